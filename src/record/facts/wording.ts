import type { Text } from "../fields.ts";
import type { Wording } from "../model.ts";

/** Words of a case file as words of the record: the first language is the original, the others are translations. */
export function wordingOf(text: Text): Wording {
  if (typeof text === "string") return { text };
  const [original, ...others] = Object.entries(text);
  if (!original) return { text: "" };
  const [lang, words] = original;
  return { text: words, lang, ...(others.length > 0 ? { translations: Object.fromEntries(others) } : {}) };
}

/** Tag for words whose language nobody named, where others stand beside them (BCP 47: undetermined). */
const UNDETERMINED = "und";

/** Words of the record as a case file writes them. */
export function textOf({ text, lang, translations }: Wording): Text {
  if (lang === undefined && translations === undefined) return text;
  return { [lang ?? UNDETERMINED]: text, ...translations };
}
