import type { Attribution } from "./attribution.ts";
import { Protected } from "./protected.ts";
import type { CaseTables, Fact, Person, Source } from "./schema.ts";
import type { Protection } from "./vocabulary.ts";

export type Table<T> = Readonly<Record<string, T>>;

/**
 * A whole case as its file says it: dates as EDTF texts, values with what each source says of them. Confidential
 * records are not among the others but under `confidential`, closed.
 */
export interface CaseFile extends Omit<CaseTables, "sources" | "people" | "facts"> {
  readonly sources: Table<Source>;
  readonly people: Table<Person>;
  readonly facts: Table<Fact>;
  readonly confidential: {
    readonly sources: Table<Protected<Source>>;
    readonly people: Table<Protected<Person>>;
    readonly facts: Table<Protected<Fact>>;
  };
}

/** Puts the confidential records of a validated file apart. */
export function arrange(tables: CaseTables): CaseFile {
  const sources = divide(tables.sources);
  const people = divide(tables.people);
  const facts = divide(tables.facts);
  return {
    ...tables,
    sources: sources.open,
    people: people.open,
    facts: facts.open,
    confidential: { sources: sources.closed, people: people.closed, facts: facts.closed },
  };
}

function divide<T extends { readonly protection: Protection }>(table: Table<T>): { readonly open: Table<T>; readonly closed: Table<Protected<T>> } {
  const entries = Object.entries(table);
  return {
    open: Object.fromEntries(entries.filter(([, { protection }]) => protection === "public")),
    closed: Object.fromEntries(entries.filter(([, { protection }]) => protection !== "public").map(([id, record]) => [id, new Protected(record)])),
  };
}

/** The record with an id of the author's; `undefined` where there is none, also for names every object has. */
export function lookUp<T>(table: Table<T>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** Whether a record still counts: a withdrawn one is kept for the history and used for nothing. */
export function counts({ status }: Pick<Attribution, "status">): boolean {
  return status !== "withdrawn";
}
