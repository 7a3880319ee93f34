import { z } from "zod";
import { DedereError } from "../../errors/index.ts";
import { fields, words } from "../../files/index.ts";
import type { StateCode } from "../../forum/index.ts";
import type { DocumentLanguage } from "../languages.ts";
import { aboutSchema, readOwn, remembered } from "./data.ts";

/** A state as sentences of one language need it: whole phrases, because no rule makes them of the name. */
export interface StateWords {
  /** As in a list, without an article: "Netherlands", "Pays-Bas". */
  readonly short: string;
  /** As in an address, without an article: "Kingdom of the Netherlands". */
  readonly formal: string;
  /** The formal name after what belongs to the state: "of the Kingdom of the Netherlands", "des Königreichs der Niederlande". */
  readonly of: string;
  /** Where something happens or is law: "in the Netherlands", "aux Pays-Bas". */
  readonly in: string;
  /** Who speaks for it: "the Government of the Kingdom of the Netherlands", "the authorities in Taipei". */
  readonly government: string;
}

const namesSchema = fields({
  about: aboutSchema,
  /** Names that another reader might write differently, with what is not settled. */
  doubts: z.record(z.string(), words),
  states: z.record(z.string(), fields({ short: words, formal: words, of: words, in: words, government: words.optional() })),
});

const namesIn = remembered((language: DocumentLanguage) => readOwn(`names/${language}.yaml`, namesSchema));

const GOVERNMENT: Readonly<Record<DocumentLanguage, string>> = {
  en: "the Government",
  fr: "le Gouvernement",
  de: "die Regierung",
  es: "el Gobierno",
  fa: "دولت",
  ar: "حكومة",
};

/**
 * The words for a state in a language.
 * @throws {DedereError} `not-found` where the list of names has no such state
 */
export function stateWords(code: StateCode, language: DocumentLanguage): StateWords {
  const state = namesIn(language).states[code];
  if (!state) throw new DedereError("not-found", `No names of a state ${code} in src/documents/states/names/${language}.yaml.`);
  return { ...state, government: state.government ?? `${GOVERNMENT[language]} ${state.of}` };
}

/** The states that have names, in the order of their codes. */
export function namedStates(language: DocumentLanguage): readonly StateCode[] {
  return Object.keys(namesIn(language).states);
}
