// oxlint-disable no-await-in-loop -- what is timed runs one after the other
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { sql } from "kysely";
import { parseQuery } from "../../src/search/index.ts";
import { type Db, find, openDatabase } from "../../src/store/index.ts";
import { load } from "../machine.ts";
import { type Load, part, type Size } from "../part.ts";
import { quantile } from "../statistics.ts";
import { inScratch } from "../scratch.ts";
import { type Filled, fill } from "./search-rows.ts";

const ROUNDS = 100;
const PAGE = 50;
const WARM_UP = 5;

/** What is asked, in the words of `search-rows.ts`, and how the plain index is asked for it. */
const QUESTIONS: readonly { readonly what: string; readonly query: (n: number) => string; readonly plain?: (n: number) => string }[] = [
  { what: "a rare word", query: (n) => `سند${9000 + n}`, plain: (n) => `"سند${9000 + n}"` },
  { what: "a word of middling frequency", query: (n) => `سند${50 + n}`, plain: (n) => `"سند${50 + n}"` },
  { what: "the most frequent word", query: () => "سند0", plain: () => `"سند0"` },
  { what: "a phrase of two words", query: (n) => `"سند${n} سند${n + 1}"`, plain: (n) => `"سند${n} سند${n + 1}"` },
  { what: "a beginning", query: (n) => `سند${100 + n}*`, plain: (n) => `"سند${100 + n}" *` },
  { what: "a word and a filter", query: (n) => `سند${50 + n} status:verified` },
  { what: "filters alone", query: () => "kind:person contrary:yes" },
];

interface Answer {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
  readonly plain?: { readonly p50: number; readonly p99: number };
}

const DOCUMENTS: Readonly<Record<Size, readonly number[]>> = { tiny: [200], small: [20_000], full: [200_000, 1_000_000] };

/** The search of a workspace, beside a full-text index of the same rows that knows nothing of spelling. Both lie in one encrypted database. */
export const search = part({ name: "search", measure, tell });

interface Results {
  readonly load: Load;
  readonly sizes: readonly Searched[];
}

async function measure(size: Size): Promise<Results> {
  const before = load();
  const sizes: Searched[] = [];
  for (const documents of DOCUMENTS[size]) sizes.push(await measureOne(documents));
  return { load: { before, after: load() }, sizes };
}

interface Searched {
  readonly documents: number;
  readonly filled: Filled;
  readonly answers: readonly Answer[];
}

async function measureOne(documents: number): Promise<Searched> {
  return inScratch(async (scratch) => {
    const db = await openDatabase(join(scratch, "workspace.db"), randomBytes(32));
    try {
      process.stderr.write(`  ${documents} documents …\n`);
      const filled = await fill(db, documents);
      const answers: Answer[] = [];
      for (const question of QUESTIONS) answers.push(await ask(db, question));
      return { documents, filled, answers };
    } finally {
      await db.destroy();
    }
  });
}

/** The two take turns, so that whatever else the machine does meets both. */
async function ask(db: Db, { what, query, plain }: (typeof QUESTIONS)[number]): Promise<Answer> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const n = round + WARM_UP;
    const own = await timed(() => find(db, parseQuery(query(n)), { limit: PAGE }));
    const other = plain && (await timed(() => askPlain(db, plain(n))));
    if (round < 0) continue;
    ours.push(own);
    if (other !== undefined) theirs.push(other);
  }
  return { what, ...quantiles(ours), ...(theirs.length > 0 && { plain: quantiles(theirs) }) };
}

function quantiles(durations: readonly number[]) {
  return { p50: quantile(durations, 0.5), p99: quantile(durations, 0.99) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The best fifty by BM25 with their texts, as one would write it first. */
async function askPlain(db: Db, match: string): Promise<unknown> {
  return sql`SELECT x.original FROM plain JOIN indexed x ON x.place = plain.rowid WHERE plain MATCH ${match} ORDER BY plain.rank LIMIT ${PAGE}`.execute(db);
}

function tell({ load: { before, after }, sizes }: Results): string {
  return [`Load before ${before.toFixed(1)}, after ${after.toFixed(1)}.`, ...sizes.map(tellOne)].join("\n\n");
}

function tellOne({ documents, filled, answers }: Searched): string {
  const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  const rows = answers.map(({ what, p50, p99, plain }) => {
    const other = plain ? [ms(plain.p50), ms(plain.p99), (p50 / plain.p50).toFixed(2)] : ["–", "–", "–"];
    return `| ${[what, ms(p50), ms(p99), ...other].join(" | ")} |`;
  });
  return [
    `${documents.toLocaleString("en")} documents; indexed in ${(filled.own / 1000).toFixed(1)} s, without knowledge of spelling in ${(filled.plain / 1000).toFixed(1)} s. Milliseconds, ${ROUNDS} runs:`,
    "",
    "| what is asked | p50 | p99 | plain p50 | plain p99 | ratio of p50 |",
    "|---|--:|--:|--:|--:|--:|",
    ...rows,
  ].join("\n");
}
