import { z } from "zod";
import { caseSchema } from "./schema.ts";

/**
 * The case file as JSON Schema (2020-12), by which editors complete and check while one types. Made from the validator;
 * what the validator checks across records is not in it.
 */
export function caseJsonSchema(): string {
  const schema = z.toJSONSchema(caseSchema, { io: "input", reused: "ref" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
