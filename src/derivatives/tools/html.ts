import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Parser, Refusal, textOutput, wholeInput } from "../made.ts";
import { decodeText } from "./encoding.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** What no reader of the page sees. */
const UNSEEN = new Set(["script", "style", "template", "noscript", "svg", "math", "iframe", "object", "noembed", "noframes"]);
/** What stands on lines of its own. */
const BLOCKS = new Set(
  "address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table td th title tr ul".split(
    " ",
  ),
);

/** How far from the beginning a declaration of the encoding is looked for. */
const DECLARATION_WITHIN = 4_096;

/** The words of a page in the order of its source, a line for each block. Nothing is run, nothing is loaded. */
export const html: Parser = async (input, _parameters, emit) => {
  const bytes = await wholeInput(input);
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString("latin1", 0, DECLARATION_WITHIN))?.[1];
  const decoded = decodeText(bytes, declared);
  if (decoded === undefined) throw new Refusal("not a text");
  const { text, encoding, by } = decoded;
  emit({ ...textOutput("text", textOf(parse(text))), parameters: { encoding, "encoding-by": by } });
};

/** Walks without recursion: pages of hostile depth exist. */
export function textOf(root: Node): string {
  const lines: string[] = [];
  let line = "";
  const finish = () => {
    const tidy = line.replace(/[ \t\r\n\f]+/g, " ").trim();
    if (tidy !== "") lines.push(tidy);
    line = "";
  };
  const open: (Node | "end of block")[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === "end of block") {
      finish();
      continue;
    }
    if (node.nodeName === "#text") line += (node as DefaultTreeAdapterTypes.TextNode).value;
    if (UNSEEN.has(node.nodeName) || !("childNodes" in node)) continue;
    if (BLOCKS.has(node.nodeName)) {
      finish();
      open.push("end of block");
    }
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
  finish();
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
