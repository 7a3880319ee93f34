import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Against, compose, type Composed, render } from "../../documents/index.ts";
import type { LawBook } from "../../lawbook/index.ts";
import type { Cli } from "../cli.ts";
import { documentFile } from "./document-file.ts";
import { generatedFor } from "./generated-for.ts";
import { lettersTo } from "./letters.ts";

const DOCUMENTS = fileURLToPath(new URL("../../../cases/demo/documents/", import.meta.url));

/** Where the letters of the demonstration are written. */
export const LETTERS_FOLDER = fileURLToPath(new URL("../../../build/letters", import.meta.url));

/** Two forums of the demonstration, and one whose law was not read. */
const STATES = ["CH", "CA", "BF"];

/** Writes the letters of the demonstration case: the open letter in two languages, and the letter to some states. */
export async function writeDemoLetters(cli: Cli, against: Against, decided: LawBook["precedents"]): Promise<void> {
  mkdirSync(LETTERS_FOLDER, { recursive: true });
  for (const composed of lettersOf(cli, against, decided)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that not all of them are held at once
    writeFileSync(join(LETTERS_FOLDER, `${composed.name}.pdf`), await render(composed, "pdf"));
  }
}

function* lettersOf(cli: Cli, against: Against, decided: LawBook["precedents"]): Generator<Composed> {
  const open = (name: string) => ({ ...documentFile(cli, join(DOCUMENTS, name)), against, decided });
  const letter = open("open-letter.en.md");
  for (const document of [letter.document, ...letter.versions]) yield compose(document, against, generatedFor(letter, document));
  yield* lettersTo(open("state-letter.en.md"), STATES);
}
