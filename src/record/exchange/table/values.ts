import { nearest } from "../../../files/index.ts";
import { isCode, type Property } from "../../kinds/index.ts";
import type { Value } from "../../model.ts";
import { latinDigits } from "../digits.ts";
import { type DateForm, readDate } from "./dates.ts";
import type { MappedProperty } from "./mapping.ts";
import { type Cell, textOf } from "./table.ts";

/** Finds items by what they are called. */
export type Named = (name: string, kinds: readonly string[] | undefined) => readonly string[];

export interface Reading {
  readonly property: Property;
  readonly mapped: MappedProperty;
  readonly dates: DateForm;
  readonly lang: string | undefined;
  readonly named: Named;
}

/** A cell, or words of somebody, that do not say what they should; the remedy goes with it, and what else a mapping can do. */
export class BadCell extends Error {
  readonly remedy: string;
  readonly inMapping: string | undefined;

  constructor(message: string, remedy: string, inMapping?: string) {
    super(message);
    this.remedy = remedy;
    this.inMapping = inMapping;
  }
}

const TRUE = ["true", "yes", "y", "1", "x", "بله", "بلی", "آری", "نعم", "oui", "ja"];
const FALSE = ["false", "no", "n", "0", "خیر", "نه", "لا", "non", "nein"];
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:[,٬]\d{3})+(?:\.\d+)?$/;

/**
 * The value of one cell, or of one of several values in it.
 * @throws {BadCell} if it cannot be read as what the property asks for.
 */
export function readValue(cell: Cell, reading: Reading): Value {
  const text = meant(textOf(cell), reading.mapped);
  const { property, lang } = reading;
  switch (property.type) {
    case "text":
      return lang === undefined ? { text } : { text, lang };
    case "string":
      return { text };
    case "date":
    case "period":
      return { date: dateOf(cell, text, reading) };
    case "bound":
      return text === "open" || text === "unknown" ? { code: text } : { date: dateOf(cell, text, reading) };
    case "number":
      return { number: numberOf(text) };
    case "range":
      return { range: rangeOf(text) };
    case "code":
      return { code: codeOf(text, property) };
    case "flag":
      return { flag: flagOf(text) };
    case "ref":
      return { ref: reading.mapped.by === "name" ? itemNamed(text, reading) : text };
  }
}

function meant(text: string, { words }: MappedProperty): string {
  return words && Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}

function dateOf(cell: Cell, text: string, { property, dates }: Reading): string {
  if (typeof cell !== "string") return cell.day;
  try {
    return readDate(text, dates, property.type === "period");
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const order = dates.order === "edtf" && dates.calendar === "gregorian" ? "2021-08-03, 2021-08 or 2021" : `${dates.order} in the ${dates.calendar} calendar`;
    throw new BadCell(`${error.message}.`, `Write the date as ${order}.`, "Or name the form of this column in the mapping (dates:, calendar:).");
  }
}

function numberOf(text: string): number {
  const latin = latinDigits(text).replace("٫", ".");
  const plain = GROUPED.test(latin) ? latin.replace(/[,٬]/g, "") : latin;
  if (!NUMBER.test(plain)) throw new BadCell(`"${text}" is not a number.`, "Write digits alone, with a point before decimals.");
  return Number(plain);
}

/** `10-20`, `10+`, `-20` (at most 20), `10`. */
function rangeOf(text: string): readonly [number | null, number | null] {
  const [, from = "", dash = "", to = ""] = /^([\d.,٬٫]*)\s*([-–+]?)\s*([\d.,٬٫]*)$/u.exec(latinDigits(text)) ?? [];
  if (from === "" && to === "") throw new BadCell(`"${text}" is no range of numbers.`, "Write 10-20, 10+ for at least 10, -20 for at most 20.");
  if (dash === "") return [numberOf(from), numberOf(from)];
  return [from === "" ? null : numberOf(from), to === "" ? null : numberOf(to)];
}

function codeOf(text: string, { codes = [] }: Property): string {
  const found = [text, text.toUpperCase(), text.toLowerCase()].find((word) => isCode(codes, word));
  if (found !== undefined) return found;
  const near = typeof codes === "string" ? undefined : nearest(text, codes);
  const possible =
    typeof codes === "string"
      ? "Write the two letters of ISO 3166-1, for example IR, DE, GB"
      : `${near ? `Did you mean "${near}"? ` : ""}Possible: ${codes.join(", ")}`;
  throw new BadCell(`"${text}" is not possible here.`, `${possible}.`, "Or say in the mapping what the word means (words:).");
}

function flagOf(text: string): boolean {
  const word = latinDigits(text).toLowerCase();
  if (TRUE.includes(word)) return true;
  if (FALSE.includes(word)) return false;
  throw new BadCell(`"${text}" is neither yes nor no.`, "Write yes or no.", "Or say in the mapping what the word means (words:).");
}

function itemNamed(text: string, { property, named }: Reading): string {
  const [found, ...more] = named(text, property.to);
  const wanted = property.to?.join(" or ") ?? "item";
  if (found === undefined) throw new BadCell(`There is no ${wanted} called "${text}".`, "Add it first, or refer to it by its id.");
  if (more.length > 0)
    throw new BadCell(`"${text}" is the name of ${more.length + 1} items: ${[found, ...more].join(", ")}.`, "Refer to the one that is meant by its id.");
  return found;
}
