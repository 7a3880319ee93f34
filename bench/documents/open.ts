import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OpenDocument } from "../../src/cli/documents/found.ts";
import { type DocumentSource, readDocument } from "../../src/documents/index.ts";
import { prepare } from "../../src/forum/index.ts";
import { loadLawBook } from "../../src/lawbook/index.ts";
import { readCase } from "../../src/record/index.ts";
import { DEMONSTRATION } from "../demonstration.ts";

const FOLDER = join(dirname(DEMONSTRATION), "documents");

/** What the documents of the bench are held against: the demonstration case, and the law that comes with Dedere. */
export async function openDemonstration(): Promise<Pick<OpenDocument, "against" | "decided">> {
  const { law, precedents } = await loadLawBook();
  return { against: { file: readCase(readFileSync(DEMONSTRATION, "utf8"), DEMONSTRATION), law: prepare(law) }, decided: precedents };
}

/** The letter to each state: in English, with its other language versions. */
export function readLetters(): Pick<OpenDocument, "document" | "versions"> {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith("state-letter."));
  const [english, others] = [files.filter((name) => name.includes(".en.")), files.filter((name) => !name.includes(".en."))];
  const [document, ...versions] = [...english, ...others].map((name) => read(readFileSync(join(FOLDER, name), "utf8"), name));
  return { document: document as DocumentSource, versions };
}

/** @throws {Error} if it is no document */
export function read(text: string, name: string): DocumentSource {
  const { document, problems } = readDocument(text, name);
  if (document && problems.length === 0) return document;
  throw new Error(`${name} of the bench is no document: ${problems[0]?.message}`);
}

export const openLetter = () => readFileSync(join(FOLDER, "open-letter.en.md"), "utf8");

/** The open letter with so many more sentences: its own cited ones, again and again, each with other words before it. */
export function longLetter(sentences: number): string {
  const letter = openLetter();
  const cited = read(letter, "open-letter.en.md").passages.flatMap((passage) =>
    passage.voice === "fact" && passage.kind === "paragraph" ? passage.sentences.filter(({ groups }) => groups.length > 0).map(({ text }) => text) : [],
  );
  const all = Array.from({ length: sentences }, (_, i) => `${word(i)} notes: ${cited[i % cited.length]}`);
  const paragraphs = [...Map.groupBy(all.keys(), (i) => Math.floor(i / 5)).values()].map((five) => five.map((i) => all[i]).join(" "));
  return letter.replace("\n::sources", () => `\n## What else is reported {#more}\n\n${paragraphs.join("\n\n")}\n\n::sources`);
}

/** Another word for each number. */
function word(n: number): string {
  return `Re${Array.from(String(n), (digit) => "bdfgklmnrt"[Number(digit)]).join("a")}a`;
}
