import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  assess,
  type Assessment,
  failing,
  type Law,
  type Matter,
  type Node,
  prepare,
  questions,
  read,
  type Route,
  ROUTES,
  type Status,
} from "../src/forum/index.ts";
import { loadLawBook } from "../src/lawbook/index.ts";
import { at, formatDay, merge, type Timeline } from "../src/time/index.ts";
import { fullMatter, STATES } from "./arbitrary-matter.ts";
import { WITHHELD, type Withheld } from "./withheld.ts";

/*
 * Properties of the engine over the law book that comes with Dedere, for matters that nobody thought of. Asked are the
 * forums among which the facts of these matters are spread, so that facts and law meet often.
 */

let law: Law;
beforeAll(async () => {
  const data = (await loadLawBook()).law;
  law = prepare({ ...data, forums: data.forums.filter(({ state }) => state === "ICC" || STATES.includes(state)) });
});

const withheld = fc.constantFrom(...WITHHELD);
const several = fc.uniqueArray(withheld, { maxLength: 3 });
const WORDS = ["false", "unknown", "true"] as const;

function without(matter: Matter, facts: readonly Withheld[]): Matter {
  return facts.reduce((left, fact) => fact.from(left), matter);
}

/** Days of a forum on which a timeline changes, the days before, and the ends of the book. */
function changeDays({ starts }: { readonly starts: readonly number[] }, asOf: number): readonly number[] {
  return [...starts.slice(1).flatMap((start) => [start - 1, start]), asOf].filter((day) => day <= asOf);
}

function timelines({ forums }: Assessment): ReadonlyMap<string, Timeline> {
  return new Map([...forums].flatMap(([state, { findings }]) => ROUTES.map((route) => [`${state} ${route}`, findings[route].value] as const)));
}

/** Answers of the first that the second, which knows more, takes back: on which day and from what to what. */
function takenBack(less: Assessment, more: Assessment): readonly string[] {
  const known = timelines(more);
  return [...timelines(less)].flatMap(([where, value]) => {
    const both = merge(value, known.get(where) as Timeline, (before, after) =>
      before === 1 || before === after ? "" : `${WORDS[before]} became ${WORDS[after]}`,
    );
    return both.values.flatMap((change, i) => (change === "" ? [] : [`${where} on ${formatDay(both.starts[i] as number)}: ${change}`]));
  });
}

describe("learning a fact", () => {
  it("turns unknown into an answer, and never takes an answer back", () => {
    fc.assert(
      fc.property(fullMatter, withheld, several, (full, learned, still) => {
        const more = without(
          full,
          still.filter((fact) => fact !== learned),
        );
        expect([learned.name, takenBack(assess(learned.from(more), law), assess(more, law))]).toEqual([learned.name, []]);
      }),
      { numRuns: 400 },
    );
  });

  // Complainants decide in Belgium alone, by a rule for proceedings opened before August 2003: too rare to be met by chance.
  const met = WITHHELD.filter(({ name }) => !name.includes("complainant"));

  it("is learning something: each withheld fact leaves some answer open that it decides", () => {
    const decisive = new Set<string>();
    for (const full of fc.sample(fullMatter, { numRuns: 1500, seed: 7 })) {
      const known = timelines(assess(full, law));
      for (const fact of met) {
        if (decisive.has(fact.name)) continue;
        const open = timelines(assess(fact.from(full), law));
        if ([...open].some(([where, value]) => value.values.length !== known.get(where)?.values.length)) decisive.add(fact.name);
      }
      if (decisive.size === met.length) break;
    }
    expect(met.map(({ name }) => name).filter((name) => !decisive.has(name))).toEqual([]);
  });
});

function said({ forums }: Assessment) {
  return [...forums.values()].map(({ state, findings, status, duties, byCharge }) => [
    state,
    ROUTES.map((route) => findings[route].value),
    status,
    duties,
    byCharge,
  ]);
}

