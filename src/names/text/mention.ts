import { initialMatches } from "../initials.ts";
import type { Name, Part } from "../parts.ts";
import type { Hit } from "./names-by-word.ts";
import { isRare, isSingular, rarity } from "./rarity.ts";
import type { TextWord } from "./text-words.ts";

/** What words at a place may be. */
export interface HitAt extends Hit {
  readonly at: number;
  /** Of how many words. */
  readonly run: number;
}

/** Words of a text that may be one name. */
export interface Mention {
  readonly name: number;
  /** In the order of the text; one at least. */
  readonly hits: readonly HitAt[];
}

/** Places of the first and the last word of a mention, and whether it says who is meant. */
export interface Judged {
  readonly first: number;
  readonly last: number;
  readonly certain: boolean;
}

/** A name without any other, or without a capital where there are capitals, is one only where it is spelled this much alike. */
export const PLAIN = 0.94;
/** Initials are looked for so many words before and behind. */
const INITIALS = 3;

/** The place of the last word of a mention. */
export function lastOf({ hits }: Mention): number {
  const { at, run } = hits.at(-1) as HitAt;
  return at + run - 1;
}

/** Whether the words are the name, as far as words can tell; `undefined` where they say too little. */
export function judge(mention: Mention, name: Name, words: readonly TextWord[]): Judged | undefined {
  const taken = mention.hits.reduce((all, { parts }) => all | parts, 0);
  const parts = name.compared.map((place, at) => ({ part: name.parts[place] as Part, taken: (taken & (1 << at)) !== 0 }));
  const names = parts.filter(({ part }) => part.role === "name");
  const telling = mention.hits.some(({ weight }) => isRare(weight)) || names.at(-1)?.taken === true;
  const rest = parts.flatMap((one) => (one.taken ? [] : [one.part]));
  const { first, last, initials } = initialsAround((mention.hits[0] as HitAt).at, lastOf(mention), telling ? rest : [], words);
  const whole = names.every((one) => one.taken);
  // «علیپور» is one word, though it be two parts: it is two where it is all of the name.
  const written = mention.hits.reduce((sum, hit) => sum + Math.min(hit.count, hit.run), 0);
  const count = (whole ? names.length : written) + initials;
  const asName = mention.hits.some(({ at }) => words[at]?.asName);
  const plain = mention.hits.every(({ alike }) => alike >= PLAIN);
  const singular = asName && mention.hits.some(({ weight, alike }) => isSingular(weight) && alike >= PLAIN);
  if (count > 1 ? telling && (asName || plain) : singular && rest.every(({ role }) => role === "title")) return { first, last, certain: true };
  const frequent = names.every(({ part }) => !isRare(rarity(part.form)));
  return singular || (count > 1 && frequent) ? { first, last, certain: false } : undefined;
}

/** How far initials before and behind go on that stand for parts which are not written out, or words that have an initial in the name. */
function initialsAround(first: number, last: number, rest: readonly Part[], words: readonly TextWord[]) {
  let [from, to, left] = [first, last, rest];
  const takes = (at: number) => {
    const part = left.find((one) => standFor(words[at], one));
    left = left.filter((one) => one !== part);
    return part !== undefined;
  };
  while (first - from < INITIALS && takes(from - 1)) from -= 1;
  while (to - last < INITIALS && takes(to + 1)) to += 1;
  return { first: from, last: to, initials: rest.length - left.length };
}

function standFor(word: TextWord | undefined, part: Part): boolean {
  if (word === undefined) return false;
  const [form] = word.forms;
  if (word.role === "initial") return part.role !== "title" && initialMatches(form, part.form);
  return part.role === "initial" && word.role === "name" && word.asName && initialMatches(part.form, form);
}
