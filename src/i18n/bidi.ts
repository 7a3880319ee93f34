import { directionOf, type Language } from "./languages.ts";

/** First strong isolate: its content takes the direction of its first strong character (UAX #9, 2.4.2). */
const FSI = "\u2068";
/** Left-to-right isolate. */
const LRI = "\u2066";
/** Pop directional isolate. */
const PDI = "\u2069";

/** Hebrew, Arabic and their extensions and presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Latin, Greek, Cyrillic letters, Western digits and what clings to them in citations. */
const LEFT_TO_RIGHT = /[0-9A-Za-z\u00c0-\u02af\u0370-\u052f§+]/;

/**
 * Wraps a name, number or citation so that it keeps its order inside a sentence of the other direction: without it
 * «§ 1 VStGB» in a Persian sentence is shown as «VStGB 1 §». A text that cannot go wrong is returned as it is.
 */
export function isolate(text: string, language: Language): string {
  const foreign = directionOf(language) === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return foreign.test(text) && !text.startsWith(FSI) && !text.startsWith(LRI) ? `${FSI}${text}${PDI}` : text;
}

/** The same for what always runs from left to right whatever it begins with: section numbers, telephone numbers, addresses. */
export function isolateLtr(text: string, language: Language): string {
  return directionOf(language) === "rtl" ? `${LRI}${text}${PDI}` : text;
}
