import { isMap, isPair, LineCounter, type Pair, parseDocument, type YAMLParseError } from "yaml";
import type { Problem } from "../errors/index.ts";

/** A path into a YAML file: field names and places in lists, from the root. */
export type Path = readonly PropertyKey[];

/** A YAML file as data that still knows where each value stood. */
export interface YamlFile {
  /** Path of the file as problems name it. */
  readonly file: string;
  readonly data: unknown;
  /** What is wrong with the YAML itself: then `data` is not to be relied on. */
  readonly problems: readonly Problem[];
  /** Line and column of the value at a path, or of the field's name if `path` ends in one; of the nearest parent if there is none. */
  readonly locate: (path: Path) => { readonly line: number; readonly column: number };
}

/** Reads YAML (1.2, core schema). Never throws: what is wrong is in `problems`. */
export function readYaml(file: string, content: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems = [...independent(document.errors), ...document.warnings].map(({ message, pos }) => notWellFormed(file, place(pos[0]), message));
  const locate = (path: Path) => place(offsetOf(document.contents, path));
  if (document.errors.length > 0) return { file, data: undefined, problems, locate };
  try {
    return { file, data: document.toJS(), problems, locate };
  } catch (error) {
    // Aliases that multiply without end are only found out here.
    return { file, data: undefined, problems: [...problems, notWellFormed(file, place(0), (error as Error).message)], locate };
  }
}

/** A mistake in the form makes whatever follows it look wrong, so only the first is told; a field named twice does not. */
function independent(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  return errors.filter((error) => error === first || error.code === "DUPLICATE_KEY");
}

function notWellFormed(file: string, place: { line: number; column: number }, why: string): Problem {
  const message = `The file is not well-formed YAML: ${why.replace(/\.$/, "")}.`;
  return { file, ...place, message, remedy: "Mend the line: indent by two spaces, quote text that holds a colon and a space, name each field once." };
}

function offsetOf(root: unknown, path: Path): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const step of path) {
    const found = isMap(node) ? node.items.find((pair) => String((pair.key as { value?: unknown } | null)?.value) === String(step)) : childOf(node, step);
    if (found === undefined) return offset;
    const start = isPair(found) ? startOf(found.key) : startOf(found);
    offset = start ?? offset;
    node = isPair(found) ? found.value : found;
  }
  return offset;
}

function childOf(node: unknown, step: PropertyKey): Pair | undefined {
  const items = (node as { items?: readonly Pair[] } | null)?.items;
  return typeof step === "number" ? items?.[step] : undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly [number, number, number] | null } | null)?.range?.[0];
}

/** Writes a path as `provisions[3].inForce.from`. */
export function formatPath(path: Path): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? String(step) : `.${String(step)}`)).join("");
}
