import { type Form, formOf } from "./form.ts";
import { type NameWord, nameWords } from "./name-words.ts";
import { isSon, isUnknownMarker, type Role, roleOf } from "./roles.ts";

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
  /** Places of those parts that are compared: all but particles, and words that no table can read. */
  readonly compared: readonly number[];
  /** For each of these how many sounds it has, or what no run can have for an initial, and which, as bits. */
  readonly sounds: readonly number[];
  /** How many times a word for son or daughter stands before each part of `compared`; empty where there is none. */
  readonly generations: readonly number[];
  /** Nobody can tell who is meant: no part, or a word that stands for an unknown name. It is compared with nothing. */
  readonly unknown: boolean;
}

/** More parts than this a name of a person has not; the rest are not compared. */
export const MOST_COMPARED = 10;
/** What a part counts that is no name; a name counts by how rare it is. */
const WEIGHT: Readonly<Record<Exclude<Role, "name">, number>> = { title: 0.15, particle: 0, initial: 0.3 };

/** Takes a name in any script apart. */
export function nameOf(written: string): Name {
  const parts = promoted(nameWords(written).map(partOf));
  const compared = parts.flatMap(({ role, form }, i) => (role === "particle" || form.script === "none" ? [] : [i])).slice(0, MOST_COMPARED);
  return { written, parts, compared, sounds: soundsOf(parts, compared), generations: generationsOf(parts, compared), unknown: isUnknown(parts, compared) };
}

/** The first letter by its name. */
const ALEF = "الف";

function partOf({ text, start, end }: NameWord, i: number): Part {
  const form = formOf(text === ALEF ? "ا" : text);
  const role = form.script === "signs" ? "name" : roleOf(form.text, i === 0);
  return { form, role, start, end, weight: role === "name" ? form.weight : WEIGHT[role] };
}

/** Who is called by a title alone has it as a name. */
function promoted(parts: readonly Part[]): readonly Part[] {
  if (parts.some(({ role }) => role === "name" || role === "initial")) return parts;
  return parts.map((part) => (part.role === "title" ? { ...part, role: "name", weight: part.form.weight } : part));
}

/** More sounds than any words have together: an initial is never written as one with others. */
const NO_RUN = 1000;

function soundsOf(parts: readonly Part[], compared: readonly number[]): readonly number[] {
  const sounds: number[] = [];
  for (const place of compared) {
    const { form, role } = parts[place] as Part;
    sounds.push(role === "initial" ? NO_RUN : form.skeleton.length, form.mask);
  }
  return sounds;
}

function generationsOf(parts: readonly Part[], compared: readonly number[]): readonly number[] {
  if (!parts.some(({ form, role }) => role === "particle" && isSon(form.text))) return [];
  return compared.map((place) => parts.slice(0, place).filter(({ form, role }) => role === "particle" && isSon(form.text)).length);
}

function isUnknown(parts: readonly Part[], compared: readonly number[]): boolean {
  const isNN = compared.length === 2 && compared.every((place) => (parts[place] as Part).form.text === "n");
  return compared.length === 0 || isNN || parts.some(({ form }) => isUnknownMarker(form.text));
}

/** Parts of a name from one to another, both included, written as one word. */
export function joined(parts: readonly Part[], from: number, to: number): Form {
  if (from === to) return (parts[from] as Part).form;
  let text = "";
  for (let i = from; i <= to; i += 1) text += (parts[i] as Part).form.text;
  return formOf(text);
}
