import { COURT, HIGH_SEAS, STATE_CODES } from "../states.ts";
import { EVENTS } from "./events.ts";
import { PEOPLE } from "./people.ts";
import { SOURCES } from "./sources.ts";
import { STEPS } from "./steps.ts";
import type { Codes, Kind, Property } from "./types.ts";

const TABLE = { ...PEOPLE, ...EVENTS, ...STEPS, ...SOURCES };
export type KindName = keyof typeof TABLE;

/** Every kind by its name, in the order in which lists of kinds show them. */
export const KINDS: Readonly<Record<KindName, Kind>> = TABLE;

/** The kind with a name; `undefined` where there is none, also for names every object has. */
export function kindNamed(name: string): Kind | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name as KindName] : undefined;
}

/** A property of a kind; `undefined` where there is none. */
export function propertyOf(kind: string, name: string): Property | undefined {
  const properties = kindNamed(kind)?.properties;
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Whether a word is one of those that a property may take. */
export function isCode(codes: Codes, word: string): boolean {
  if (typeof codes !== "string") return codes.includes(word);
  return STATE_CODES.has(word) || (codes === "forum" && word === COURT) || (codes === "place" && word === HIGH_SEAS);
}
