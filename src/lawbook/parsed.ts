import type { z } from "zod";
import type { Problem } from "../errors/index.ts";
import { type Fault, faultsOf, problemsOf, readYaml, type YamlFile } from "../files/index.ts";

/** A file of the law book, read and held against its schema. */
export interface Parsed<T> extends YamlFile {
  /**
   * What can be checked further: everything, or what is left when the records that do not fit the schema are taken
   * out. They leave holes in their lists, so that the others keep their places. `undefined` if nothing can be relied on.
   */
  readonly usable: T | undefined;
  /** What does not fit the schema. */
  readonly faults: readonly Fault[];
}

export function parseFile<T>(file: string, content: string, schema: z.ZodType<T>): Parsed<T> {
  const yaml = readYaml(file, content);
  if (!yaml.readable) return { ...yaml, usable: undefined, faults: [] };
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { ...yaml, usable: result.data, faults: [] };
  const { issues } = result.error;
  return { ...yaml, faults: faultsOf(issues, { guide: "law/README.md" }), usable: salvage(yaml.data, issues) as T | undefined };
}

/** All that is wrong with a file, with what further checks found, in the order of its lines. */
export function problemsWith(parsed: Parsed<unknown>, found: readonly Fault[]): Problem[] {
  return problemsOf(parsed, [...parsed.faults, ...found]);
}

function salvage(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const rest = structuredClone(data);
  for (const issue of issues) {
    if (isHarmless(issue)) continue;
    const index = issue.path.findIndex((step) => typeof step === "number");
    const list =
      index < 1 ? undefined : issue.path.slice(0, index).reduce<unknown>((node, step) => (node as Record<PropertyKey, unknown> | undefined)?.[step], rest);
    if (!Array.isArray(list)) return undefined;
    // oxlint-disable-next-line typescript/no-array-delete -- the hole is wanted
    delete list[issue.path[index] as number];
  }
  return rest;
}

/** A field too many, a word that is not of its list or a text of a wrong form leaves the record readable as what it is. */
function isHarmless({ code, input }: z.core.$ZodIssue): boolean {
  return code !== "invalid_type" && code !== "invalid_union" && input !== undefined;
}
