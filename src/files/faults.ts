import type { z } from "zod";
import { formatPath, type Path } from "./locate.ts";
import { nearest } from "./nearest.ts";

/** Something wrong at a path of a file, before the file's name and line are added. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

/** What there is to say about the fields of one kind of file. */
export interface Help {
  /** Where they are described. */
  readonly guide: string;
  /** What to do where a field is missing, by its name. Of the others it is said that they are to be added. */
  readonly missing?: Readonly<Record<string, string>>;
}

type Issue = z.core.$ZodIssue;

/** What a schema found, in words and with a remedy each. Needs `reportInput: true`, and objects made by `fields`. */
export function faultsOf(issues: readonly Issue[], help: Help): Fault[] {
  const all = issues.flatMap(meant);
  const ofOtherKind = new Set(all.filter(({ code }) => code === "invalid_type").map(({ path }) => formatPath(path)));
  // A check of length also finds an empty list too short to be text.
  return all.filter(({ code, path }) => code === "invalid_type" || !ofOtherKind.has(formatPath(path))).flatMap((issue) => faultOf(issue, help));
}

/** A field that must be there and is not. */
export function missing(path: Path, help: Help): Fault {
  const name = nameOf(path);
  return { path, message: `"${name}" is missing.`, remedy: help.missing?.[name] ?? `Add "${name}:".` };
}

/** Of the forms that a field may take, the faults of the one that was meant: the nearest among those of the right kind. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const forms = issue.errors.map((faults) => faults.flatMap(meant));
  const fitting = forms.filter((faults) => !faults.some(isOtherKind));
  const best = fitting.toSorted((a, b) => distance(a) - distance(b))[0];
  if (!best) return [{ ...issue, errors: forms } as Issue];
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isOtherKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return typeof issue.input !== typeof issue.values[0];
  return issue.code === "invalid_type" || issue.code === "invalid_union";
}

/** How far a form is from what was written: other fields count for more than faults within a field. */
function distance(issues: readonly Issue[]): number {
  const ofForm = (issue: Issue) => issue.path.length === 0 || (issue.path.length === 1 && issue.input === undefined);
  return issues.reduce((sum, issue) => sum + (ofForm(issue) ? 100 : 1), 0);
}

function faultOf(issue: Issue, help: Help): Fault[] {
  const { path } = issue;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField([...path, key], key, issue.message.split(" ")));
    case "invalid_value":
      return issue.input === undefined ? [missing(path, help)] : [otherWord(issue)];
    case "invalid_type":
    case "invalid_union":
      return issue.input === undefined ? [missing(path, help)] : [{ path, message: `"${nameOf(path)}" is ${shown(issue.input)}.`, remedy: wanted(issue) }];
    case "invalid_key":
      return issue.issues.map((inner) => spoken({ ...inner, path }, help));
    default:
      return [spoken(issue, help)];
  }
}

function unknownField(path: Path, key: string, known: readonly string[]): Fault {
  return { path, message: `"${key}" is no field here.`, remedy: `${suggest(key, known)}The fields are: ${known.join(", ")}.` };
}

function otherWord({ path, input, values }: z.core.$ZodIssueInvalidValue): Fault {
  const possible = values.map(String);
  const written = typeof input === "string" ? input : "";
  const remedy = `${suggest(written, possible)}Possible: ${possible.join(", ")}.`;
  return { path, message: `${shown(input)} is not possible for "${nameOf(path)}".`, remedy };
}

/** The two lines that fields put into their messages (`fault`); other messages are the validator's own. */
function spoken({ path, message }: Issue, { guide }: Help): Fault {
  const [first = "", remedy = `See ${guide} for what is possible here.`] = message.split("\n");
  return { path, message: first, remedy };
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

function wanted(issue: Issue): string {
  if (issue.code === "invalid_type" && issue.expected === "string" && isScalar(issue.input)) return "Put it in quotes.";
  const all = issue.code === "invalid_union" ? issue.errors.flat().filter(({ path }) => path.length === 0) : [issue];
  return `Write ${[...new Set(all.flatMap(kindsOf))].join(", or ")}.`;
}

function kindsOf(issue: Issue): readonly string[] {
  if (issue.code === "invalid_value") return [`one of ${issue.values.map(String).join(", ")}`];
  return issue.code === "invalid_type" ? [KINDS[issue.expected] ?? issue.expected] : [];
}

function isScalar(input: unknown): boolean {
  return typeof input === "number" || typeof input === "boolean";
}

/** What a field is called in a message: its own name, or that of its list with its place. */
function nameOf(path: Path): string {
  return path.length === 0 ? "the file" : formatPath(path.slice(typeof path.at(-1) === "number" ? -2 : -1));
}

function shown(input: unknown): string {
  if (input === null) return "empty";
  if (Array.isArray(input)) return "a list";
  return typeof input === "object" ? "a mapping" : JSON.stringify(input);
}

function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? "" : `Did you mean "${near}"? `;
}
