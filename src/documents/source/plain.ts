import type { PhrasingContent } from "mdast";
import { rangeOf } from "./markdown.ts";

/** The words of a paragraph without its markup, with the place in the file that each character comes from. */
export interface Plain {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end: the offset in the file. */
  readonly offsets: readonly number[];
}

/** The words of what stands in a paragraph, heading or cell. `source` is the text of the whole file. */
export function plainOf(children: readonly PhrasingContent[], source: string): Plain {
  const offsets: number[] = [];
  let text = "";
  let end = 0;
  const add = (words: string, from: number, step: 0 | 1) => {
    for (let i = 0; i < words.length; i += 1) offsets.push(from + i * step);
    text += words;
  };
  const walk = (node: PhrasingContent): void => {
    const { start, end: stop } = rangeOf(node);
    // A text with escapes is shorter than what stands in the file; its places are then those of its beginning.
    if (node.type === "text") add(node.value, start, source.slice(start, stop) === node.value ? 1 : 0);
    else if (node.type === "inlineCode") add(node.value, start + 1, 1);
    else if (node.type === "break") add("\n", start, 0);
    else if ("children" in node) for (const child of node.children) walk(child);
    end = stop;
  };
  for (const child of children) walk(child);
  return { text, offsets: [...offsets, end] };
}
