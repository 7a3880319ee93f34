import { HeadingLevel, type ImageRun, type IParagraphOptions, PageBreak, Paragraph, type ParagraphChild } from "docx";
import type { Block, Inline } from "../../composed.ts";
import { type DocumentLanguage, writtenFrom } from "../../languages.ts";
import { columnShares } from "../columns.ts";
import { inDigits } from "../words.ts";
import type { Runs } from "./runs.ts";
import { INDENT, LISTS, SHADES } from "./styles.ts";
import { type Cell, tablesIn } from "./tables.ts";

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;
type Child = Cell[number];
/** How deep a block stands in others: the indent of its lines, and the level of a list. */
interface Depth {
  readonly indent: number;
  readonly level: number;
}

const HEADINGS = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3, 3: HeadingLevel.HEADING_4 } as const;

export interface Blocks {
  (blocks: readonly Block[]): Child[];
  readonly tables: ReturnType<typeof tablesIn>;
  readonly paragraph: (options: IParagraphOptions) => Paragraph;
}

/** Blocks of one document as paragraphs and tables. */
export function blocksIn(language: DocumentLanguage, runs: Runs, pictures: ReadonlyMap<Block, ImageRun>): Blocks {
  const mirrored = writtenFrom(language) === "rtl";
  const tables = tablesIn(mirrored);
  let lists = 0;

  const paragraph = (options: IParagraphOptions) => new Paragraph({ bidirectional: mirrored, ...options });
  const plain = (style: string, text: string) => paragraph({ style, keepNext: true, children: [runs.own(text)] });
  const optional = (style: string, text: string | undefined) => (text === undefined ? [] : [plain(style, text)]);
  const all = (blocks: readonly Block[], depth: Depth): Child[] => blocks.flatMap((block) => one(block, depth));

  function one(block: Block, depth: Depth): Child | Child[] {
    switch (block.kind) {
      case "heading":
        return paragraph({ heading: HEADINGS[block.level], children: runs(block.text) });
      case "paragraph":
        return block.number === undefined
          ? paragraph({ indent: { start: depth.indent }, children: runs(block.text) })
          : numbered(block.number, runs(block.text), depth);
      case "list":
        return list(block, depth);
      case "quote":
        return all(block.blocks, { ...depth, indent: depth.indent + INDENT });
      case "marked":
        return [tables.box([plain("Label", block.label), ...all(block.blocks, { indent: 0, level: 0 })], SHADES[block.voice]), afterTable()];
      case "table":
        return table(block);
      case "picture":
        return [
          paragraph({ keepNext: block.caption !== undefined, children: [pictures.get(block) ?? runs.own(block.alternative)] }),
          ...optional("Caption", block.caption),
        ];
      case "signatures":
        return signatures(block);
      case "page-break":
        return paragraph({ children: [new PageBreak()] });
    }
  }

  /** Two tables beside each other would become one. */
  const afterTable = () => paragraph({ style: "Gap" });

  function numbered(number: string, children: readonly ParagraphChild[], { indent }: Depth, style?: string): Paragraph {
    return paragraph({ ...(style && { style }), indent: { start: indent + INDENT, hanging: INDENT }, children: [runs.own(`${number}\t`), ...children] });
  }

  function list({ ordered, items }: BlockOf<"list">, depth: Depth): Child[] {
    const { indent, level } = depth;
    const instance = (lists += 1);
    return items.flatMap((item, i) => {
      const inside = { indent: indent + INDENT, level: level + 1 };
      const [first, ...rest] = item;
      if (first?.kind !== "paragraph") return all(item, inside);
      // Word has no list that counts in Persian digits: there the numbers are written.
      if (ordered && mirrored) return [numbered(`${inDigits(i + 1, language)}.`, runs(first.text), depth, "ListParagraph"), ...all(rest, inside)];
      const numbering = { reference: ordered ? LISTS.ordered : LISTS.unordered, level, instance };
      return [paragraph({ numbering, indent: { start: indent + INDENT, hanging: INDENT }, children: runs(first.text) }), ...all(rest, inside)];
    });
  }

  function table(block: BlockOf<"table">): Child[] {
    const cell = (text: readonly Inline[], bold: boolean) => [paragraph({ style: "Cell", children: runs(text, { bold, boldComplexScript: bold }) })];
    const head = block.head.map((text) => cell(text, true));
    const rows = block.rows.map((texts) => texts.map((text) => cell(text, false)));
    return [...optional("Caption", block.caption), tables.data(head, rows, columnShares(block)), afterTable()];
  }

  function signatures({ groups }: BlockOf<"signatures">): Child[] {
    const lines = (of: readonly (readonly Inline[])[]) => of.map((line) => paragraph({ style: "Line", children: runs(line) }));
    return [tables.pairs(groups.map(({ title, lines: of }) => [...optional("SignatureTitle", title), ...lines(of)])), afterTable()];
  }

  return Object.assign((blocks: readonly Block[]) => all(blocks, { indent: 0, level: 0 }), { tables, paragraph });
}
