import { z } from "zod";
import { forumsSchema, internationalSchema, notResearchedSchema, treatiesSchema } from "./common-schema.ts";
import { precedentSchema } from "./precedent.ts";
import { stateSchema } from "./state-schema.ts";

/** The validator of each kind of file, by the name of its JSON Schema in `law/schema/`. */
const SCHEMAS: Readonly<Record<string, readonly [z.ZodType, string]>> = {
  "state.schema.json": [stateSchema, "The law of one state or international court"],
  "international.schema.json": [internationalSchema, "Rules common to all states"],
  "treaties.schema.json": [treatiesSchema, "Treaties and their parties"],
  "forums.schema.json": [forumsSchema, "Everyone who is asked"],
  "not-researched.schema.json": [notResearchedSchema, "States that were looked at and have no file"],
  "precedent.schema.json": [precedentSchema, "A decided case"],
};

/** The JSON Schemas by which editors help with the law files: file name → content. Made from the validators, never written by hand. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, [schema, title]]) => [
      name,
      `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: "input" }) }, undefined, 2)}\n`,
    ]),
  );
}
