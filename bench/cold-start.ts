/**
 * What a fresh process needs before its first answer. Reads a matter as JSON from standard input, writes the
 * milliseconds of each step as JSON. `performance.now()` counts from the start of the process.
 */
import { readFileSync } from "node:fs";
import type { Matter } from "../src/forum/index.ts";

const matter = JSON.parse(readFileSync(0, "utf8")) as Matter;
const started = performance.now();
const [{ assess, prepare }, { loadLawBook }] = await Promise.all([import("../src/forum/index.ts"), import("../src/lawbook/index.ts")]);
const imported = performance.now();
const book = await loadLawBook();
const loaded = performance.now();
const law = prepare(book.law);
const prepared = performance.now();
const { forums } = assess(matter, law);
const answered = performance.now();
process.stdout.write(
  JSON.stringify({
    node: started,
    modules: imported - started,
    load: loaded - imported,
    prepare: prepared - loaded,
    assess: answered - prepared,
    forums: forums.size,
  }),
);
