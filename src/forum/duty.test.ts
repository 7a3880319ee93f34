import { describe, expect, it } from "vitest";
import { all, answer, book, date, days, matter, type MatterParts, provision, treaty } from "./fixture.ts";
import type { Party } from "./law.ts";
import type { Duty } from "./proof.ts";
import { ROUTES } from "./vocabulary.ts";

function duties(party: Partial<Party> | undefined, parts: MatterParts = {}): readonly Duty[] {
  return answer(matter(parts), book({ treaties: [treaty("cat", party ? [party] : [])] }), "XU").duties;
}

const bound = { state: "XU" };
const badge = { rule: "ADJ-1", treaty: "cat", charge: "charge" };

describe("a treaty duty on presence", () => {
  it("is certain if the conduct ended when the treaty bound the state", () => {
    expect(duties({ ...bound, inForce: "2005-03-10" })).toEqual([{ ...badge, certain: true }]);
  });

  it("is to be checked if the treaty's day, or the conduct's, is not known well enough", () => {
    expect(duties({ ...bound, inForce: "2005" })).toEqual([{ ...badge, certain: false }]);
    expect(duties({ ...bound, inForce: "2005-03-11" }, { charge: { conduct: { from: date("2005"), to: date("2005") } } })).toEqual([
      { ...badge, certain: false },
    ]);
    const { inForce: _, ...undated } = treaty("cat", [bound]).parties[0] as Party;
    expect(answer(matter(), book({ treaties: [{ ...treaty("cat", []), parties: [undated] }] }), "XU").duties).toEqual([{ ...badge, certain: false }]);
  });

  it("does not reach conduct before the treaty bound the state", () => {
    expect(duties({ ...bound, inForce: "2005-03-11" })).toEqual([]);
  });

  it("does not bind a state that only signed, nor one that is no party, nor for another crime", () => {
    expect(duties({ ...bound, kind: "signature-only" })).toEqual([]);
    expect(duties(undefined)).toEqual([]);
    expect(duties(bound, { charge: { crime: "genocide" } })).toEqual([]);
  });

  it("is told for each charge that it covers", () => {
    const charges = [...matter().charges, ...matter({ charge: { id: "second", conduct: days("2006-01-01/2006-01-02") } }).charges];
    expect(duties({ ...bound, inForce: "2006-01-01" }, { charges })).toEqual([{ ...badge, charge: "second", certain: true }]);
  });

  it.each([
    ["without a file", "XU", []],
    ["beside a gap", "XA", [provision({ kind: "gap", effect: "no-offence-or-no-reach" })]],
  ] as const)("never changes a value: %s", (_, state, provisions) => {
    const facts = matter({ accused: { stays: all({ id: "s", state, during: days("2020-01-01/2020-12-31"), capacity: "private", certified: null }) } });
    const free = answer(facts, book({ provisions }), state);
    const obliged = answer(facts, book({ provisions, treaties: [treaty("cat", [{ state }])] }), state);
    expect(obliged.duties).toHaveLength(1);
    for (const route of ROUTES) expect(obliged.findings[route].value).toEqual(free.findings[route].value);
    expect(obliged.status).toEqual(free.status);
  });
});
