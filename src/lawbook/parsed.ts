import type { z } from "zod";
import type { Problem } from "../errors/index.ts";
import { type Finding, findingsOf, problemAt } from "./problems.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

/** A file of the law book, read and held against its schema. */
export interface Parsed<T> extends YamlFile {
  /**
   * What can be checked further: everything, or what is left when the records that do not fit the schema are taken
   * out. They leave holes in their lists, so that the others keep their places. `undefined` if nothing can be relied on.
   */
  readonly usable: T | undefined;
  /** Whether the file is as its schema wants it. */
  readonly fits: boolean;
}

export function parseFile<T>(file: string, content: string, schema: z.ZodType<T>): Parsed<T> {
  const yaml = readYaml(file, content);
  if (yaml.problems.length > 0) return { ...yaml, usable: undefined, fits: false };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { ...yaml, usable: result.data, fits: true };
  const { issues } = result.error;
  return { ...yaml, problems: findingsOf(issues).map((finding) => problemAt(yaml, finding)), usable: salvage(yaml.data, issues) as T | undefined, fits: false };
}

/** Problems of the file itself and those that further checks found, in the order of their lines. */
export function problemsOf(parsed: Parsed<unknown>, findings: readonly Finding[]): Problem[] {
  return [...parsed.problems, ...findings.map((finding) => problemAt(parsed, finding))].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
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
function isHarmless({ code }: z.core.$ZodIssue): boolean {
  return code !== "invalid_type" && code !== "invalid_union";
}
