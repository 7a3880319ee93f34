import type { List, RootContent, Table } from "mdast";
import { type Against, type Context, contextOf } from "../check/context.ts";
import { STATUSES, type Status } from "../../forum/index.ts";
import type { Block, Composed, Head, Inline } from "../composed.ts";
import type { DocumentLanguage } from "../languages.ts";
import type { BlockName, DocumentSource } from "../source/document.ts";
import { type Fields, Inlines } from "./inlines.ts";
import { annexOf, blockOf, type Generated } from "./generated.ts";
import { commaOf, Notes } from "./notes.ts";
import { unspoken } from "./unspoken.ts";
import { dayIn, languageIn, numberIn } from "./printed.ts";
import { WORDS } from "./words.ts";

/**
 * Makes of a document what is to be read: notes of citations, values of fields, the parts that come from the record and the law. It
 * does not check; a document with errors is not to be composed.
 * @throws {DedereError} `not-found` or `bad-request` where whom the document is about cannot be told; `refused` where a part that is
 *   made names somebody who is protected
 */
export function compose(document: DocumentSource, against: Against, generated: Generated = {}): Composed {
  return composeIn(contextOf(document, against), generated);
}

/** The same where the context is there already: many letters are made of one. */
export function composeIn(context: Context, generated: Generated = {}): Composed {
  return unspoken(new Composer(context, generated).compose(), context.secrets);
}

/** Genres whose paragraphs authorities cite by their numbers. */
const NUMBERED: ReadonlySet<string> = new Set(["complaint", "arrest-request"]);

class Composer {
  readonly #context: Context;
  readonly #generated: Generated;
  readonly #notes: Notes;
  readonly #inlines: Inlines;
  readonly #language: DocumentLanguage;
  readonly #numbered: boolean;
  #paragraphs = 0;
  readonly #annexes: (readonly Block[])[] = [];

  constructor(context: Context, generated: Generated) {
    const { head } = context.document;
    this.#context = context;
    this.#generated = generated;
    this.#language = head.language;
    this.#notes = new Notes(context);
    this.#inlines = new Inlines(this.#notes, head.language, fieldsOf(context, generated));
    this.#numbered = NUMBERED.has(head.genre);
  }

  compose(): Composed {
    const { head, tree } = { head: this.#context.document.head, tree: this.#context.document.tree };
    const body = this.#blocks(tree.children, this.#numbered);
    return {
      name: [head.document, this.#generated.name, head.language].filter((part) => part !== undefined).join("."),
      language: head.language,
      title: head.title,
      author: head.author,
      date: head.date,
      head: this.#generated.head ? { ...headOf(this.#context), ...this.#generated.head } : headOf(this.#context),
      body,
      notes: this.#notes.list,
      annexes: this.#annexes,
      foot: footOf(this.#context),
    };
  }

  #blocks(nodes: readonly RootContent[], numbered: boolean): readonly Block[] {
    return nodes.flatMap((node) => this.#block(node, numbered));
  }

  #block(node: RootContent, numbered: boolean): readonly Block[] {
    switch (node.type) {
      case "heading":
        return [{ kind: "heading", level: Math.min(Math.max(node.depth - 1, 1), 3) as 1 | 2 | 3, text: this.#inlines.heading(node.children) }];
      case "paragraph":
        return [
          { kind: "paragraph", text: this.#inlines.of(node.children), ...(numbered ? { number: numberIn(this.#language, (this.#paragraphs += 1)) } : {}) },
        ];
      case "list":
        return [this.#list(node)];
      case "table":
        return [this.#table(node)];
      case "blockquote":
        return [{ kind: "quote", blocks: this.#blocks(node.children, false) }];
      case "containerDirective":
        return this.#marked(node.name, this.#blocks(node.children, false));
      case "leafDirective":
        return this.#made(node.name as BlockName);
      default:
        return [];
    }
  }

  #marked(name: string, blocks: readonly Block[]): readonly Block[] {
    if (name !== "demand" && name !== "opinion") return blocks;
    return [{ kind: "marked", voice: name, label: WORDS[this.#language][name], blocks }];
  }

  /** Lists of sources and exhibits stand behind the text, the other parts where they are called. */
  #made(name: BlockName): readonly Block[] {
    const annex = annexOf(name, this.#context);
    if (annex) {
      this.#annexes.push(annex);
      return [];
    }
    return blockOf(name, this.#context, this.#notes, this.#generated);
  }

  #list(list: List): Block {
    return { kind: "list", ordered: list.ordered === true, items: list.children.map(({ children }) => this.#blocks(children, false)) };
  }

  #table({ children }: Table): Block {
    const [first, ...rows] = children.map((row) => row.children.map((cell): readonly Inline[] => this.#inlines.of(cell.children)));
    return { kind: "table", head: first ?? [], rows };
  }
}

function fieldsOf({ law, document: { head } }: Context, { fields }: Generated): Fields {
  return (name) => {
    const own = fields?.[name];
    if (own !== undefined) return own;
    const status = STATUSES.find((one): one is Status => `law.${one}` === name);
    return status && numberIn(head.language, law.count(status));
  };
}

function headOf({ document: { head }, day }: Context): Head {
  const date = dayIn(head.language, day);
  const draft = NUMBERED.has(head.genre) && !head.released ? [WORDS[head.language].draft] : [];
  const marking = [...(head.marking === undefined ? [] : [head.marking]), ...draft].join(" · ");
  return {
    sender: head.sender ?? [head.author],
    addressee: head.to ?? [],
    dateLine: head.place === undefined ? date : head.place + commaOf(head.language) + date,
    ...(head.reference === undefined ? {} : { reference: head.reference }),
    ...(head.subject === undefined ? {} : { subject: head.subject }),
    ...(marking === "" ? {} : { marking }),
  };
}

/** Which text this is and which prevails: the first question about two versions that differ. */
function footOf({ document: { head } }: Context): string {
  const words = WORDS[head.language];
  const authentic = head.authentic ?? head.language;
  if (authentic === head.language) return `${head.title} · ${words.isAuthentic}`;
  const by = head.translation === undefined ? "" : `${words.translation(head.translation.by)} `;
  return `${head.title} · ${by}${words.authentic(languageIn(head.language, authentic))}`;
}
