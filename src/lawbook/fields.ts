import { z } from "zod";
import { parseDay, parseRange } from "../time/index.ts";
import { nearest } from "./nearest.ts";

/**
 * The building blocks of all file schemas. An error text is `message` or `message\nremedy`;
 * `problems.ts` splits it and adds the place.
 */

/** An object whose unknown fields are errors that suggest the nearest field there is. */
export function fields<S extends z.core.$ZodLooseShape>(shape: S) {
  const names = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? unknownFields(issue.keys, names) : undefined),
  });
}

/** One text for each key, in their order, set apart by a zero character: each becomes a problem of its own. */
function unknownFields(keys: readonly string[], names: readonly string[]): string {
  return keys.map((key) => unknownField(key, names)).join("\0");
}

function unknownField(key: string, names: readonly string[]): string {
  const guess = nearest(key, names);
  const remedy = guess === undefined ? `Remove it, or use one of ${names.join(", ")}.` : `Did you mean "${guess}"?`;
  return `There is no field "${key}" here.\n${remedy}`;
}

/** One word of a closed list. */
export function oneOf<const W extends readonly [string, ...string[]] | readonly string[]>(words: W) {
  return z.enum(words as unknown as readonly [W[number], ...W[number][]], {
    error: ({ input }) => {
      const guess = typeof input === "string" ? nearest(input, words) : undefined;
      const hint = guess === undefined ? "" : `Did you mean "${guess}"? `;
      return `${show(input)} is not a word of this list.\n${hint}Use one of ${words.join(", ")}.`;
    },
  });
}

/** Text that says something. */
export const text = z.string({ error: ({ input }) => notText(input) }).min(1, "The text is empty.\nWrite it, or leave the field out.");

/** A date of any precision, in EDTF. */
export const date = z
  .string({ error: ({ input }) => notText(input) })
  .superRefine(readable(parseRange))
  .meta({
    description: "A date in EDTF (ISO 8601-2): 2021-08-03, 2004-07, 1982, 2004-07/2004-09 (some day in these months), 1975? (uncertain)",
  });

/** A calendar day. */
export const day = z
  .string({ error: ({ input }) => notText(input) })
  .superRefine(readable(parseDay))
  .meta({ description: "A day of the calendar, YYYY-MM-DD", format: "date" });

/** A date, or `null` for an end that is open. */
export const openDate = date.nullable().meta({ description: "A date in EDTF, or null: open in this direction" });

/** ISO 3166-1 alpha-2 in capitals, XK for Kosovo, or ICC. Whether it is a forum is checked against `forums.yaml`. */
export const state = z
  .string({ error: ({ input }) => notText(input) })
  .regex(/^([A-Z]{2}|ICC)$/, "A state is written as two capital letters (ISO 3166-1 alpha-2), or ICC.\nWrite the code, in quotes if it is NO.")
  .meta({ description: "ISO 3166-1 alpha-2 code in capitals, XK for Kosovo, ICC for the International Criminal Court" });

function readable(parse: (value: string) => unknown) {
  return (value: string, context: z.core.$RefinementCtx<string>): void => {
    try {
      parse(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      context.addIssue({ code: "custom", message: `${error.message}.\nWrite a date that can be, such as "2021-08-03", "2004-07" or "1982", in quotes.` });
    }
  };
}

function notText(input: unknown): string {
  if (input === undefined) return "A required field is missing.\nAdd it.";
  if (input === null) return "The field is empty.\nWrite the text in quotes, or leave the field out.";
  return `${show(input)} is not text.\nPut it in quotes.`;
}

function show(input: unknown): string {
  if (input === undefined) return "A missing field";
  if (Array.isArray(input)) return "A list";
  return typeof input === "object" ? "A block of fields" : JSON.stringify(input);
}
