import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { normalise } from "../../src/names/index.ts";
import { scriptOf } from "../../src/names/spelling/units.ts";

/** How often a word in Arabic script was seen beside one in Latin script: `arabic<TAB>latin` to a count. */
export type WordPairs = Map<string, number>;

/** Persian names and their usual spelling, word by word where both have as many. */
export function persianWords(folder: string): WordPairs {
  const rows = readFileSync(join(folder, "persian-latin/pairs.tsv"), "utf8").split("\n").slice(1);
  const pairs: WordPairs = new Map();
  for (const row of rows) {
    const [persian = "", latin = ""] = row.split("\t");
    addWords(pairs, wordsOf(persian), wordsOf(latin));
  }
  return pairs;
}

/** Arabic names; "al-" belongs to the word behind it, as «ال» does. */
export function arabicWords(folder: string): WordPairs {
  const pairs: WordPairs = new Map();
  for (const file of ["list-2024-04.csv", "list-2024-09.csv"]) {
    const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(join(folder, "gaza-lists", file), "utf8"), {
      columns: true,
      relax_column_count: true,
    });
    for (const { name_ar = "", name_en = "" } of rows) {
      const latin = name_en
        .toLowerCase()
        .replaceAll(/\bal-/g, "al")
        .split(/[\s-]+/)
        .map((word) => wordsOf(word).join(""));
      addWords(
        pairs,
        wordsOf(name_ar),
        latin.filter((word) => word !== ""),
      );
    }
  }
  return pairs;
}

/** Names of the world as Arabic writes them, one word each. */
export function worldWords(folder: string): WordPairs {
  const pairs: WordPairs = new Map();
  for (const file of ["ar2en-train.txt", "ar2en-eval.txt"])
    for (const row of readFileSync(join(folder, "ar2en-google", file), "utf8").split("\n")) {
      const [arabic = "", latin = ""] = row.split("\t");
      addWord(pairs, wordsOf(arabic), wordsOf(latin), 1);
    }
  for (const row of readFileSync(join(folder, "wikidata-translit/wd_arabic_64"), "utf8").split("\n")) {
    const [latin = "", arabic = "", times = "1"] = row.split("\t");
    addWord(pairs, wordsOf(arabic.replaceAll(" ", "")), wordsOf(latin), Math.min(MOST_TIMES, Number(times)));
  }
  return pairs;
}

/** That list counts how often a word was seen; beyond this it says nothing more about spelling. */
const MOST_TIMES = 3;

const wordsOf = (text: string) =>
  normalise(text)
    .text.split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "");

function addWord(pairs: WordPairs, arabic: readonly string[], latin: readonly string[], times: number): void {
  if (arabic.length === 1 && latin.length === 1) add(pairs, arabic[0] as string, latin[0] as string, times);
}

function addWords(pairs: WordPairs, arabic: readonly string[], latin: readonly string[]): void {
  if (arabic.length === latin.length) arabic.forEach((word, i) => add(pairs, word, latin[i] as string, 1));
}

function add(pairs: WordPairs, arabic: string, latin: string, times: number): void {
  if (scriptOf(arabic) !== "arab" || !/^[a-z]+$/.test(latin)) return;
  const key = `${arabic}\t${latin}`;
  pairs.set(key, (pairs.get(key) ?? 0) + times);
}
