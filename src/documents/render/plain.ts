import type { Inline } from "../composed.ts";

/** The letters alone; signs of notes are left out. */
export function plainText(parts: readonly Inline[]): string {
  return parts
    .map((part) =>
      part.kind === "text" || part.kind === "foreign" ? part.text : "text" in part ? plainText(part.text) : part.kind === "line-break" ? " " : "",
    )
    .join("");
}
