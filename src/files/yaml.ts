import { type Document, isNode, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLError } from "yaml";
import type { Problem } from "../errors/index.ts";
import type { Fault } from "./faults.ts";
import { formatPath, offsetOf, type Path } from "./locate.ts";

/** A YAML file as data that still knows where each value stood. */
export interface YamlFile {
  /** Path of the file as problems name it. */
  readonly file: string;
  /** `undefined` where the file is not readable. */
  readonly data: unknown;
  /** What is wrong with the YAML itself. */
  readonly problems: readonly Problem[];
  /** Whether `data` can be held against a schema. A field named twice is a problem and does not stand in the way. */
  readonly readable: boolean;
  /** Where a value stands, or the field's name if the path ends in one; the nearest part around it if there is none. */
  readonly locate: (path: Path) => Place;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Codes of the YAML library. */
const TWICE = "DUPLICATE_KEY";
const TOO_DEEP = "RESOURCE_EXHAUSTION";

/**
 * Reads YAML (1.2, core schema), and so JSON. Never throws: what is wrong is in `problems`.
 * Of YAML's further devices none is taken: a value that is written elsewhere has no place of its own to point to, and
 * a tag or a name that is no word would change what a reader sees.
 */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const locate = (path: Path) => place(offsetOf(document.contents, path));
  const here = (offset: number, message: string, remedy: string): Problem => ({ file, ...place(offset), message, remedy });
  const twice = document.errors.filter(({ code }) => code === TWICE).map(({ pos }) => here(pos[0], ...NAMED_TWICE));
  const malformed = faultOfForm(document);
  const fatal = malformed ? [here(malformed.pos[0], ...ofForm(malformed))] : devices(document).map(([offset, ...said]) => here(offset, ...said));
  const problems = [...fatal, ...twice];
  return fatal.length > 0 ? { file, data: undefined, problems, readable: false, locate } : { file, data: document.toJS(), problems, readable: true, locate };
}

/** Problems of the YAML itself and those found in what it holds, in the order of the file. */
export function problemsOf(yaml: YamlFile, faults: readonly Fault[]): Problem[] {
  const placed = faults.map(({ path, message, remedy }): Problem => {
    const named = path.length > 0 ? { path: formatPath(path) } : {};
    return { file: yaml.file, ...yaml.locate(path), ...named, message, remedy };
  });
  return [...yaml.problems, ...placed].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

const NAMED_TWICE = ["This name stands twice in the same mapping.", "Remove one of the two, or give it another name."] as const;

/** A mistake in the form makes whatever follows it look wrong, so only the first is told. Tags are told with the other devices. */
function faultOfForm({ errors, warnings }: Document): YAMLError | undefined {
  const all = [...errors, ...warnings].filter(({ code }) => code !== TWICE && code !== "TAG_RESOLVE_FAILED");
  return all.find(({ code }) => code === TOO_DEEP) ?? all[0];
}

function ofForm({ code, message }: YAMLError): readonly [string, string] {
  if (code === TOO_DEEP) return ["The file is nested too deeply to be read.", "Write it with fewer levels."];
  const remedy = "Check indentation, colons and quotation marks at this place; text that holds a colon and a space needs quotes.";
  return [`This is not YAML: ${message.replace(/\.$/, "")}.`, remedy];
}

type Device = readonly [offset: number, message: string, remedy: string];

function devices(document: Document): readonly Device[] {
  const found: Device[] = [];
  visit(document, {
    Node: (_, { range, tag }) => {
      if (tag !== undefined) found.push([range?.[0] ?? 0, `Tags are not read here (${tag}).`, "Remove it."]);
    },
    Alias: (_, { range }) => void found.push([range?.[0] ?? 0, "Aliases are not read here (*name).", "Write the value out."]),
    Pair: (_, { key }) => {
      if (!isName(key)) found.push([isNode(key) ? (key.range?.[0] ?? 0) : 0, "This cannot be the name of a field.", "Write a word."]);
    },
  });
  return found;
}

function isName(key: unknown): boolean {
  return isScalar(key as Node) && String((key as { value: unknown }).value) !== "__proto__";
}
