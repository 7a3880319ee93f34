import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node } from "yaml";

export type Path = readonly PropertyKey[];

/** A YAML document with the places of its parts. */
export interface Located {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The line and column of what a path leads to, or of the deepest part of it that is there. */
export function placeOf({ document, lines }: Located, path: Path): { readonly line: number; readonly column: number } {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const next = stepInto(node, String(step));
    if (!next) break;
    [node, offset] = next;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
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
export function pathText(path: Path): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step + 1}]` : i === 0 ? String(step) : `.${String(step)}`)).join("");
}
