import { Document, Footer, type ISectionOptions, Packer, PageNumber, TextRun } from "docx";
import type { Composed } from "../../composed.ts";
import { writtenFrom } from "../../languages.ts";
import { WORDS } from "../words.ts";
import { type Blocks, blocksIn } from "./blocks.ts";
import { headOf } from "./head.ts";
import { drawPictures } from "./pictures.ts";
import { type Runs, runsIn } from "./runs.ts";
import { settle } from "./settle.ts";
import { NUMBERING, PAGE, stylesFor, TEXT_WIDTH } from "./styles.ts";

/** A document for counsel to edit: styles, footnotes, lists and tables of the format itself. Each annex begins a section. */
export async function docx(given: Composed): Promise<Uint8Array> {
  const composed = printable(given);
  const { language, title, author, body, annexes, notes } = composed;
  const runs = runsIn(language);
  const blocks = blocksIn(language, runs, await drawPictures(composed));
  const options = sectionOptions(composed, runs, blocks);
  // In the order of reading: the first sign of a note is the one that carries it.
  const sections = [
    { ...options, children: [...headOf(composed, runs, blocks), ...blocks(body)] },
    ...annexes.map((annex) => ({ ...options, children: blocks(annex) })),
  ];
  const footnotes = Object.fromEntries(
    notes.map((note, i) => [i + 1, { children: [blocks.paragraph({ style: "FootnoteText", children: [runs.own(" "), ...runs(note)] })] }]),
  );
  const document = new Document({ title, creator: author, lastModifiedBy: author, styles: stylesFor(language), numbering: NUMBERING, footnotes, sections });
  return settle(await Packer.toBuffer(document), composed.date);
}

function sectionOptions({ foot, language }: Composed, runs: Runs, { paragraph }: Blocks): Omit<ISectionOptions, "children"> {
  const fields = [PageNumber.CURRENT, PageNumber.TOTAL_PAGES] as const;
  const rightToLeft = writtenFrom(language) === "rtl";
  const page = WORDS[language].page.map((part) => (typeof part === "string" ? runs.own(part) : new TextRun({ rightToLeft, children: [fields[part]] })));
  const footer = paragraph({ style: "Quiet", tabStops: [{ type: "end", position: TEXT_WIDTH }], children: [runs.own(`${foot}\t`), ...page] });
  const margin = { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side, footer: 680 };
  return { properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin } }, footers: { default: new Footer({ children: [footer] }) } };
}

/** XML has no sign for most control characters, not even an escaped one. */
function printable(composed: Composed): Composed {
  const strange = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  return JSON.parse(JSON.stringify(composed, (_key, value: unknown) => (typeof value === "string" ? value.replaceAll(strange, "\ufffd") : value))) as Composed;
}
