import { DedereError, type Problem } from "../errors/index.ts";
import { nearest } from "../files/index.ts";
import { KINDS } from "../record/kinds/index.ts";
import { type Id, PROTECTION_LEVELS, type ProtectionLevel, type StoredFact, type Value } from "../record/model.ts";
import { FACT_STATUSES } from "../record/vocabulary.ts";
import { type Filter, nameAskedFor, parseQuery, type Query, type Snippet, snippetOf } from "../search/index.ts";
import { find, type FindOptions, type Found, type FoundPage, listSettings, readNames, readSetting } from "../store/index.ts";
import { type Act, change } from "./change.ts";
import { findPeople, type PersonFound } from "./people/find-people.ts";
import type { Workspace } from "./workspace.ts";

/** Something found: a fact, or a place in the text of an exhibit. */
export interface Hit {
  /** With its name, as far as the audience may know it. */
  readonly item: { readonly id: Id; readonly kind: string; readonly name?: string };
  readonly fact?: StoredFact;
  readonly status?: string;
  readonly protection: ProtectionLevel;
  /** Why it was found, in the original spelling. */
  readonly snippet: Snippet;
}

export interface Hits extends Pick<FoundPage, "more" | "order"> {
  readonly hits: readonly Hit[];
  /** Where the query may be a name, and only beside the first hits: people with a name like it, in whatever script. */
  readonly people: readonly PersonFound[];
}

/**
 * Finds what the record holds (`docs/guide/search.md`).
 * @throws {DedereError} `bad-request` where the query cannot be read, or a filter asks for what cannot be
 */
export async function search(workspace: Workspace, text: string, options: FindOptions): Promise<Hits> {
  const { db } = workspace;
  const query = readQuery(text);
  const { found, more, order } = await find(db, query, options);
  const names = await readNames(db, [...new Set(found.map(({ item }) => item.id))], options.audience ?? "public");
  const people = await peopleFor(workspace, query, options);
  return { hits: found.map((one) => hitOf(one, query, names.get(one.item.id))), people, more, order };
}

/** So many people are shown. */
const MOST_PEOPLE = 10;

async function peopleFor(workspace: Workspace, query: Query, { audience = "public", skip = 0 }: FindOptions): Promise<readonly PersonFound[]> {
  const name = skip === 0 ? nameAskedFor(query) : undefined;
  return name === undefined ? [] : findPeople(workspace, name, { audience, limit: MOST_PEOPLE });
}

function hitOf({ item, fact, status, protection, original }: Found, query: Query, name: string | undefined): Hit {
  const shown = original === "" && fact ? plain(fact.value) : original;
  return {
    item: { ...item, ...(name === undefined ? {} : { name }) },
    ...(fact && { fact }),
    ...(status === undefined ? {} : { status }),
    protection,
    snippet: snippetOf(shown, query),
  };
}

/** A value without words, as programs write it. */
function plain(value: Value): string {
  return "ref" in value ? value.ref : "flag" in value ? String(value.flag) : "";
}

/** Reads a query, and sees whether its filters name what there can be. */
function readQuery(text: string): Query {
  const query = parseQuery(text);
  const problems = filtersOf(query).flatMap(problemsWith);
  if (problems.length > 0) throw new DedereError("bad-request", "The query asks for what cannot be.", problems);
  return query;
}

function filtersOf(query: Query): readonly Filter[] {
  if ("filter" in query) return [query.filter];
  if ("all" in query) return query.all.flatMap(filtersOf);
  if ("any" in query) return query.any.flatMap(filtersOf);
  return "not" in query ? filtersOf(query.not) : [];
}

function wordsOf(field: Filter["field"]): readonly string[] | undefined {
  if (field === "kind") return Object.keys(KINDS);
  if (field === "status") return FACT_STATUSES;
  return field === "protection" ? PROTECTION_LEVELS : undefined;
}

function problemsWith(filter: Filter): readonly Problem[] {
  const words = wordsOf(filter.field);
  if (!words || !("is" in filter) || typeof filter.is !== "string" || words.includes(filter.is)) return [];
  const near = nearest(filter.is, words);
  const meant = near === undefined ? "" : `Did you mean "${near}"? `;
  return [{ message: `"${filter.is}" is no ${filter.field}.`, remedy: `${meant}Possible: ${words.join(", ")}.` }];
}

/** Saved searches are settings under this. */
const SAVED = "search:";

/**
 * Keeps a query under a name; an earlier one of that name gives way.
 * @throws {DedereError} `bad-request` where the query cannot be read
 */
export async function saveSearch(workspace: Workspace, actor: Act["actor"], name: string, query: string): Promise<void> {
  readQuery(query);
  await change(workspace, { actor, action: "save-search" }, [{ do: "set", name: SAVED + name, value: { query } }]);
}

/**
 * The query that was kept under a name.
 * @throws {DedereError} `not-found`, naming those that are there
 */
export async function savedSearch({ db }: Workspace, name: string): Promise<string> {
  const saved = (await readSetting(db, SAVED + name)) as { readonly query: string } | undefined;
  if (saved) return saved.query;
  const message = `No search was saved as "${name}".`;
  const there = (await listSettings(db, SAVED)).map((one) => one.slice(SAVED.length));
  const remedy = there.length === 0 ? "Save one first: --save NAME." : `Saved are: ${there.join(", ")}.`;
  throw new DedereError("not-found", message, [{ message, remedy }]);
}
