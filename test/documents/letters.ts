import { contextOf } from "../../src/documents/check/context.ts";
import type { Context } from "../../src/documents/check/context.ts";
import { demandBlocks, lawBlocks, responseBlocks, treatyBlocks } from "../../src/documents/blocks/index.ts";
import { Notes } from "../../src/documents/compose/notes.ts";
import type { Block, Inline } from "../../src/documents/composed.ts";
import type { DocumentLanguage } from "../../src/documents/languages.ts";
import { readDocument } from "../../src/documents/source/read-document.ts";
import { loadLawBook } from "../../src/lawbook/index.ts";
import { caseAt, LAW } from "./checking.ts";

const DEMO = caseAt("../../cases/demo/case.yaml");
const { precedents } = await loadLawBook();

/** The generated parts of a letter to a state about the demonstration case, as plain text with the signs of notes in brackets. */
export interface Parts {
  readonly law: string;
  readonly treaties: string;
  readonly responses: string;
  readonly demands: string;
  readonly notes: readonly string[];
}

/** A letter of a day in a language, ready for many states. */
export function letterOf(language: DocumentLanguage, date: string): Context {
  const head = `---\ndocument: letter\ngenre: state-letter\nlanguage: ${language}\ndate: ${date}\ntitle: Letter\nauthor: The authors\nsubject: A matter\n---\n`;
  const { document } = readDocument(`${head}\n::law\n`, "letter.md");
  if (!document) throw new Error("The head of the letter is wrong.");
  return contextOf(document, { file: DEMO, law: LAW });
}

export function partsFor(state: string, context: Context): Parts {
  const notes = new Notes(context);
  const law = written(lawBlocks(state, context, notes));
  const treaties = written(treatyBlocks(state, context, notes));
  const responses = written(responseBlocks(state, context, notes, precedents));
  const demands = written(demandBlocks(state, context, notes));
  return { law, treaties, responses, demands, notes: notes.list.map(inWords) };
}

const written = (blocks: readonly Block[]): string => blocks.map(blockInWords).join("\n");

function blockInWords(block: Block): string {
  if (block.kind === "heading" || block.kind === "paragraph") return inWords(block.text);
  if (block.kind === "list") return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${written(item)}`).join("\n");
  return block.kind === "marked" ? written(block.blocks) : "";
}

function inWords(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => ("text" in one ? (typeof one.text === "string" ? one.text : inWords(one.text)) : one.kind === "note" ? `[${one.number}]` : " "))
    .join("")
    .replaceAll("\u00A0", " ");
}
