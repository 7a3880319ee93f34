import { normalise } from "../../names/index.ts";

/** A text as phrases are looked for in it, with the place in the original of each of its characters. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Apostrophes part words (l'ordre), joiners do not (می‌کند). */
export function fold(original: string): Folded {
  const before = known.get(original);
  if (before) return before;
  const folded = foldAnew(original);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(original, folded);
  return folded;
}

/** After an edit most sentences are what they were. */
const known = new Map<string, Folded>();
const MOST_KNOWN = 5000;

function foldAnew(original: string): Folded {
  const { text, starts } = normalise(original.replaceAll(/['’ʼ]/gu, " "));
  if (!JOINER.test(text)) return { text, starts };
  const kept = Array.from(text, (_, i) => i).filter((i) => !JOINER.test(text[i] ?? ""));
  return { text: kept.map((i) => text[i]).join(""), starts: kept.map((i) => starts[i] as number) };
}

const JOINER = /\u200C|\u200D|[\u2066-\u2069]/u;