/** Single changes of a matter, each made from a second matter whose parts stand in for the first one's. */
const CHANGES: readonly ((matter: Matter, other: Matter) => Matter)[] = [
  (matter, { accused: { posts } }) => ({ ...matter, accused: { ...matter.accused, posts } }),
  (matter, { accused: { stays } }) => ({ ...matter, accused: { ...matter.accused, stays } }),
  (matter) => ({ ...matter, accused: { ...matter.accused, stays: { ...matter.accused.stays, complete: false } } }),
  (matter, { accused: { residences } }) => ({ ...matter, accused: { ...matter.accused, residences } }),
  (matter, { accused: { nationalities } }) => ({ ...matter, accused: { ...matter.accused, nationalities } }),
  (matter, { accused: { died } }) => ({ ...matter, accused: { ...matter.accused, ...(died ? { died } : {}) } }),
  (matter, { charges }) => ({ ...matter, charges: [...matter.charges.slice(1), ...charges] }),
  (matter, { charges: [other] }) => ({ ...matter, charges: matter.charges.map((charge) => ({ ...charge, place: other?.place ?? null })) }),
  (matter, { complainants }) => ({ ...matter, complainants }),
  (matter, { proceedings }) => ({ ...matter, proceedings }),
];

describe("assessing a changed matter from the earlier assessment", () => {
  it("says what assessing it from scratch says", () => {
    fc.assert(
      fc.property(fullMatter, fullMatter, fc.constantFrom(...CHANGES), (before, other, change) => {
        const after = change(before, other);
        expect(said(assess(after, law, assess(before, law)))).toEqual(said(assess(after, law)));
      }),
      { numRuns: 200 },
    );
  });
});

function statusFrom(values: Readonly<Record<Route, number>>): Status {
  if (values.warrant === 2 || values["try-in-absentia"] === 2) return "open";
  if (values.investigate === 2) return "investigation-only";
  if (values["on-arrival"] === 2) return "open-on-arrival";
  return values.warrant + values["try-in-absentia"] + values.investigate + values["on-arrival"] === 0 ? "blocked" : "unknown";
}

function saysWhy(proof: Node, day: number): boolean {
  const { truth } = read(proof, day);
  return truth === 2 || (truth === 0 ? failing(proof, day) : questions(proof, day)).length > 0;
}

describe("the answers agree with one another", () => {
  it("the status says what the routes say, on every day that something changes", () => {
    fc.assert(
      fc.property(fullMatter, several, (full, facts) => {
        for (const { state, findings, status } of assess(without(full, facts), law).forums.values()) {
          const days = new Set(ROUTES.flatMap((route) => changeDays(findings[route].value, law.asOf)));
          for (const day of days) {
            const values = Object.fromEntries(ROUTES.map((route) => [route, at(findings[route].value, day)])) as Record<Route, number>;
            expect([state, day, at(status, day)]).toEqual([state, day, statusFrom(values)]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a proof reads as its answer, and says why: a false one has a reason, an unknown one a question", () => {
    fc.assert(
      fc.property(fullMatter, several, (full, facts) => {
        for (const { state, findings } of assess(without(full, facts), law).forums.values()) {
          for (const route of ROUTES) {
            const { value, proof } = findings[route];
            for (const day of [...changeDays(value, law.asOf), law.asOf + 1]) {
              const truth = at(value, day);
              expect([state, route, day, read(proof, day).truth, saysWhy(proof, day)]).toEqual([state, route, day, truth, true]);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("nothing is open before the first conduct, nor after the book's last day", () => {
    fc.assert(
      fc.property(fullMatter, several, (full, facts) => {
        const matter = without(full, facts);
        const first = Math.min(...full.charges.map(({ conduct: { from } }) => (typeof from === "string" ? 0 : from.earliest)));
        for (const { findings } of assess(matter, law).forums.values()) {
          for (const route of ROUTES) {
            expect(at(findings[route].value, first - 1)).not.toBe(2);
            expect(at(findings[route].value, law.asOf + 1)).toBe(1);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
