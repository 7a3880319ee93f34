import type { Nodes, Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";

/**
 * Reads Markdown (CommonMark) with tables with blocks between lines of three colons, and with lines of two
 * colons and a name. Only those: with directives inside of a text, "10:30" and "Art. 5:2" would be torn apart.
 */
export function parseMarkdown(text: string): Root {
  const { flow } = directive();
  return fromMarkdown(text, {
    extensions: [flow === undefined ? {} : { flow }, gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
}

/** Where a node begins and ends in the text. */
export function rangeOf(node: Nodes): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
