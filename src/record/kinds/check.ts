import type { Problem } from "../../errors/index.ts";
import { nearest } from "../../files/index.ts";
import { parsePeriod, parseRange } from "../../time/index.ts";
import { LANGUAGE_TAG } from "../fields.ts";
import type { Item, StoredFact, Value, Wording } from "../model.ts";
import { GRADE } from "../vocabulary.ts";
import { isCode, KINDS, kindNamed, propertyOf } from "./table.ts";
import type { Codes, Property, ValueType } from "./types.ts";

/** The kind of the item with an id; `undefined` where there is no such item. */
export type KindOf = (id: string) => string | undefined;

/** What is wrong with an item: its kind is none of the vocabulary's. */
export function checkItem({ id, kind }: Item): Problem[] {
  return kindNamed(kind) ? [] : [{ path: id, message: `"${kind}" is no kind of item.`, remedy: suggested(kind, Object.keys(KINDS)) }];
}

/**
 * What is wrong with a fact, all at once: its property, the type and form of its value, what it cites.
 * @param kindOf Where given, references and citations are followed too.
 */
export function checkFact(item: Item, fact: StoredFact, kindOf?: KindOf): Problem[] {
  const property = propertyOf(item.kind, fact.property);
  if (!property) return checkProperty(item, fact.property);
  const path = `${item.id}.${fact.property}`;
  return [...ofValue(property, fact.value, kindOf), ...ofMeans(fact, kindOf)].map((said): Problem => ({ path, ...said }));
}

/** What is wrong with speaking of a property of an item: its kind has none of this name. */
export function checkProperty(item: Item, property: string): Problem[] {
  const kind = kindNamed(item.kind);
  if (!kind) return checkItem(item);
  if (propertyOf(item.kind, property)) return [];
  const message = `"${property}" is no property of "${item.kind}".`;
  return [{ path: `${item.id}.${property}`, message, remedy: suggested(property, Object.keys(kind.properties)) }];
}

type Said = Pick<Problem, "message" | "remedy">;

const DATE = "Write 2021-08-03, 2021-08 or 2021, a span as 1988-07/1988-09, a doubtful date with ? or ~.";

function ofValue(property: Property, value: Value, kindOf: KindOf | undefined): Said[] {
  const form = FORMS[property.type];
  if (!form.fields.some((field) => field in value)) return [{ message: `The value is not ${form.is}.`, remedy: `Give ${form.is}.` }];
  if ("text" in value) return ofWords(value);
  if ("date" in value) return readable(value.date, property.type === "period" ? parsePeriod : parseRange);
  if ("code" in value) return ofCode(property.type === "bound" ? ["open", "unknown"] : (property.codes ?? []), value.code);
  if ("number" in value) return Number.isFinite(value.number) ? [] : [{ message: "The number is none.", remedy: "Give a number." }];
  if ("range" in value) return ofRange(value.range);
  return "ref" in value && kindOf ? ofReference(value.ref, property.to, kindOf) : [];
}

const FORMS: Readonly<Record<ValueType, { readonly is: string; readonly fields: readonly string[] }>> = {
  text: { is: "words", fields: ["text"] },
  string: { is: "words", fields: ["text"] },
  date: { is: "a date", fields: ["date"] },
  period: { is: "a date or a span of time", fields: ["date"] },
  bound: { is: 'a date, "open" or "unknown"', fields: ["date", "code"] },
  number: { is: "a number", fields: ["number"] },
  range: { is: "a least and a greatest number", fields: ["range"] },
  code: { is: "a word of a closed list", fields: ["code"] },
  flag: { is: "true or false", fields: ["flag"] },
  ref: { is: "a reference to another item", fields: ["ref"] },
};

function ofWords({ text, lang, translations = {} }: Wording): Said[] {
  const tags = [...(lang === undefined ? [] : [lang]), ...Object.keys(translations)];
  const empty = [text, ...Object.values(translations)].some((words) => words.trim() === "");
  return [
    ...(empty ? [{ message: "The text is empty.", remedy: "Write something, or withdraw the fact." }] : []),
    ...tags
      .filter((tag) => !LANGUAGE_TAG.test(tag))
      .map((tag) => ({ message: `"${tag}" is no language tag.`, remedy: "Write one as in BCP 47: en, fa, fa-Latn." })),
  ];
}

function readable(text: string, parse: (text: string) => unknown): Said[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ message: `${error.message}.`, remedy: DATE }];
  }
}

function ofCode(codes: Codes, word: string): Said[] {
  if (isCode(codes, word)) return [];
  const remedy = typeof codes === "string" ? "Write the two capital letters of ISO 3166-1, for example IR, DE, GB." : suggested(word, codes);
  return [{ message: `"${word}" is not possible here.`, remedy }];
}

function ofRange([least, most]: readonly [number | null, number | null]): Said[] {
  if (least === null && most === null) return [{ message: "The range has no end on either side.", remedy: "Give at least one of the two numbers." }];
  return least !== null && most !== null && most < least ? [{ message: "The range ends before it begins.", remedy: "Exchange the two numbers." }] : [];
}

function ofReference(id: string, to: readonly string[] | undefined, kindOf: KindOf): Said[] {
  const kind = kindOf(id);
  const wanted = to?.map((name) => `"${name}"`).join(" or ") ?? "any kind";
  if (kind === undefined) return [{ message: `There is no item "${id}".`, remedy: `Add it first, or refer to another item (${wanted}).` }];
  return to && !to.includes(kind) ? [{ message: `"${id}" is of the kind "${kind}".`, remedy: `Refer to an item of the kind ${wanted}.` }] : [];
}

function ofMeans({ citations, grade, during }: StoredFact, kindOf: KindOf | undefined): Said[] {
  const grades = [grade, ...citations.map((one) => one.grade)].filter((one) => one !== undefined);
  return [
    ...grades.filter((one) => !GRADE.test(one)).map((one) => ({ message: `"${one}" is no grade.`, remedy: "Write the Admiralty code: A to F, then 1 to 6." })),
    ...(during === undefined ? [] : readable(during, parsePeriod)),
    ...(kindOf ? citations.flatMap(({ source }) => ofReference(source, ["source", "exhibit"], kindOf)) : []),
  ];
}

function suggested(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `Possible: ${known.join(", ")}.` : `Did you mean "${near}"? Possible: ${known.join(", ")}.`;
}
