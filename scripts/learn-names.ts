/**
 * Counts how names of Arabic script are written in Latin script, from lists that hold each name in both, and writes the tables
 * that src/names reads: `npm run learn-names -- DIR`. The same lists give the same bytes. Takes about a minute of one core.
 *
 * The tables hold letters and frequent words with counts, and no name of a person.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { frequentOf } from "./learn-names/frequent.ts";
import { arabicWords, persianWords, worldWords, type WordPairs } from "./learn-names/lists.ts";
import { spellingsOf } from "./learn-names/spellings.ts";

const NAMES = resolve(import.meta.dirname, "../src/names");

function write(file: string, table: unknown): void {
  writeFileSync(join(NAMES, file), `${JSON.stringify(table, undefined, 2)}\n`);
}

function learnNames(folder: string): void {
  const lists: Readonly<Record<string, WordPairs>> = { persian: persianWords(folder), arabic: arabicWords(folder), world: worldWords(folder) };
  for (const [habit, words] of Object.entries(lists)) write(`spelling/${habit}.json`, spellingsOf(words));
  // The third is a dictionary: how often a word is in it says nothing about how many bear it.
  write("frequent.json", frequentOf([lists["persian"] as WordPairs, lists["arabic"] as WordPairs]));
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("Say where the lists of names are: npm run learn-names -- DIR\n");
  process.exitCode = 2;
} else learnNames(folder);
