import { speakable, type FindSecrets } from "../check/protected-names.ts";
import type { Composed } from "../composed.ts";
import { DedereError } from "../../errors/index.ts";
import { text } from "../render/text/text.ts";

/**
 * Refuses a document that names somebody who is protected, also where no writer wrote it: titles of sources, responses of states and
 * signatures come from the record.
 * @throws {DedereError} `refused`; the name is not repeated
 */
export function unspoken(composed: Composed, secrets: FindSecrets): Composed {
  const named = [...new Set(textsOf(composed).flatMap((read) => secrets(read).flatMap(({ id, certain }) => (certain ? [speakable(id, secrets)] : []))))];
  if (named.length === 0) return composed;
  const message = `"${composed.name}" names somebody who is protected, in a part that is made from the record.`;
  const remedy = "In the record, say otherwise what names that person: the title or address of a source, a response, an exhibit, a signature.";
  throw new DedereError(
    "refused",
    message,
    named.map((id) => ({ path: id, message, remedy })),
  );
}

/** Everything that somebody can read in a document: as plain text, and what stands behind words or is drawn. */
function textsOf(composed: Composed): readonly string[] {
  return [text(composed), composed.title, composed.author, ...behindWords(composed)];
}

/** Addresses and pictures. Each is searched by itself: an address is written small, and so is no name among words with capitals. */
function behindWords(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(behindWords);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => ((key === "address" || key === "svg") && typeof value === "string" ? [value] : behindWords(value)));
}
