import { sql } from "kysely";
import { type Id, PROTECTION_LEVELS, type ProtectionLevel, type StoredFact } from "../record/model.ts";
import type { Query } from "../search/index.ts";
import { type Condition, conditionOf, divide, LEVEL, STATUS } from "./conditions.ts";
import { type FactView, readFacts } from "./read.ts";
import type { Db } from "./schema.ts";

/** A text that was found, with what it belongs to. */
export interface Found {
  /** The item that it is about, merges followed. */
  readonly item: { readonly id: Id; readonly kind: string };
  /** The fact; absent where it is the text of an exhibit. */
  readonly fact?: StoredFact;
  /** Of a fact its status; `withdrawn` also where the item it is about was withdrawn. */
  readonly status: string | undefined;
  readonly protection: ProtectionLevel;
  /** The text in its original spelling. */
  readonly original: string;
}

export interface FindOptions {
  /** The most protected level that may be seen; without it, what is public alone. */
  readonly audience?: ProtectionLevel;
  /** How many to leave out, from the first on. */
  readonly skip?: number;
  readonly limit: number;
}

export interface FoundPage {
  readonly found: readonly Found[];
  /** Whether there are others behind these. */
  readonly more: boolean;
  /** `relevance` (BM25) where the words are rare enough, else `newest`: what was recorded last comes first. */
  readonly order: "relevance" | "newest";
}

/**
 * How many texts may hold the words for them to be ranked. Ranking looks at every one of them, and among so many
 * it tells little.
 */
const RANKED = 5000;

interface Row {
  readonly item: Id | null;
  readonly kind: string | null;
  readonly fact: Id | null;
  readonly status: string | null;
  readonly protection: ProtectionLevel;
  readonly original: string;
}

/**
 * Finds facts, and texts of exhibits, that the audience may see. What was withdrawn is found only where the query asks
 * for `status:withdrawn`.
 */
export async function find(db: Db, query: Query, { audience = "public", skip = 0, limit }: FindOptions): Promise<FoundPage> {
  const seen = PROTECTION_LEVELS.slice(0, PROTECTION_LEVELS.indexOf(audience) + 1);
  const { match, others } = divide(query);
  const conditions = [
    sql`${LEVEL} IN (${sql.join(seen)})`,
    ...(asksForWithdrawn(query) ? [] : [sql`(${STATUS}) IS NOT 'withdrawn'`]),
    ...others.map((part) => conditionOf(part, seen)),
  ];
  const order = match !== undefined && (await isSelective(db, match)) ? "relevance" : "newest";
  const rows = await select(db, match, conditions, order, skip, limit + 1);
  const page = rows.slice(0, limit);
  const facts = await readFacts(
    db,
    page.flatMap(({ fact }) => fact ?? []),
  );
  return { found: page.map((row) => foundOf(row, facts.get(row.fact ?? ""))), more: rows.length > limit, order };
}

/**
 * The index gives its rows in the order asked for, and each is looked up until the page is full: hence the CROSS JOIN, and
 * one term of order alone, which the index can follow by itself.
 */
async function select(db: Db, match: string | undefined, conditions: readonly Condition[], order: FoundPage["order"], skip: number, limit: number) {
  const from = match === undefined ? sql`indexed x` : sql`text CROSS JOIN indexed x ON x.place = text.rowid`;
  const newest = match === undefined ? sql`x.place DESC` : sql`text.rowid DESC`;
  const { rows } = await sql<Row>`
    SELECT m.id AS item, m.kind AS kind, f.id AS fact, ${STATUS} AS status, ${LEVEL} AS protection, x.original AS original
    FROM ${from}
    LEFT JOIN fact f ON x.owner = 'fact' AND f.id = x.owner_id
    LEFT JOIN derivative d ON x.owner = 'derivative' AND d.id = x.owner_id
    LEFT JOIN item i ON i.id = coalesce(f.about, (SELECT a.exhibit FROM acquisition a WHERE a.sha256 = d.of ORDER BY a.id LIMIT 1))
    LEFT JOIN item m ON m.id = i.counts_as
    WHERE ${sql.join([...(match === undefined ? [] : [sql`text MATCH ${match}`]), ...conditions], sql` AND `)}
    ORDER BY ${order === "relevance" ? sql`text.rank` : newest}
    LIMIT ${limit} OFFSET ${skip}`.execute(db);
  return rows;
}

async function isSelective(db: Db, match: string): Promise<boolean> {
  const { rows } = await sql<{ readonly n: number }>`
    SELECT count(*) AS n FROM (SELECT 1 FROM text WHERE text MATCH ${match} LIMIT ${RANKED + 1})`.execute(db);
  return (rows[0]?.n ?? 0) <= RANKED;
}

function asksForWithdrawn(query: Query): boolean {
  if ("all" in query) return query.all.some(asksForWithdrawn);
  if ("any" in query) return query.any.some(asksForWithdrawn);
  return "filter" in query && query.filter.field === "status" && query.filter.is === "withdrawn";
}

function foundOf({ item, kind, status, protection, original }: Row, view: FactView | undefined): Found {
  const { withdrawn: _withdrawn, ...fact } = view ?? {};
  return { item: { id: item ?? "", kind: kind ?? "" }, ...(view && { fact: fact as StoredFact }), status: status ?? undefined, protection, original };
}

/** What items are called, as far as the audience may know: the preferred name or title of each. */
export async function readNames(db: Db, ids: readonly Id[], audience: ProtectionLevel): Promise<ReadonlyMap<Id, string>> {
  if (ids.length === 0) return new Map();
  const seen = PROTECTION_LEVELS.slice(0, PROTECTION_LEVELS.indexOf(audience) + 1);
  const { rows } = await sql<{ readonly id: Id; readonly name: string }>`
    SELECT about AS id, body ->> '$.value.text' AS name FROM fact
    WHERE about IN (${sql.join(ids)}) AND property IN ('name', 'title') AND withdrawn IS NULL
      AND body ->> '$.value.text' IS NOT NULL AND body ->> '$.protection' IN (${sql.join(seen)})
    ORDER BY preferred, id DESC`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The names of settings that begin so. */
export async function listSettings(db: Db, prefix: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    SELECT name FROM setting WHERE substr(name, 1, length(${prefix})) = ${prefix} ORDER BY name`.execute(db);
  return rows.map(({ name }) => name);
}
