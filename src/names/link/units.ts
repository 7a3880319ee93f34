import type { Form } from "../form.ts";
import { joined, type Name, type Part } from "../parts.ts";

/** Words for servant, father, mother and son: with the word behind them they are one name. */
const HALVES: ReadonlySet<string> = new Set(["عبد", "abd", "abdul", "abdel", "ابو", "ابی", "abu", "abou", "abo", "ام", "um", "umm"]);
/** In Latin letters the article is often written with the name: Alhilo. */
const ARTICLE = /^[aeu]l[^aeiou]/;
const LEAST = 5;

/** A name of a person as records are filed under it: each of its words as sounds, with other ways in which it may be written. */
export interface Unit {
  readonly sounds: readonly string[];
  readonly form: Form;
}

/** The units of a name: its words but titles and initials, «عبد الله» and Abdullah each as one. */
export function unitsOf({ parts, compared }: Name): readonly Unit[] {
  const units: Unit[] = [];
  for (let i = 0; i < compared.length; i += 1) {
    const from = compared[i] as number;
    const part = parts[from] as Part;
    if (part.role !== "name") continue;
    const next = compared[i + 1];
    if (HALVES.has(part.form.text) && next !== undefined && (parts[next] as Part).role === "name") {
      units.push(unitOf(joined(parts, from, next), part.form.skeleton + (parts[next] as Part).form.skeleton));
      i += 1;
    } else units.push(unitOf(part.form, part.form.skeleton));
  }
  return units;
}

/** Beginnings that are written with an article and without: Abdulmohsen, Abd Mohsen. */
const SERVANT = /^btl(?=.)/;

function unitOf(form: Form, skeleton: string): Unit {
  const bare = skeleton.replace(SERVANT, "bt");
  const { text } = form;
  const sounds = ARTICLE.test(text) && text.length >= LEAST ? [bare, bare.slice(1)] : [bare];
  return { form, sounds };
}
