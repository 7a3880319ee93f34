import { z } from "zod";
import { fault, readableBy } from "../files/index.ts";
import { parseDay, parseRange } from "../time/index.ts";

/** The building blocks of the schemas of the law files. */

const DATE = 'Write a date that can be, such as "2021-08-03", "2004-07" or "1982", in quotes.';

/** A date of any precision, in EDTF. */
export const date = z.string().superRefine(readableBy(parseRange, DATE)).meta({
  description: "A date in EDTF (ISO 8601-2): 2021-08-03, 2004-07, 1982, 2004-07/2004-09 (some day in these months), 1975? (uncertain)",
});

/** A calendar day. */
export const day = z.string().superRefine(readableBy(parseDay, DATE)).meta({ description: "A day of the calendar, YYYY-MM-DD", format: "date" });

/** A date, or `null` for an end that is open. */
export const openDate = date.nullable().meta({ description: "A date in EDTF, or null: open in this direction" });

/** ISO 3166-1 alpha-2 in capitals, XK for Kosovo, or ICC. Whether it is a forum is checked against `forums.yaml`. */
export const state = z
  .string()
  .regex(/^([A-Z]{2}|ICC)$/, fault("A state is written as two capital letters (ISO 3166-1 alpha-2), or ICC.", "Write the code."))
  .meta({ description: "ISO 3166-1 alpha-2 code in capitals, XK for Kosovo, ICC for the International Criminal Court" });
