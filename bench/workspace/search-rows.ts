// oxlint-disable no-await-in-loop -- what is timed runs one after the other
import { sql } from "kysely";
import { indexedText } from "../../src/search/index.ts";
import type { Db } from "../../src/store/index.ts";

const WORDS = 20_000;
const LENGTH = 30;
const BATCH = 500;
const STATUSES = ["alleged", "verified", "adjudicated", "contested"];

/** How long the two indexes took, in milliseconds; the rows they are over are not counted. */
export interface Filled {
  readonly own: number;
  readonly plain: number;
}

/**
 * Fills a workspace with facts of thirty words about a thousand people, and a plain FTS5 index with the same texts. Word
 * number n is «سندn»; the lower n, the more frequent (Zipf). Some are spelled with Arabic letters, some with
 * Persian digits or non-joiners. The same rows in every run.
 */
export async function fill(db: Db, documents: number): Promise<Filled> {
  await sql`CREATE VIRTUAL TABLE plain USING fts5 (original, content = '', contentless_delete = 1)`.execute(db);
  await insert(
    db,
    "item (id, kind, withdrawn, counts_as)",
    Array.from({ length: 1000 }, (_, n) => [`p${n}`, n % 2 === 0 ? "person" : "incident", null, `p${n}`]),
  );
  const random = generator(1);
  const filled = { own: 0, plain: 0 };
  for (let from = 1; from <= documents; from += BATCH) {
    const places = Array.from({ length: Math.min(BATCH, documents - from + 1) }, (_, n) => from + n);
    const texts = places.map(() => Array.from({ length: LENGTH }, () => word(random)).join(" "));
    await db.transaction().execute(async (transaction) => {
      await insert(
        transaction,
        "fact (id, about, property, body, preferred, withdrawn)",
        places.map((place, n) => row(place, texts[n] ?? "")),
      );
      await insert(
        transaction,
        "indexed (place, owner, owner_id, original)",
        places.map((place, n) => [place, "fact", `f${place}`, texts[n]]),
      );
      filled.own += await timed(() =>
        insert(
          transaction,
          "text (rowid, parts, joined)",
          places.map((place, n) => [place, ...Object.values(indexedText(texts[n] ?? ""))]),
        ),
      );
      filled.plain += await timed(() =>
        insert(
          transaction,
          "plain (rowid, original)",
          places.map((place, n) => [place, texts[n]]),
        ),
      );
    });
  }
  return filled;
}

function row(place: number, text: string): readonly unknown[] {
  const about = `p${place % 1000}`;
  const fact = {
    id: `f${place}`,
    about,
    property: "note",
    value: { text },
    citations: [],
    status: STATUSES[place % 4],
    contrary: place % 500 === 0,
    protection: "public",
  };
  return [fact.id, about, fact.property, JSON.stringify(fact), null, null];
}

async function insert(db: Db, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const values = rows.map((cells) => sql`(${sql.join(cells)})`);
  await sql`INSERT INTO ${sql.raw(into)} VALUES ${sql.join(values)}`.execute(db);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function word(random: () => number): string {
  // The logarithm of what is spread evenly falls off as 1/n.
  const n = Math.floor(WORDS ** random()) - 1;
  const spelling = random();
  if (spelling < 0.05) return `سند${String(n).replaceAll(/\d/g, (digit) => String.fromCodePoint(0x06_f0 + Number(digit)))}`;
  return spelling < 0.1 ? `سند\u200C${n}` : `سند${n}`;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
