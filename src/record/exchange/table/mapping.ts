import { z } from "zod";
import { DedereError } from "../../../errors/index.ts";
import { faultsOf, fields, problemsOf, readYaml, words } from "../../../files/index.ts";
import { grade, LANGUAGE_TAG } from "../../fields.ts";
import { KINDS } from "../../kinds/index.ts";
import { PROTECTION_LEVELS } from "../../model.ts";
import { FACT_STATUSES } from "../../vocabulary.ts";
import { checkMapping } from "./check-mapping.ts";
import { CALENDARS, DATE_ORDERS } from "./dates.ts";
import { ENCODINGS } from "./encoding.ts";

/** How the columns of a file become items and facts. What a field means: `docs/guide/import.md`. */

const language = z.string().regex(LANGUAGE_TAG, { error: "This is no language tag.\nWrite one as in BCP 47: en, fa, ar, fa-Latn." });
const column = z.union([z.string(), z.int()]).transform(String);
const dateOrder = z.enum(DATE_ORDERS);
const calendar = z.enum(CALENDARS);

const cell = fields({
  column: column.optional().meta({ description: "Heading of the column" }),
  value: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().meta({ description: "The same for every row, instead of a column" }),
  item: z.string().optional().meta({ description: "The item of this name of the same row, instead of a column" }),
  lang: language.optional(),
  dates: dateOrder.optional(),
  calendar: calendar.optional(),
  separator: z.string().min(1).optional().meta({ description: "What stands between several values in one cell" }),
  by: z.enum(["id", "name"]).default("id").meta({ description: "How the cell names the item it refers to" }),
  words: z.record(z.string(), z.string()).optional().meta({ description: "What the words of the column mean here: {مرد: male}" }),
});

const property = z.union([column.transform((name): z.output<typeof cell> => ({ column: name, by: "id" })), cell]);

const sourced = {
  source: z
    .union([words, fields({ column })])
    .optional()
    .meta({ description: "Id of a source of the record, or the column that holds it" }),
  grade: z.union([grade, fields({ column })]).optional(),
  status: z.enum(FACT_STATUSES).exclude(["withdrawn"]).optional(),
  protection: z.enum(PROTECTION_LEVELS).optional(),
};

const item = fields({
  kind: z.enum(Object.keys(KINDS)),
  id: z
    .union([column.transform((name) => [name]), z.array(column).min(1)])
    .optional()
    .meta({ description: "Column, or columns together, that tell rows apart from one import to the next" }),
  prefix: z.string().optional().meta({ description: "Stands before every id, so that row 1 of two tables is not one item" }),
  each: fields({ column, separator: z.string().min(1) })
    .optional()
    .meta({ description: "One item for every part of this cell" }),
  properties: z.record(z.string(), property),
  ...sourced,
});

const mapping = fields({
  mapping: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, { error: "This cannot be the name of a mapping.\nUse letters, digits and hyphens." }),
  file: fields({
    encoding: z.enum(ENCODINGS).optional(),
    delimiter: z.string().length(1).optional(),
    sheet: column.optional(),
    headings: z.int().positive().default(1).meta({ description: "Row that holds the headings, counted from 1" }),
  }).default({ headings: 1 }),
  lang: language.optional().meta({ description: "Language of words without one of their own" }),
  dates: dateOrder.default("edtf"),
  calendar: calendar.default("gregorian"),
  revises: z.enum(["own", "any"]).default("own"),
  ...sourced,
  items: z.record(z.string(), item).refine((items) => Object.keys(items).length > 0, { error: "The mapping makes no items.\nName at least one under items:." }),
});

export type Mapping = z.output<typeof mapping>;
export type MappedItem = z.output<typeof item>;
export type MappedProperty = z.output<typeof cell>;
export type Sourced = Pick<Mapping, "source" | "grade" | "status" | "protection">;

const HELP = { guide: "docs/guide/import.md" };

/**
 * Reads a column mapping.
 * @param text YAML or JSON.
 * @param file Its path as the user named it.
 * @throws {DedereError} `bad-file` with all problems at once, each with line, path and remedy.
 */
export function readMapping(text: string, file: string): Mapping {
  const yaml = readYaml(file, text);
  const result = yaml.readable ? mapping.safeParse(yaml.data, { reportInput: true }) : undefined;
  const faults = [...faultsOf(result?.error?.issues ?? [], HELP), ...(result?.data ? checkMapping(result.data) : [])];
  const problems = problemsOf(yaml, faults);
  if (problems.length > 0 || !result?.success) throw new DedereError("bad-file", `${file} is not a column mapping as it should be`, problems);
  return result.data;
}
