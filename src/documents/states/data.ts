import { readFileSync } from "node:fs";
import { type ZodType, z } from "zod";
import { parse } from "yaml";
import { fields, words } from "../../files/index.ts";

/** What a file of this folder says of itself: nothing is reviewed until a person says so with name and day. */
export const aboutSchema = fields({
  basisOfFact: z.enum(["knowledge", "source"]),
  confidence: z.enum(["high", "medium", "low"]),
  reviewedBy: words.nullable(),
  reviewedOn: z.iso.date().nullable(),
});

/** A file of this folder. It is part of the program: what does not fit its schema is a fault of ours. */
export function readOwn<T>(file: string, schema: ZodType<T>): T {
  return schema.parse(parse(readFileSync(new URL(file, import.meta.url), "utf8")));
}

/** A function that works out the answer to each question once. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const { value } = known.get(key) ?? { value: make(key) };
    known.set(key, { value });
    return value;
  };
}
