import { readFileSync } from "node:fs";
import { checkDocument } from "../../src/documents/check/check.ts";
import type { DocumentLanguage } from "../../src/documents/languages.ts";
import { readDocument } from "../../src/documents/source/read-document.ts";
import { type Law, prepare } from "../../src/forum/index.ts";
import { loadLawBook } from "../../src/lawbook/index.ts";
import { type CaseFile, readCase } from "../../src/record/index.ts";

/** The law book, read once for all tests of documents. */
export const LAW: Law = prepare((await loadLawBook()).law);

/** A case of this folder, or of another place. */
export function caseAt(file: string): CaseFile {
  const path = new URL(file, import.meta.url);
  return readCase(readFileSync(path, "utf8"), path.pathname);
}

export interface Around {
  readonly language?: DocumentLanguage;
  readonly date?: string;
  readonly genre?: string;
}

/** The rules that the check of a document with this body names, in the order of the text. */
export function rulesOf(body: string, file: CaseFile, around: Around = {}): readonly string[] {
  return findingsOf(body, file, around).map(({ rule }) => rule);
}

function findingsOf(body: string, file: CaseFile, { language = "en", date = "2031-05-01", genre = "statement" }: Around = {}) {
  const head = `---\ndocument: letter\ngenre: ${genre}\nlanguage: ${language}\ndate: ${date}\ntitle: Letter\nauthor: The authors\n---\n\n`;
  const { document, problems } = readDocument(`${head}${body}\n`, "letter.md");
  if (!document || problems.length > 0) throw new Error(problems.map(({ message }) => message).join(" "));
  return checkDocument(document, { file, law: LAW });
}
