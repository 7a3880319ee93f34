import { type Fault, formatPath, missing, nearest, type Path } from "../files/index.ts";
import { type Bound, parseRange } from "../time/index.ts";
import { HELP } from "./help.ts";

/**
 * What a schema cannot see: names that lead nowhere, ids used twice, items without a source of their own or of their
 * list, sources without a grade, ends before beginnings.
 * Works on the file as it was read, so that these faults are told together with those of the form: it takes nothing
 * for granted and passes over what has the wrong form.
 */
export function checkWhole(file: unknown): Fault[] {
  const ids = idsOf(file);
  return [
    ...ids.twice,
    ...references(file, ids.all),
    ...unsourced(file),
    ...walk(file, [], (node, path) => [...citations(node, path, file), ...order(node, path)]),
  ];
}

type Mapping = Readonly<Record<string, unknown>>;

function mapping(value: unknown): Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Mapping) : {};
}

function has(table: Mapping, key: string): boolean {
  return Object.hasOwn(table, key);
}

function walk(value: unknown, path: Path, look: (node: Mapping, path: Path) => Fault[]): Fault[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => walk(item, [...path, i], look));
  if (typeof value !== "object" || value === null) return [];
  return [...look(mapping(value), path), ...Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key], look))];
}

const TABLES = ["sources", "people", "incidents", "allegations", "facts"] as const;

function idsOf(file: unknown): { readonly all: ReadonlyMap<string, Path>; readonly twice: Fault[] } {
  const all = new Map<string, Path>();
  const twice: Fault[] = [];
  const add = (id: unknown, path: Path) => {
    if (typeof id !== "string") return;
    const first = all.get(id);
    if (first) twice.push({ path, message: `The id "${id}" is used twice; the other is ${formatPath(first)}.`, remedy: "Give one of them another id." });
    else all.set(id, path);
  };
  for (const table of TABLES) for (const key of Object.keys(mapping(mapping(file)[table]))) add(key, [table, key]);
  walk(file, [], (node, path) => {
    add(node["id"], [...path, "id"]);
    return [];
  });
  return { all, twice };
}

function references(file: unknown, all: ReadonlyMap<string, Path>): Fault[] {
  const whole = mapping(file);
  const people = mapping(whole["people"]);
  const incidents = mapping(whole["incidents"]);
  const faults: Fault[] = [];
  const persons = new Set(Object.keys(people));
  const events = new Set(Object.keys(incidents));
  const refer = (value: unknown, path: Path, known: ReadonlySet<string> | ReadonlyMap<string, unknown>, what: string) => {
    if (typeof value === "string" && !known.has(value)) faults.push(nowhere(value, path, known.keys(), what));
  };
  for (const [key, one] of Object.entries(mapping(whole["allegations"]))) {
    const { accused, incident } = mapping(one);
    refer(accused, ["allegations", key, "accused"], persons, "person");
    refer(incident, ["allegations", key, "incident"], events, "incident");
    if (typeof accused === "string" && has(people, accused) && mapping(people[accused])["protection"] === "confidential")
      faults.push({
        path: ["people", accused, "protection"],
        message: "An accused cannot be confidential.",
        remedy: "Remove the protection, or the allegations against this person.",
      });
  }
  for (const [key, one] of Object.entries(mapping(whole["facts"]))) refer(mapping(one)["about"], ["facts", key, "about"], all, "record");
  for (const [name, field] of PERSON_FIELDS) {
    const [list, base] = itemsOf(whole[name], [name]);
    list.forEach((item, i) => {
      const value = mapping(item)[field];
      for (const [n, one] of (Array.isArray(value) ? value : [value]).entries()) {
        if (one !== "others") refer(one, [...base, i, field, ...(Array.isArray(value) ? [n] : [])], persons, "person");
      }
    });
  }
  return faults;
}

/** Lists whose items name a person, and the field that does. */
const PERSON_FIELDS = [
  ["statements", "by"],
  ["proceedings", "against"],
  ["responses", "to"],
] as const;

function itemsOf(value: unknown, path: Path): readonly [readonly unknown[], Path] {
  if (Array.isArray(value)) return [value, path];
  const { list } = mapping(value);
  return [Array.isArray(list) ? list : [], [...path, "list"]];
}

/** Lists of the whole case, whose items have the list's sources or their own. */
const LISTS = ["complainants", "proceedings", "responses"] as const;

function unsourced(file: unknown): Fault[] {
  return LISTS.flatMap((name) => {
    const value = mapping(file)[name];
    if (has(mapping(value), "source")) return [];
    const [list, base] = itemsOf(value, [name]);
    return list.flatMap((item, i) => (Object.keys(mapping(item)).length === 0 || has(mapping(item), "source") ? [] : [missing([...base, i, "source"], HELP)]));
  });
}

function nowhere(name: string, path: Path, known: Iterable<string>, what: string): Fault {
  const near = nearest(name, known);
  return {
    path,
    message: `No ${what} has the id "${name}".`,
    remedy: near ? `Did you mean "${near}"?` : `Write the id of a ${what} of this file, or add the ${what}.`,
  };
}

/** Every cited source exists, and what it says has a grade: at the place cited, beside it, or at the source itself. */
function citations(node: Mapping, path: Path, file: unknown): Fault[] {
  if (!has(node, "source")) return [];
  const sources = mapping(mapping(file)["sources"]);
  const value = node["source"];
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one: unknown, i) => {
    const place = [...path, "source", ...(Array.isArray(value) ? [i] : [])];
    const full = typeof one === "string" ? { of: one } : mapping(one);
    const { of } = full;
    if (typeof of !== "string") return [];
    if (!has(sources, of)) return [nowhere(of, place, Object.keys(sources), "source")];
    if ("grade" in full || has(node, "grade") || "grade" in mapping(sources[of])) return [];
    return [{ path: place, message: `What "${of}" says here has no grade.`, remedy: "Put grade: beside source:, for example B2, or once at the source." }];
  });
}

const ENDS = [
  ["from", "to"],
  ["born", "died"],
] as const;

function order(node: Mapping, path: Path): Fault[] {
  return ENDS.flatMap(([from, to]) => {
    const first = dateOf(node[from]);
    const last = dateOf(node[to]);
    if (!first || !last || typeof first === "string" || typeof last === "string" || last.latest >= first.earliest) return [];
    return [{ path: [...path, to], message: `"${to}" lies before "${from}".`, remedy: "Correct one of the two dates." }];
  });
}

/** The date to work with in any of the forms a value may have, or nothing where it cannot be read. */
function dateOf(value: unknown): Bound | undefined {
  if (Array.isArray(value)) return dateOf(value.find((one) => mapping(one)["preferred"] === true));
  if (typeof value === "object") return dateOf(mapping(value)["value"]);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  try {
    return parseRange(String(value));
  } catch {
    return undefined;
  }
}
