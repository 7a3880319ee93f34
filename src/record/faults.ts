import type { z } from "zod";
import type { Path } from "./locate.ts";
import { nearest } from "./nearest.ts";

/** One wrong thing in the structure of a case file. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

type Issue = z.core.$ZodIssue;

/** What a validator found, in words and with a remedy each. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.flatMap(meant).flatMap(faultOf);
}

/** Of the forms that a field may take, the faults of the one that was meant: the form of the right kind with the fewest. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const forms = issue.errors.map((faults) => faults.flatMap(meant));
  const fitting = forms.filter((faults) => !faults.some(isOtherKind));
  const best = fitting.toSorted((a, b) => a.length - b.length)[0];
  if (!best) return [{ ...issue, errors: forms } as Issue];
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isOtherKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_union");
}

function faultOf(issue: Issue): Fault[] {
  const { path } = issue;
  const name = String(path.at(-1) ?? "the file");
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = issue.message.split(" ");
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `"${key}" is no field here.`,
        remedy: `${suggest(key, known)}The fields are: ${known.join(", ")}.`,
      }));
    }
    case "invalid_value": {
      if (issue.input === undefined) return [missing(path, name)];
      const words = issue.values.map(String);
      const written = typeof issue.input === "string" ? issue.input : "";
      return [{ path, message: `${shown(issue.input)} is not possible for "${name}".`, remedy: `${suggest(written, words)}Possible: ${words.join(", ")}.` }];
    }
    case "invalid_type":
    case "invalid_union":
      if (issue.input === undefined) return [missing(path, name)];
      return [{ path, message: `"${name}" is ${shown(issue.input)}.`, remedy: `Write ${expected(issue)}.` }];
    case "invalid_key":
      return issue.issues.flatMap((inner) => spoken({ ...inner, path }));
    default:
      return spoken(issue);
  }
}

/** The two lines that the fields of a case file put into their messages; other messages are the validator's own. */
function spoken({ path, message }: Issue): Fault[] {
  const [first = "", remedy = "See docs/guide/case-file.md for what is possible here."] = message.split("\n");
  return [{ path, message: first, remedy }];
}

const REMEDIES: Readonly<Record<string, string>> = {
  source: "Say who says so: the id of one of the sources, or {of: id, at: page, quote: words}. Without a source nothing is taken over.",
  accused: "Name the person, by id, of whom this is alleged.",
  incident: "Name the incident, by id, that this is about.",
  when: "Say when, as exactly as is known: 2019-11-15/2019-11-19, 1988, 1988? are all possible.",
  crime: "Name one of the crimes of the law files, for example crimes-against-humanity.",
};

/** A field that must be there and is not. */
export function missing(path: Path, name: string): Fault {
  return { path, message: `"${name}" is missing.`, remedy: REMEDIES[name] ?? `Add "${name}:".` };
}

const KINDS: Readonly<Record<string, string>> = {
  string: "words",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping (name: value)",
  record: "a mapping (name: value)",
};

function expected(issue: Issue): string {
  const all = issue.code === "invalid_union" ? issue.errors.flat() : [issue];
  const kinds = all.flatMap((inner) => (inner.code === "invalid_type" && inner.path.length === 0 ? [KINDS[inner.expected] ?? inner.expected] : []));
  return [...new Set(kinds)].join(", or ");
}

function shown(input: unknown): string {
  if (input === null) return "empty";
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object") return "a mapping";
  return JSON.stringify(input);
}

function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `Did you mean "${near}"? ` : "";
}
