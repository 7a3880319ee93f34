import { isMap, isScalar, isSeq, type Node } from "yaml";

/** A path into a file: field names and places in lists, from the root. Places are counted from 0 here, and from 1 in words. */
export type Path = readonly PropertyKey[];

/** Where in the text that begins to which a path leads, or the deepest part of it that is there. */
export function offsetOf(root: Node | null, path: Path): number {
  let node = root;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const next = stepInto(node, String(step));
    if (!next) break;
    [node, offset] = next;
  }
  return offset;
}

/** A field is where its name stands, an item where it begins. */
function stepInto(node: Node | null, step: string): readonly [Node | null, number] | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | null | undefined;
    return item?.range ? [item, item.range[0]] : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
  const key = pair?.key as Node | undefined;
  return key?.range ? [(pair?.value ?? null) as Node | null, key.range[0]] : undefined;
}

/** A path as people write it: `incidents.ps752.victims.counts[2].grade`, counted from 1 as on the page. */
export function formatPath(path: Path): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step + 1}]` : i === 0 ? String(step) : `.${String(step)}`)).join("");
}
