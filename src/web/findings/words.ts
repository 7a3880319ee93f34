import type { Tone } from "./lookup.ts";

/** The catalog key of a tone's name. */
export function toneKey(tone: Tone): string {
  return tone === "possible" || tone === "not-possible" ? `web:tone.${tone}` : `terms:status.${tone}`;
}

/** The catalog key of what a tone means. */
export function toneMeaningKey(tone: Tone): string {
  return tone === "possible" || tone === "not-possible" ? `web:toneMeaning.${tone}` : `terms:statusMeaning.${tone}`;
}

/** The catalog key of why a forum is blocked or unknown: `reason:death` or `unknown:law`. */
export function whyKey(why: string): string {
  const [kind, name] = why.split(":");
  return kind === "reason" ? `terms:reason.${name}` : `web:unknown.${name}`;
}
