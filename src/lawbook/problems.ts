import type { z } from "zod";
import type { Problem } from "../errors/index.ts";
import { formatPath, type Path, type YamlFile } from "./yaml.ts";

/** Something wrong at a path of a file, before the file's name and line are added. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

/** A problem of the file, with its line. */
export function problemAt(file: YamlFile, { path, message, remedy }: Finding): Problem {
  const named = path.length > 0 ? { path: formatPath(path) } : {};
  return { file: file.file, ...file.locate(path), ...named, message, remedy };
}

/** What a schema found, in words. Of alternatives, those are told that fit best. */
export function findingsOf(issues: readonly z.core.$ZodIssue[], base: Path = []): Finding[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === "invalid_union") return issue.errors.length === 0 ? [told(path, issue.message)] : findingsOf(bestOf(issue.errors), path);
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => told([...path, key], unknownField(issue, key)));
    return [told(path, issue.code === "invalid_type" ? wrongType(issue) : issue.message)];
  });
}

/** The alternative with the fewest faults at its own level; of these the one with the fewest at all. */
function bestOf(errors: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const cost = (issues: readonly z.core.$ZodIssue[]) => issues.reduce((sum, issue) => sum + (issue.path.length === 0 || isMissing(issue) ? 100 : 1), 0);
  return errors.reduce((best, other) => (cost(other) < cost(best) ? other : best));
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 1;
}

/** The schemas write `message\nremedy` themselves; what is left are the library's words. */
function told(path: Path, text: string): Finding {
  const [message = "", remedy = "Compare with the field's description in law/README.md."] = text.split("\n");
  return { path, message, remedy };
}

function unknownField(issue: z.core.$ZodIssueUnrecognizedKeys, key: string): string {
  return issue.message.split("\0")[issue.keys.indexOf(key)] ?? issue.message;
}

function wrongType(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.message.includes("\n")) return issue.message;
  if (issue.message.endsWith("received undefined")) return "A required field is missing.\nAdd it.";
  const wanted: Record<string, string> = {
    array: "a list",
    object: "a block of fields",
    boolean: "true or false",
    number: "a number",
    record: "a block of fields",
  };
  return `This must be ${wanted[issue.expected] ?? issue.expected}.\nWrite ${wanted[issue.expected] ?? issue.expected} here.`;
}
