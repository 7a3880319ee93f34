import type { LeftOut, Tree } from "./case-tree.ts";

/** Takes out of a case file what refers to records that are not in it, such as an allegation about a closed incident. */
export function dropDangling(tree: Tree): LeftOut[] {
  const dropped: LeftOut[] = [];
  const people = keysOf(tree["people"]);
  const incidents = keysOf(tree["incidents"]);
  const inTable = (name: string, stays: (record: Tree) => boolean) => {
    for (const [id, record] of Object.entries((tree[name] ?? {}) as Record<string, Tree>)) {
      if (stays(record)) continue;
      delete (tree[name] as Tree)[id];
      dropped.push({ item: id, why: "refers" });
    }
  };
  const inList = (name: string, stays: (record: Tree) => boolean) => {
    const list = listOf(tree[name]);
    list.forEach(
      (record, i) => void (stays(record) || dropped.push({ item: typeof record["id"] === "string" ? record["id"] : `${name}.${i + 1}`, why: "refers" })),
    );
    list.splice(0, Infinity, ...list.filter(stays));
  };
  inTable("allegations", ({ accused, incident }) => people.has(accused) && incidents.has(incident));
  inList("statements", ({ by }) => people.has(by));
  inList("responses", ({ to }) => people.has(to));
  inList("proceedings", ({ against }) => [against].flat().every((one) => one === "others" || people.has(one)));
  // A fact may be about another fact: those that lose what they are about lose it one after the other.
  for (let before = -1; before !== dropped.length;) {
    before = dropped.length;
    const ids = idsIn(tree);
    inTable("facts", ({ about }) => ids.has(about));
  }
  return dropped;
}

function keysOf(table: unknown): ReadonlySet<unknown> {
  return new Set(Object.keys(table ?? {}));
}

function listOf(value: unknown): Tree[] {
  return (Array.isArray(value) ? value : ((value as { readonly list?: unknown } | undefined)?.list ?? [])) as Tree[];
}

const TABLES = ["sources", "people", "incidents", "allegations", "facts"];

function idsIn(tree: Tree): ReadonlySet<unknown> {
  const ids = new Set<unknown>(TABLES.flatMap((name) => Object.keys(tree[name] ?? {})));
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("id" in value) ids.add(value.id);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(tree);
  return ids;
}
