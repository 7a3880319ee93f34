import { columnsOf, wrap } from "../../../i18n/index.ts";
import type { Block, Composed, Inline } from "../../composed.ts";
import { inDigits, WORDS } from "../words.ts";
import { closeIsolates, inlineText } from "./inlines.ts";

/** What a mail program shows without breaking it again. */
const COLUMNS = 78;
const STEP = "    ";

/** A document for a mail or a terminal: lines of at most 78 columns, the notes at the end. */
export function text(composed: Composed): string {
  const { language, head, title, body, annexes, notes, foot } = composed;
  const paragraph = (parts: readonly Inline[], first = "", rest = first) => broken(inlineText(parts, language), first, rest);
  const own = (of: string, first = "") => broken(of, first);
  const lines = (of: readonly (string | undefined)[]) =>
    of
      .filter((line) => line !== undefined)
      .map((line) => own(line))
      .join("\n");
  const all = (blocks: readonly Block[], indent: string): string[] => blocks.map((block) => one(block, indent)).filter(Boolean);

  function one(block: Block, indent: string): string {
    switch (block.kind) {
      case "heading":
        return block.level === 1 ? underlined(paragraph(block.text, indent), "-") : paragraph(block.text, indent);
      case "paragraph":
        return block.number === undefined ? paragraph(block.text, indent) : behind(block.number, indent, (inside) => paragraph(block.text, inside));
      case "list":
        return block.items
          .map((item, i) => behind(block.ordered ? `${inDigits(i + 1, language)}.` : "–", indent, (inside) => spaced(all(item, inside))))
          .join("\n");
      case "quote":
        return spaced(all(block.blocks, indent + STEP));
      case "marked":
        return `${own(`${block.label}:`, indent)}\n\n${spaced(all(block.blocks, indent + STEP))}`;
      case "table":
        return table(block, indent);
      case "picture":
        return own([block.caption, `[${block.alternative}]`].filter(Boolean).join(" "), indent);
      case "signatures":
        return spaced(
          block.groups.map(({ title: of, lines: names }) =>
            [...(of === undefined ? [] : [own(of, indent)]), ...names.map((name) => paragraph(name, indent))].join("\n"),
          ),
        );
      case "page-break":
        return "";
    }
  }

  /** A row is read as a list of its cells: columns of letters would not stand in lines of both directions. */
  function table({ caption, head: names, rows }: Extract<Block, { kind: "table" }>, indent: string): string {
    const told = rows.map((row) =>
      row
        .map((cell, i) => paragraph([...(names[i] ?? []), { kind: "text", text: ": " }, ...cell], i === 0 ? indent : indent + STEP, indent + STEP + STEP))
        .join("\n"),
    );
    return spaced([...(caption === undefined ? [] : [own(caption, indent)]), told.join("\n")]);
  }

  const notesAtEnd = notes.map((note, i) => behind(`[${inDigits(i + 1, language)}]`, "", (inside) => paragraph(note, inside)));
  const parts = [
    lines([head.marking]),
    lines(head.sender),
    lines(head.addressee),
    lines([head.dateLine, head.reference]),
    underlined(own(head.subject ?? title), "="),
    ...all(body, ""),
    ...annexes.flatMap((annex) => all(annex, "")),
    ...(notes.length === 0 ? [] : [underlined(WORDS[language].notes, "-"), notesAtEnd.join("\n")]),
    own(foot),
  ];
  return `${spaced(parts.filter(Boolean))}\n`;
}

const spaced = (parts: readonly string[]) => parts.join("\n\n");

function broken(words: string, first: string, rest = first): string {
  return closeIsolates(
    words
      .split("\n")
      .map((line, i) => wrap(line, COLUMNS, i === 0 ? first : rest, rest))
      .join("\n"),
  );
}

function underlined(title: string, sign: string): string {
  return `${title}\n${sign.repeat(Math.max(...title.split("\n").map(columnsOf)))}`;
}

/** A number or bullet, and behind it what it belongs to, indented. */
function behind(sign: string, indent: string, made: (inside: string) => string): string {
  const inside = indent + " ".repeat(Math.max(STEP.length, columnsOf(sign) + 1));
  const begin = indent + sign;
  return begin + " ".repeat(inside.length - columnsOf(begin)) + made(inside).slice(inside.length);
}
