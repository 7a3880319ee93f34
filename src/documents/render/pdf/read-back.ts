import { getDocumentProxy } from "unpdf";

/** An element of the structure of a PDF, as a program reads it that reads it aloud. */
export interface Element {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly Element[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** A PDF as others read it: its properties, the structure of all pages, and their texts with the place where each begins. */
export async function readBack(bytes: Uint8Array) {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const { info } = await document.getMetadata();
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, i) => document.getPage(i + 1)));
  const trees = (await Promise.all(pages.map(async (page) => page.getStructTree()))) as readonly (Node | null)[];
  const texts = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.filter((item) => "str" in item)));
  return {
    info,
    marked: (await document.getMarkInfo())?.Marked ?? false,
    elements: trees.flatMap((tree) => (tree === null ? [] : elementsOf(tree))),
    runs: texts.map((items) => items.map(({ str, transform, width }) => ({ text: str, x: Number(transform[4]), y: Number(transform[5]), width }))),
    text: texts.map((items) => items.map(({ str, hasEOL }) => str + (hasEOL ? " " : "")).join("")).join(" "),
  };
}

/** Elements in the order of reading, those within others after them. */
export function flat(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...flat(element.children)]);
}

function elementsOf({ role, alt, children = [] }: Node): Element[] {
  const inner = children.flatMap(elementsOf);
  return role === undefined || role === "Root" ? inner : [{ role, ...(alt !== undefined && { alt }), children: inner }];
}
