import fc from "fast-check";
import type {
  Accused,
  Capacity,
  Charge,
  Complainant,
  Crime,
  Known,
  Matter,
  Nationality,
  Post,
  PostKind,
  Proceeding,
  ProceedingKind,
  Residence,
  StateCode,
  Stay,
  VictimNationality,
} from "../src/forum/index.ts";
import { CONFLICTS, CRIMES, PROCEEDING_KINDS } from "../src/forum/index.ts";
import { type Day, dayOf, type DayRange, type Period } from "../src/time/index.ts";

/** Matters of which everything is known, for property-based tests over the law book; what is withheld from them is in `withheld.ts`. */

/** States with rules of many kinds, and one without a file; few, so that the facts of a matter meet in one forum. */
export const STATES: readonly StateCode[] = ["IR", "BE", "CH", "ES", "FR", "GB", "NL", "US", "CA", "KE", "AD"];
const state = fc.constantFrom(...STATES);
const day = fc.integer({ min: dayOf(1998, 1, 1), max: dayOf(2026, 6, 30) });
const dayOfConduct = fc.integer({ min: dayOf(1985, 1, 1), max: dayOf(2008, 12, 31) });

function on(only: Day): DayRange {
  return { earliest: only, latest: only };
}

/** Days from a first one on, or without an end. */
function days(first: fc.Arbitrary<Day>, maxLength: number, openEnd: boolean): fc.Arbitrary<Period> {
  const closed = fc.tuple(first, fc.nat({ max: maxLength })).map(([from, length]): Period => ({ from: on(from), to: on(from + length) }));
  return openEnd ? fc.oneof({ arbitrary: closed, weight: 3 }, { arbitrary: first.map((from): Period => ({ from: on(from), to: "open" })), weight: 1 }) : closed;
}

function known<T>(item: fc.Arbitrary<T>, maxLength: number, minLength = 0): fc.Arbitrary<Known<T>> {
  return fc.array(item, { minLength, maxLength }).map((items) => ({ items, complete: true }));
}

/** Lists whose items a proof cites by an id. */
function numbered<T>(name: string, item: fc.Arbitrary<T>, maxLength: number, minLength = 0): fc.Arbitrary<Known<T & { readonly id: string }>> {
  return known(item, maxLength, minLength).map(({ items }) => ({ items: items.map((one, i) => ({ ...one, id: `${name}-${i + 1}` })), complete: true }));
}

const OFFICES: readonly PostKind[] = ["head-of-state", "head-of-government", "foreign-minister", "minister", "judiciary", "military", "official", "diplomat"];
const VISITS: readonly Capacity[] = ["private", "official-visit", "special-mission", "accredited-diplomat", "io-event"];
const post: fc.Arbitrary<Omit<Post, "id">> = fc.record(
  {
    title: fc.constant("Post"),
    state,
    kind: fc.constantFrom(...OFFICES),
    held: days(fc.oneof(day, dayOfConduct), 4000, true),
    accreditedTo: state,
    organOfState: fc.boolean(),
  },
  { requiredKeys: ["title", "state", "kind", "held"] },
);

const stay: fc.Arbitrary<Omit<Stay, "id">> = fc.record({
  state,
  during: days(day, 60, false),
  capacity: fc.constantFrom(...VISITS),
  certified: fc.boolean(),
});

const proceeding: fc.Arbitrary<Omit<Proceeding, "id">> = fc.record({
  state: fc.oneof(state, fc.constant("ICC")),
  what: fc.oneof({ arbitrary: fc.constantFrom(...PROCEEDING_KINDS), weight: 1 }, { arbitrary: fc.constant<ProceedingKind>("investigation"), weight: 1 }),
  on: day.map(on),
  openedWhilePresent: fc.boolean(),
  sameActs: fc.boolean(),
});

const charge: fc.Arbitrary<Omit<Charge, "id">> = fc
  .record({
    label: fc.constant("Charge"),
    crime: fc.constantFrom(...CRIMES),
    conduct: days(dayOfConduct, 1500, false),
    place: fc.oneof(state, fc.constant("high-seas" as const)),
    victimNationalities: known<VictimNationality>(fc.record({ state, since: fc.oneof(day, dayOfConduct).map(on) }, { requiredKeys: ["state"] }), 2),
    victimResidences: known(state, 1),
    conflict: fc.constantFrom(...CONFLICTS),
    continuing: fc.boolean(),
    links: fc.constant([]),
  })
  .map((made) => ({ ...made, continuing: made.continuing && made.crime === ("enforced-disappearance" satisfies Crime) }));

const accused: fc.Arbitrary<Accused> = fc.record(
  {
    name: fc.constant("A person"),
    nationalities: numbered<Omit<Nationality, "id">>("nationality", fc.record({ state, during: fc.constant<Period>({ from: "open", to: "open" }) }), 2, 1),
    posts: numbered("post", post, 2),
    stays: numbered("stay", stay, 3),
    residences: numbered<Omit<Residence, "id">>("residence", fc.record({ state, during: days(day, 3000, true) }), 1),
    died: day.map(on),
  },
  { requiredKeys: ["name", "nationalities", "posts", "stays", "residences"] },
);

/** A matter of which every fact is known, to the day, and every list is whole. */
export const fullMatter: fc.Arbitrary<Matter> = fc.record({
  id: fc.constant("matter"),
  accused,
  charges: numbered("charge", charge, 2, 1).map(({ items }) => items),
  complainants: numbered<Omit<Complainant, "id">>("complainant", fc.record({ nationality: state, resident: state }), 1),
  proceedings: numbered("proceeding", proceeding, 2),
});
