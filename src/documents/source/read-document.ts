import type { Nodes, Parent, PhrasingContent, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { Problem } from "../../errors/index.ts";
import { faultsOf, nearest, problemsOf, readYaml } from "../../files/index.ts";
import type { DocumentLanguage } from "../languages.ts";
import { citationsIn } from "./citations.ts";
import { BLOCKS, type Passage, type ReadDocument, type Sentence, type Voice, VOICES } from "./document.ts";
import { withoutSection } from "../genres/parts.ts";
import { headSchema } from "./head.ts";
import { HELP } from "./help.ts";
import { parseMarkdown, rangeOf } from "./markdown.ts";
import { plainOf } from "./plain.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * Reads a document: a head in YAML between two lines of hyphens, then Markdown with citations. Never throws.
 * @param file its path as the user named it, for problems
 */
export function readDocument(text: string, file: string): ReadDocument {
  const front = FRONT.exec(text);
  if (!front)
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          message: "The head of the document is missing.",
          remedy: "Begin with a line of three hyphens, then document:, genre:, language:, date:, title:, author:, then another such line.",
        },
      ],
    };
  // The first line of hyphens becomes an empty one, so that lines are counted as in the file.
  const yaml = readYaml(file, `\n${front[1]}`);
  if (!yaml.readable) return { problems: yaml.problems };
  const { data: head, error } = headSchema.safeParse(yaml.data, { reportInput: true });
  const problems = problemsOf(yaml, faultsOf(error?.issues ?? [], HELP));
  if (!head || problems.length > 0) return { problems };
  const placeOf = places(text);
  // What is before the text is blanked out, so that offsets are those of the file.
  const tree = parseMarkdown(text.slice(0, front[0].length).replaceAll(/[^\n]/gu, " ") + text.slice(front[0].length));
  const found = new Passages(text, head.language);
  found.walk(tree.children, "fact");
  const faults = found.faults.map(({ offset, ...said }) => ({ file, ...placeOf(offset), ...said }));
  return { document: { file, text, head, tree, passages: found.list, blocks: found.blocks, placeOf }, problems: faults };
}

const FRONT = /^---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/u;

class Passages {
  readonly list: Passage[] = [];
  readonly blocks: { readonly name: string; readonly start: number }[] = [];
  readonly faults: (Omit<Problem, "file"> & { readonly offset: number })[] = [];
  readonly #text: string;
  readonly #language: DocumentLanguage;

  constructor(text: string, language: DocumentLanguage) {
    this.#text = text;
    this.#language = language;
  }

  walk(nodes: readonly RootContent[], voice: Voice): void {
    for (const node of nodes) this.#node(node, voice);
  }

  #node(node: RootContent, voice: Voice): void {
    if (node.type === "paragraph") this.#add("paragraph", node.children, voice);
    else if (node.type === "heading") this.#add("heading", node.children, voice);
    else if (node.type === "tableCell") this.#add("cell", node.children, voice);
    else if (node.type === "containerDirective") this.walk(node.children, this.#voiceOf(node, voice));
    else if (node.type === "leafDirective") this.#block(node);
    else if (REFUSED.has(node.type)) this.#refuse(node);
    else if ("children" in node) this.walk((node as Parent).children, voice);
  }

  #voiceOf(node: ContainerDirective, around: Voice): Voice {
    const voice = VOICES.find((one) => one === node.name);
    if (voice !== undefined && voice !== "fact") return voice;
    const known = VOICES.filter((one) => one !== "fact");
    this.faults.push({
      offset: rangeOf(node).start,
      message: `There is no block ":::${node.name}".`,
      remedy: `Write :::${nearest(node.name, known) ?? known.join(", :::")}, and ::: in a line of its own behind it.`,
    });
    return around;
  }

  #block(node: LeafDirective): void {
    const { start } = rangeOf(node);
    this.blocks.push({ name: node.name, start });
    if ((BLOCKS as readonly string[]).includes(node.name)) return;
    this.faults.push({ offset: start, message: `There is no part "::${node.name}".`, remedy: `Write ::${nearest(node.name, BLOCKS) ?? BLOCKS.join(", ::")}.` });
  }

  #refuse(node: Nodes): void {
    this.faults.push({
      offset: rangeOf(node).start,
      message: `A document has no part of this kind (${node.type}).`,
      remedy: "Write plain Markdown: headings, paragraphs, lists, tables and quotations.",
    });
  }

  #add(kind: Passage["kind"], children: readonly PhrasingContent[], voice: Voice): void {
    for (const child of children) if (REFUSED.has(child.type)) this.#refuse(child);
    const plain = plainOf(children, this.#text);
    const spans = kind === "heading" ? [{ start: 0, end: withoutSection(plain.text).length }] : sentencesOf(plain.text, this.#language);
    this.list.push({ kind, voice, plain, sentences: spans.map((span) => sentence(plain.text, span.start, span.end)) });
  }
}

/** What could bring in markup that no renderer knows, or something from elsewhere. */
const REFUSED: ReadonlySet<string> = new Set(["html", "image", "imageReference", "code", "footnoteReference", "definition"]);

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/gu;

function sentence(all: string, start: number, end: number): Sentence {
  const text = all.slice(start, end);
  const groups = citationsIn(text);
  let bare = text;
  for (const group of groups) bare = bare.slice(0, group.start) + " ".repeat(group.end - group.start) + bare.slice(group.end);
  const fields = [...bare.matchAll(FIELD)].map(([, name = ""]) => name);
  return { start, end, text, bare: bare.replace(FIELD, (whole) => " ".repeat(whole.length)), groups, fields };
}

/** Lines and columns of offsets. */
function places(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    const line = after === -1 ? starts.length : after;
    return { line, column: offset - (starts[line - 1] as number) + 1 };
  };
}
