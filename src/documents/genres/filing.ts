import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { fields, words } from "../../files/index.ts";
import type { StateCode } from "../../forum/index.ts";
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from "../languages.ts";

/** Where something was read, and on which day; of what is only known, the day on which it was written down. */
const basis = {
  basisOfFact: z.enum(["source", "knowledge"]),
  read: words.optional(),
  on: z.iso.date(),
};
const byLanguage = z.partialRecord(z.enum(DOCUMENT_LANGUAGES), words);

const office = fields({
  lines: z.array(words).min(1),
  known: words.meta({ description: "Words of its name by which an address is known to be its own" }),
  ...basis,
});

const part = fields({
  sign: words.meta({ description: "Of its section: {#power}" }),
  ground: words.meta({ description: "The rule that asks for it" }),
  heading: byLanguage,
  ask: byLanguage,
  ...basis,
});

const formSchema = fields({
  id: words,
  name: words.meta({ description: "In the forum's own language" }),
  inOrder: z.boolean().default(false).meta({ description: "The parts stand in this order" }),
  office,
  parts: z.array(part),
});

const filingSchema = fields({
  state: words,
  languages: fields({ take: z.array(z.string().regex(/^[a-z]{2}$/u)), ...basis }),
  exhibits: byLanguage.meta({ description: "What an exhibit is called: {n}, {roman} its number, {producer} who produces it" }),
  forms: z.array(formSchema).min(1),
  urgent: office.meta({ description: "Who takes a request for an arrest" }),
});

/** What the authorities of a forum ask of a complaint beyond what every complaint has. */
export type Filing = z.output<typeof filingSchema>;
export type Form = Filing["forms"][number];
export type ForumPart = Form["parts"][number];
export type Office = Filing["urgent"];

/** The forums whose demands on a complaint are written down, in `forums/`. */
export const FILING_STATES = ["DE", "FR", "GB", "CH", "SE", "NL", "BE", "ES", "AR", "CA"] as const;
const read = new Map<StateCode, Filing>();

/** What a forum asks of a complaint; `undefined` where nobody has written it down. */
export function filingOf(state: StateCode | undefined): Filing | undefined {
  const known = FILING_STATES.find((one) => one === state);
  if (known === undefined) return undefined;
  // Part of the program: what does not fit is a fault of ours.
  const found = read.get(known) ?? filingSchema.parse(parse(readFileSync(new URL(`forums/${known.toLowerCase()}.yaml`, import.meta.url), "utf8")));
  read.set(known, found);
  return found;
}

/** The form that a document names, or the forum's first one. */
export function formOf({ forms }: Filing, id: string | undefined): Form | undefined {
  return id === undefined ? forms[0] : forms.find((form) => form.id === id);
}

/**
 * What the forum calls its nth exhibit: "Anlage 1", "Pièce n° 1", "Exhibit JD/1". `undefined` where the forum's way is not known.
 * @param producer initials of who produces it, where the forum asks for them
 * @param language of the filing, where the forum takes several
 */
export function exhibitLabel(state: StateCode | undefined, n: number, { producer, language }: { producer?: string | undefined; language: DocumentLanguage }) {
  const filing = filingOf(state);
  const pattern = filing && (filing.exhibits[language] ?? Object.values(filing.exhibits)[0]);
  return pattern
    ?.replace("{n}", String(n))
    .replace("{roman}", roman(n))
    .replace("{producer}/", producer === undefined ? "" : `${producer}/`);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(n: number): string {
  const [value, letters] = ROMAN.find(([least]) => least <= n) ?? [];
  return value === undefined || letters === undefined ? "" : letters + roman(n - value);
}
