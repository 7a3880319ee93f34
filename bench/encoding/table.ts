import type { Crime, StateCode, Status } from "../../src/forum/index.ts";
import type { Law, PreparedProvision } from "../../src/forum/prepare.ts";
import { territorialProvision } from "../../src/forum/territory.ts";
import { notBarred } from "./bars.ts";
import { and, type Kleene, onDays, UNSURE, YES } from "./kleene.ts";
import { type Parts, provisionParts, type StatusRoute } from "./provision.ts";
import { notExcluded } from "./exclusions.ts";
import { size, type Test } from "./logic.ts";

/**
 * The law of one state for the rule engines, as two decisions. First, once for each question: what bars the person.
 * Its answers become facts. Then, for each charge, a table read from the top: the first line whose tests all hold gives
 * the status; where none does, the charge is blocked. The status of a matter is the best of its charges'.
 */
export interface StateTables {
  readonly state: StateCode;
  readonly free: readonly Named[];
  readonly byCrime: ReadonlyMap<Crime, readonly Line[]>;
}

export interface Named {
  readonly name: string;
  readonly test: Test;
}

/** A line of a table: its columns in the order in which they are read. Columns that always hold are left out. */
export interface Line {
  readonly status: Exclude<Status, "blocked">;
  readonly columns: Readonly<Partial<Record<Column, Test>>>;
}

export const COLUMNS = ["free", "inForce", "conduct", "limitation", "requirements"] as const;
export type Column = (typeof COLUMNS)[number];

/** From best to worst. */
export const RANKING: readonly Status[] = ["open", "investigation-only", "open-on-arrival", "unknown", "blocked"];

/** Which routes give a status, in the order of the ranking: where they are certainly open, and possibly for `unknown`. */
const QUESTIONS: readonly { readonly status: Line["status"]; readonly route: StatusRoute; readonly pass: keyof Kleene; readonly free: string }[] = [
  { status: "open", route: "warrant", pass: "certain", free: "freeForWarrant" },
  { status: "investigation-only", route: "investigate", pass: "certain", free: "freeForInvestigation" },
  { status: "open-on-arrival", route: "on-arrival", pass: "certain", free: "freeOnArrival" },
  { status: "unknown", route: "investigate", pass: "possible", free: "perhapsFreeForInvestigation" },
  { status: "unknown", route: "on-arrival", pass: "possible", free: "perhapsFreeOnArrival" },
];

/** Writes the law of a state on some crimes as tables. */
export function stateTables(state: StateCode, crimes: readonly Crime[], law: Law): StateTables {
  const prepared = law.states.get(state);
  return {
    state,
    free: QUESTIONS.map(({ route, pass, free }) => ({ name: free, test: notBarred(route, law, prepared)[pass] })),
    byCrime: new Map(crimes.map((crime) => [crime, QUESTIONS.flatMap((question) => linesOf(question, state, crime, law))])),
  };
}

function linesOf({ status, route, pass, free }: (typeof QUESTIONS)[number], state: StateCode, crime: Crime, law: Law): readonly Line[] {
  return sources(state, crime, route, law).flatMap((parts) => {
    const tests = Object.entries(parts).map(([column, condition]) => [column, condition[pass]] as const);
    if (tests.some(([, test]) => test === false)) return [];
    return [{ status, columns: { free: { fact: free, operator: "is", value: true }, ...Object.fromEntries(tests.filter(([, test]) => test !== true)) } }];
  });
}

/** What may carry a charge: provisions, the territorial principle, and days that no record covers, which are unknown. */
function sources(state: StateCode, crime: Crime, route: StatusRoute, law: Law): readonly Partial<Parts>[] {
  const prepared = law.states.get(state);
  const branch = prepared?.crimes.get(crime)?.criminal;
  const recorded = branch?.provisions ?? [];
  const provisions: readonly PreparedProvision[] = [...recorded, territorialProvision(state, crime, recorded)];
  const excluded = notExcluded(prepared, crime);
  const gaps = branch && branch.provisions.length + branch.gaps.length > 0 ? branch.gaps.map(({ value }) => onDays(value)) : [UNSURE];
  return [
    ...provisions.map((provision) => {
      const parts = provisionParts(provision, route, law);
      return { ...parts, limitation: and(parts.limitation, excluded) };
    }),
    ...gaps.map((inForce) => ({ inForce, conduct: YES })),
  ];
}

/** How much law was written: lines of the tables, and comparisons in them. */
export function sizeOf(tables: readonly StateTables[]): { readonly lines: number; readonly comparisons: number } {
  const lines = tables.flatMap(({ byCrime }) => [...byCrime.values()].flat());
  const tests = [...lines.flatMap(({ columns }) => Object.values(columns)), ...tables.flatMap(({ free }) => free.map(({ test }) => test))];
  return { lines: lines.length, comparisons: tests.reduce((sum, test) => sum + size(test), 0) };
}

/** The names of the facts that some tables ask for. */
export function factsAsked(tables: readonly StateTables[]): ReadonlySet<string> {
  const names = new Set<string>(["crime"]);
  for (const { free, byCrime } of tables) {
    for (const { test } of free) collect(test, names);
    for (const { columns } of [...byCrime.values()].flat()) for (const test of Object.values(columns)) collect(test, names);
  }
  return names;
}

function collect(test: Test, names: Set<string>): void {
  if (typeof test === "boolean") return;
  const kids = "all" in test ? test.all : "any" in test ? test.any : undefined;
  if (kids) for (const kid of kids) collect(kid, names);
  else if ("fact" in test) {
    names.add(test.fact);
    if (typeof test.value === "object" && "fact" in test.value) names.add(test.value.fact);
  }
}
