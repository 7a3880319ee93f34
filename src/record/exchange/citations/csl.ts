import { z } from "zod";

/**
 * References as CSL-JSON has them, which Zotero, Citation.js and pandoc write.
 * Source: https://github.com/citation-style-language/schema (csl-data).
 */

const part = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);

const cslDate = z.looseObject({
  "date-parts": z.array(z.array(part)).optional(),
  season: part.optional(),
  circa: z.union([z.boolean(), z.number(), z.string()]).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
});
export type CslDate = z.output<typeof cslDate>;

const cslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  "non-dropping-particle": z.string().optional(),
  "dropping-particle": z.string().optional(),
});
export type CslName = z.output<typeof cslName>;

const words = z.union([z.string(), z.number().transform(String)]).optional();

export const reference = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]),
  type: z.string().optional(),
  "citation-key": words,
  title: words,
  author: z.array(cslName).optional(),
  publisher: words,
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  language: words,
  URL: words,
  note: words,
  number: words,
  archive: words,
  archive_location: words,
  "call-number": words,
});
export type Reference = z.output<typeof reference>;

/** A name as people write it. */
export function nameOf({ literal, given, family, suffix, "non-dropping-particle": particle, "dropping-particle": dropping }: CslName): string {
  return literal ?? [given, dropping, particle, family, suffix].filter((one) => one).join(" ");
}
