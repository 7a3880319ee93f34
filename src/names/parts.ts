import { type Form, formOf } from "./form.ts";
import { normalise } from "./normalise.ts";
import { isUnknownMarker, type Role, roleOf } from "./roles.ts";

/** A part of a name. Places are in the name as it was written, in UTF-16 units, the end excluded. */
export interface Part {
  readonly form: Form;
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  /** How much it counts in a comparison. */
  readonly weight: number;
}

/** A name taken apart. */
export interface Name {
  readonly written: string;
  readonly parts: readonly Part[];
  /** Nobody can tell who is meant: no part, or a word that stands for an unknown name. It is compared with nothing. */
  readonly unknown: boolean;
}

const WORD = /[\p{L}\p{M}]+/gu;
const ARTICLE = "ال";
/** An article with less than this behind it is the beginning of a name, as in «الهه» or «الی». */
const BEHIND_ARTICLE = 3;

const WEIGHT: Readonly<Record<Exclude<Role, "name">, number>> = { title: 0.15, particle: 0, initial: 0.3 };

/** Takes a name in any script apart. */
export function nameOf(written: string): Name {
  const { text, starts, ends } = normalise(written);
  const parts = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const place = (from: number, to: number) => ({ start: starts[index + from] as number, end: ends[index + to - 1] as number });
    if (!word.startsWith(ARTICLE) || word.length < ARTICLE.length + BEHIND_ARTICLE) return partOf(word, place(0, word.length));
    return [partOf(ARTICLE, place(0, ARTICLE.length)), partOf(word.slice(ARTICLE.length), place(ARTICLE.length, word.length))];
  });
  return { written, parts, unknown: parts.every(({ role }) => role === "particle") || parts.some(({ form }) => isUnknownMarker(form.text)) };
}

function partOf(word: string, place: { readonly start: number; readonly end: number }): Part {
  const form = formOf(word);
  const role = form.script === "other" ? "name" : roleOf(form.text);
  return { form, role, ...place, weight: role === "name" ? form.weight : WEIGHT[role] };
}

/** Neighbouring parts written as one. */
export function joined(parts: readonly Part[], from: number, count: number): Form {
  if (count === 1) return (parts[from] as Part).form;
  let text = "";
  for (let i = from; i < from + count; i += 1) text += (parts[i] as Part).form.text;
  return formOf(text);
}
