import type { Pair } from "yaml";
import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, visit, type YAMLMap } from "yaml";
import type { Tree } from "./case-tree.ts";

/** Widest line of a mapping or list on one line, and of running text. */
const WIDTH = 120;

/** Parts of a case file under a heading of their own. */
const HEADINGS = ["sources", "people", "incidents", "allegations", "facts", "statements", "complainants", "proceedings", "responses"];

/**
 * A case file as people read it: `readCase` of the text gives back what is written. Records stand in blocks, what is short
 * on one line; sections are marked by comments.
 */
export function writeCase(tree: Tree): string {
  const document = new Document(tree, { aliasDuplicateObjects: false });
  const root = document.contents as YAMLMap;
  document.commentBefore = " yaml-language-server: $schema=../case.schema.json";
  visit(root, { Collection: (_, node, path) => void (node.flow = fits(node, path)) });
  visit(root, {
    Scalar: (_, node, path) => {
      const inLine = path.some((one) => isCollection(one) && one.flow === true);
      if (!inLine && typeof node.value === "string" && node.value.length > WIDTH - 20) node.type = "BLOCK_FOLDED";
    },
  });
  for (const pair of root.items) head(pair as Pair<Node, Node>);
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
}

function head({ key, value }: Pair<Node, Node>): void {
  if (!isScalar(key) || !HEADINGS.includes(String(key.value))) return;
  const name = ` ${String(key.value)}`;
  key.spaceBefore = true;
  key.commentBefore = ` ${"-".repeat(WIDTH - name.length - 2)}${name}`;
  if (isMap(value) && !value.flow) for (const [i, one] of value.items.entries()) if (i > 0) (one.key as Node).spaceBefore = spacious(one.value);
}

/** Records of several lines are set apart from one another. */
function spacious(value: unknown): boolean {
  return isMap(value) && !value.flow && value.items.some(({ value: inner }) => isCollection(inner) && inner.flow !== true);
}

/** Whether a mapping or list goes on one line: it is short, has no long text, and is no section or record of one. */
function fits(node: Node, path: readonly unknown[]): boolean {
  if (!isCollection(node) || node.items.length === 0) return true;
  const depth = path.filter((one) => isPair(one)).length;
  const inSection = depth === 2 && !isSeq(path.at(-1)) && isMap(node);
  if (depth <= 1 && isMap(node) && !isWording(node)) return false;
  if (inSection && !isWording(node)) return node.items.length <= 4 && oneLine(node) <= 80;
  return oneLine(node) <= WIDTH - 2 * path.length - 2;
}

function isWording(node: YAMLMap): boolean {
  return node.items.every(
    ({ key, value }) => isScalar(key) && /^[a-z]{2,3}(-|$)/.test(String(key.value)) && isScalar(value) && typeof value.value === "string",
  );
}

/** About how wide a node is on one line, with the quotes that its text needs there. */
function oneLine(node: Node): number {
  if (isScalar(node)) return String(node.value).length + (/[,:#[\]{}"'&*!|>%@`]/.test(String(node.value)) ? 2 : 0);
  if (isMap(node)) return node.items.reduce((sum, { key, value }) => sum + oneLine(key as Node) + oneLine(value as Node) + 4, 0);
  return isSeq(node) ? node.items.reduce<number>((sum, one) => sum + oneLine(one as Node) + 2, 0) : 0;
}
