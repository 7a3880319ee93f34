import type { Form } from "./form.ts";
import { formOf } from "./form.ts";
import { together } from "./find/filed-under.ts";
import { nameOf } from "./parts.ts";
import { bits } from "./similarity.ts";
import { type HitAt, judge, lastOf, type Mention, PLAIN } from "./text/mention.ts";
import { type Hit, NamesByWord } from "./text/names-by-word.ts";
import { type TextWord, textWords } from "./text/text-words.ts";

/** A name of somebody. */
export interface NameOf {
  /** Whose it is. Somebody may have several. */
  readonly id: string;
  readonly name: string;
}

/** Where a text has somebody's name. Places are in the text, in UTF-16 units, the end excluded. */
export interface NamedAt {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Whether enough of the name is there to say who is meant; where not, a person should look. */
  readonly certain: boolean;
}

/** Between two words of a name there may be so many others that are no title, particle or initial. */
const BETWEEN = 1;
/** So many neighbouring words may be one in the name. */
const RUN = 3;
/** Words written as one stand no farther apart. */
const APART = 2;
/** What was found for a word is kept for so many words, then forgotten. */
const MOST_KEPT = 50_000;

/**
 * Finds names in texts: in any script and spelling, in another order, with initials, in part. It rather finds too much:
 *
 * - two parts of a name at least, one of them rare or the last of the name, are certain; initials count beside such a part;
 * - two frequent parts of a name that has no rare one, and a rare part alone, are not;
 * - a frequent name alone, or frequent given names alone of somebody with a rare name, are nothing: they name too many.
 *
 * Names are indexed once; what is returned can be asked about many texts. Pure; never throws.
 */
export function namesInText(names: readonly NameOf[]): (text: string) => readonly NamedAt[] {
  const read = names.map(({ name }) => nameOf(name));
  const byWord = new NamesByWord(read);
  const known = new Map<string, readonly Hit[]>();
  const hitsOf = (form: Form) => {
    const before = known.get(form.text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const hits = byWord.hits(form);
    known.set(form.text, hits);
    return hits;
  };
  return (text) => {
    const words = textWords(text);
    const found = mentionsIn(words, (at) => hitsAt(words, at, byWord, hitsOf)).flatMap((mention) => {
      const judged = judge(mention, read[mention.name] as (typeof read)[number], words);
      if (judged === undefined) return [];
      const [first, last] = [words[judged.first] as TextWord, words[judged.last] as TextWord];
      return [{ id: (names[mention.name] as NameOf).id, start: first.start, end: last.end, certain: judged.certain }];
    });
    return merged(found);
  };
}

/** What the word at a place may be, alone and with those behind it. */
function hitsAt(words: readonly TextWord[], at: number, byWord: NamesByWord, hitsOf: (form: Form) => readonly Hit[]): readonly HitAt[] {
  const word = words[at] as TextWord;
  const alone = word.role === "particle" ? [] : (word.forms.map(hitsOf).find((found) => found.length > 0) ?? []);
  const hits: HitAt[] = alone.filter(({ alike }) => word.asName || alike >= PLAIN).map((hit) => ({ ...hit, at, run: 1 }));
  let { text, skeleton } = word.forms[0];
  for (let run = 2; run <= RUN; run += 1) {
    const [before, next] = [words[at + run - 2], words[at + run - 1]];
    if (before === undefined || next === undefined || !canJoin(word) || !canJoin(next) || next.start - before.end > APART) break;
    const [form] = next.forms;
    [text, skeleton] = [text + form.text, together(skeleton, form.skeleton)];
    if (byWord.mayBe(skeleton))
      hits.push(...hitsOf(formOf(text)).flatMap((hit) => (bits(hit.parts) === run && hit.alike < PLAIN ? [] : [{ ...hit, at, run }])));
  }
  return hits;
}

/** A letter is no part of a longer word, and an article or an «and» begins and ends none. */
const canJoin = ({ role }: TextWord) => role === "name" || role === "title";

/** Goes through the words once, and puts those of one name that stand together into one mention. */
function mentionsIn(words: readonly TextWord[], hitsOf: (at: number) => readonly HitAt[]): readonly Mention[] {
  const open = new Map<number, Mention>();
  const mentions: Mention[] = [];
  words.forEach((_, at) => {
    const found = hitsOf(at);
    if (found.length === 0) return;
    for (const [name, hits] of Map.groupBy(found, (hit) => hit.name)) {
      const before = open.get(name);
      const further = before && between(words, lastOf(before), at) <= BETWEEN ? withAnother(before, hits) : undefined;
      if (further === undefined && before !== undefined && at <= lastOf(before)) continue;
      if (further === undefined && before !== undefined) mentions.push(before);
      open.set(name, further ?? { name, hits: [best(hits) as HitAt] });
    }
  });
  return [...mentions, ...open.values()];
}

/** A mention with another part of the name; one that is less like the same part, or has the same word, gives way. `undefined` where none is better. */
function withAnother({ name, hits }: Mention, further: readonly HitAt[]): Mention | undefined {
  const free = best(further.filter((one) => !hits.some((hit) => excludes(hit, one))));
  if (free !== undefined) return { name, hits: [...hits, free] };
  for (const one of further) {
    const others = hits.filter((hit) => !excludes(hit, one));
    const given = hits.find((hit) => excludes(hit, one));
    if (given !== undefined && others.length === hits.length - 1 && one.count >= given.count && one.alike > given.alike)
      return { name, hits: [...others, one] };
  }
  return undefined;
}

/** Whether two hits are of one part of the name, or of one word. */
const excludes = (one: HitAt, other: HitAt) => (one.parts & other.parts) !== 0 || other.at < one.at + one.run;

function best(hits: readonly HitAt[]): HitAt | undefined {
  return hits.toSorted((a, b) => b.count - a.count || b.alike - a.alike || b.run - a.run)[0];
}

function between(words: readonly TextWord[], last: number, at: number): number {
  return words.slice(last + 1, at).filter(({ role }) => role === "name").length;
}

/** Somebody's several names may be found in one place: it is told once. */
function merged(found: readonly NamedAt[]): readonly NamedAt[] {
  const told: NamedAt[] = [];
  for (const one of found.toSorted((a, b) => Number(b.certain) - Number(a.certain) || b.end - b.start - (a.end - a.start)))
    if (!told.some(({ id, start, end }) => id === one.id && start < one.end && one.start < end)) told.push(one);
  return told.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
