import { type Form, formOf } from "../form.ts";
import { type NameWord, nameWords } from "../name-words.ts";
import { type Role, roleOf } from "../roles.ts";

type Forms = readonly [Form, ...Form[]];

/** A word of a text as a name may be written with it. Places are in the text, in UTF-16 units, the end excluded. */
export interface TextWord {
  /** As it is written; then without what a language may have put before or behind a name. */
  readonly forms: Forms;
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  /** Whether it is written as a name is: with a capital, where the text has capitals. */
  readonly asName: boolean;
}

/** And, so, with, for, as, each with the article or without, that Arabic writes with the word behind them. */
const BEFORE = /^(?:[وفبلک]?ال|لل|[وفبلک])(?=\p{L}{3})/u;
/** Endings of cases, and of a genitive. */
const BEHIND = /(?<=\p{Script=Cyrillic}{3})(?:ом|ем|ым|ой|ою|ами|ов|[аеиуыюя])$|(?<=[a-z]{4})s$/u;
/** What stands behind a name and an apostrophe: Raisi's, Raisi'nin. */
const BEHIND_APOSTROPHE = /['\u2019\u02BC\u2018](\p{L}{1,4})$/u;
/** What is joined to a word with a non-joiner ends with it: «خامنه‌ای». */
const BEHIND_NON_JOINER = /^(?:\u200C+[\p{L}\p{M}]+)+/u;
const LONGEST = 40;
const CAPITAL = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

/** The words of a text, in order. */
export function textWords(text: string): readonly TextWord[] {
  const capitals = /\p{Lu}/u.test(text);
  return nameWords(text).map((word) => textWord(word, text, capitals));
}

function textWord({ text: word, start, end: lettersEnd }: NameWord, text: string, capitals: boolean): TextWord {
  const written = text.slice(start, lettersEnd);
  const role = roleOf(word, false);
  const asName = !(capitals && LOWER.test(written));
  const initial = role === "initial" && asName && (CAPITAL.test(written) || text.charAt(lettersEnd) === ".");
  const end = lettersEnd + (BEHIND_NON_JOINER.exec(text.slice(lettersEnd, lettersEnd + LONGEST))?.[0].length ?? 0);
  // A letter alone is an initial where it is a capital or has a full stop: «و» is and, and `a` is an article.
  return { forms: formsOf(word, written), role: role === "initial" && !initial ? "particle" : role, start, end, asName };
}

function formsOf(word: string, written: string): Forms {
  const behind = BEHIND_APOSTROPHE.exec(written)?.[1]?.length ?? 0;
  return behind === 0 ? usualForms(word) : [...usualForms(word), formOf(word.slice(0, -behind))];
}

/** Texts repeat their words; so many are kept, then forgotten. */
const MOST_KEPT = 50_000;
const known = new Map<string, Forms>();

function usualForms(word: string): Forms {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const others = [word.replace(BEFORE, ""), word.replace(BEHIND, "")].filter((other) => other !== word);
  const forms: Forms = [formOf(word), ...others.map(formOf)];
  known.set(word, forms);
  return forms;
}
