import { describe, expect, it } from "vitest";
import { at, END, parseDay } from "../time/index.ts";
import { assess, type Assessment } from "./assess.ts";
import { all, answer, asking, book, date, days, matter, post, provision, stay, step, treaty } from "./fixture.ts";
import type { Accused, Matter } from "./matter.ts";
import { ROUTES } from "./vocabulary.ts";

const law = book({
  provisions: [
    asking({ anyOf: [{ is: "suspect-present", at: "opening" }, { is: "victim-national" }] }),
    {
      ...asking({ is: "listed-foreign-state" }),
      id: "XA-listed",
      data: { listedForeignStates: [{ state: "XP", from: "2000-01-01", to: null, basisOfFact: "source" }] },
    },
    provision({ id: "XA-murder", crime: "murder", requires: { warrant: [{ is: "no-prior-foreign-judgment" }] }, limitation: { kind: "years", years: 20 } }),
  ],
  treaties: [treaty("cat", [{}])],
});
const full = matter({
  accused: {
    posts: all(post(), post({ id: "second", kind: "minister", held: days("2004-01-01/2006-12-31") })),
    stays: all(
      stay(),
      stay({ id: "second", state: "XP", during: days("2019-01-01/2019-02-01") }),
      stay({ id: "third", during: days("2021-01-01/2021-02-01") }),
    ),
    died: date("2024-05-19"),
  },
  charges: [
    ...matter({ charge: { victimNationalities: all({ state: "XP" }, { state: "XN" }) } }).charges,
    ...matter({ charge: { id: "second", crime: "murder" } }).charges,
  ],
  proceedings: all(step("conviction", { state: "XP" }), step("investigation", { openedWhilePresent: true, on: date("2020-01-05") })),
});

/** What an assessment says, without the law and the matter that it was made from. */
function said({ forums }: Assessment) {
  return [...forums.values()].map(({ state, findings, status, duties, byCharge }) => ({
    state,
    status,
    duties,
    values: ROUTES.map((route) => findings[route].value),
    byCharge: new Map(byCharge),
  }));
}

function values(facts: Matter) {
  return said(assess(facts, law)).map(({ state, values: timelines, status }) => [state, timelines, status]);
}

describe("the answers", () => {
  it("are unknown after the book's last day, on every route", () => {
    for (const { findings, status } of assess(full, law).forums.values()) {
      for (const route of ROUTES) expect(at(findings[route].value, parseDay("2026-01-02"))).toBe(1);
      expect(at(status, END)).toBe("unknown");
    }
    expect(at(answer(matter(), book()).findings.investigate.value, parseDay("2026-01-01"))).toBe(2);
  });

  it("are nowhere open before the conduct", () => {
    const { findings } = answer(matter(), book());
    for (const route of ROUTES) expect(at(findings[route].value, parseDay("2005-02-28"))).not.toBe(2);
  });

  it("are the same for the same input, proofs included", () => {
    const proofs = ({ forums }: Assessment) => [...forums.values()].map(({ findings }) => ROUTES.map((route) => findings[route].proof));
    expect(said(assess(full, law))).toEqual(said(assess(full, law)));
    expect(proofs(assess(full, law))).toEqual(proofs(assess(full, law)));
  });

  it("do not depend on the order of lists", () => {
    const reversed = <T>({ items, complete }: { readonly items: readonly T[]; readonly complete: boolean }) => ({ items: items.toReversed(), complete });
    const { accused } = full;
    const turned: Matter = {
      ...full,
      accused: { ...accused, posts: reversed(accused.posts), stays: reversed(accused.stays), nationalities: reversed(accused.nationalities) },
      charges: full.charges.toReversed().map((charge) => ({ ...charge, victimNationalities: reversed(charge.victimNationalities) })),
      proceedings: reversed(full.proceedings),
    };
    expect(values(turned)).toEqual(values(full));
    const reordered = book({ provisions: law.data.states[0]?.provisions.toReversed() ?? [], treaties: law.data.treaties });
    expect(said(assess(full, reordered)).map(({ values: timelines }) => timelines)).toEqual(said(assess(full, law)).map(({ values: timelines }) => timelines));
  });

  it("come for every forum of the book, in the order of their codes", () => {
    expect([...assess(full, law).forums.keys()]).toEqual(["XA", "XN", "XP", "XU"]);
  });
});

describe("the answers of single charges", () => {
  it("include what bars the person, and together make the answer", () => {
    const { byCharge, findings } = answer(full, law);
    expect([...byCharge.keys()]).toEqual(["charge", "second"]);
    for (const on of ["2004-01-01", "2010-01-01", "2020-01-15", "2022-01-01", "2025-01-01"]) {
      for (const route of ROUTES) {
        const each = [...byCharge.values()].map((routes) => at(routes[route], parseDay(on)));
        expect([on, route, Math.max(...each)]).toEqual([on, route, at(findings[route].value, parseDay(on))]);
      }
    }
  });
});

describe("a second assessment from the first", () => {
  const first = assess(full, law);
  const withAccused = (change: Partial<Accused>): Matter => ({ ...full, accused: { ...full.accused, ...change } });
  const { died: _, ...living } = full.accused;

  it.each<[string, Matter]>([
    ["a death less", { ...full, accused: living }],
    ["a stay more in the forum", withAccused({ stays: all(...full.accused.stays.items, stay({ id: "new", during: days("2011-01-01/2011-02-01") })) })],
    ["no stay", withAccused({ stays: all() })],
    ["a list of stays that is not whole", withAccused({ stays: { ...full.accused.stays, complete: false } })],
    [
      "a list of stays that is whole on some days",
      withAccused({ stays: { ...full.accused.stays, complete: false, completeOn: [days("2020-01-01/2020-12-31")] } }),
    ],
    ["another post", withAccused({ posts: all(post({ state: "XP", held: days("2004-01-01/2020-01-01") })) })],
    ["a post of another state on the same days", withAccused({ posts: all(...full.accused.posts.items.map((one) => ({ ...one, state: "XP" }))) })],
    ["no post", withAccused({ posts: all() })],
    ["the forum's nationality", withAccused({ nationalities: all({ id: "n", state: "XA", during: days("../..") }) })],
    ["a residence", withAccused({ residences: all({ id: "r", state: "XA", during: days("2010-01-01/..") }) })],
    ["a victim of the forum", { ...full, charges: full.charges.map((charge) => ({ ...charge, victimNationalities: all({ state: "XA" }) })) }],
    ["a charge less", { ...full, charges: full.charges.slice(1) }],
    ["no proceedings", { ...full, proceedings: all() }],
    ["a complainant", { ...full, complainants: all({ id: "c", nationality: "XA", resident: "XA" }) }],
  ])("after %s says what one from scratch says", (_change, changed) => {
    expect(said(assess(changed, law, first))).toEqual(said(assess(changed, law)));
    expect(said(assess(full, law, assess(changed, law, first)))).toEqual(said(first));
  });

  it("by another book is made from scratch", () => {
    const other = book({ provisions: [provision({ kind: "gap", effect: "no-offence-or-no-reach" })] });
    expect(said(assess(full, other, first))).toEqual(said(assess(full, other)));
  });
});
