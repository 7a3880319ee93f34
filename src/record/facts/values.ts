import type { Text } from "../fields.ts";
import type { ValueType } from "../kinds/index.ts";
import type { Value } from "../model.ts";
import { textOf, wordingOf } from "./wording.ts";

/** A value as a reader of the case file has it, which may be words by language. */
export type FileValue = Text | number | boolean;

/** A value of a case file as a value of the record. */
export function valueOf(type: ValueType, value: FileValue): Value {
  if (type === "text") return wordingOf(value as Text);
  if (typeof value === "number") return { number: value };
  if (typeof value === "boolean") return { flag: value };
  const word = value as string;
  if (type === "bound") return word === "open" || word === "unknown" ? { code: word } : { date: word };
  if (type === "date" || type === "period") return { date: word };
  if (type === "code") return { code: word };
  return type === "ref" ? { ref: word } : { text: word };
}

/** A value of the record as a case file writes it. A year is written as a number, which people need not quote. */
export function fileValueOf(type: ValueType, value: Value): FileValue {
  if ("text" in value) return type === "text" ? textOf(value) : value.text;
  if ("date" in value) return /^[1-9]\d{3}$/.test(value.date) ? Number(value.date) : value.date;
  if ("code" in value) return value.code;
  if ("number" in value) return value.number;
  if ("flag" in value) return value.flag;
  if ("ref" in value) return value.ref;
  throw new TypeError("a range has no form of its own in a case file");
}
