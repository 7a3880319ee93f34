import { describe, expect, it } from "vitest";
import { loadLawBook } from "./index.ts";
import type { Precedent } from "./precedent.ts";
import { readLawBook } from "./read.ts";
import { scorePrecedents } from "./score.ts";
import { changed, SMALL_BOOK, writeBook } from "./small-book.ts";

const book = readLawBook(writeBook(SMALL_BOOK));
const [CASE] = book.precedents as readonly [Precedent];
const score = (fields: Partial<Precedent>, accused: Partial<Precedent["accused"]> = {}, law = book.law) =>
  scorePrecedents([{ ...CASE, ...fields, accused: { ...CASE.accused, nationality: "XA", ...accused } }], law);

describe("scorePrecedents", () => {
  it("counts a case that went on as right where the route is open", () => {
    expect(score({})).toEqual({ cases: 1, scored: 1, right: 1, misses: [] });
  });

  it("counts a wrong 'open' as a miss and says what was expected", () => {
    expect(score({ outcome: "blocked", reason: "death" }).misses).toEqual([
      { id: "one", expected: "death", got: "investigate: open", why: "investigate: nothing closes the route" },
    ]);
  });

  it("wants the reason of a refusal among those that fail", () => {
    const dead = { diedOn: "2009-01-01" };
    expect(score({ outcome: "blocked", reason: "death" }, dead).right).toBe(1);
    expect(score({ outcome: "blocked", reason: "amnesty" }, dead).misses).toMatchObject([
      { expected: "amnesty", got: expect.stringContaining("death") as string },
    ]);
  });

  it("counts unknown as not right, and names what is missing", () => {
    const [miss] = score({}, { nationality: null }).misses;
    expect(miss?.got).toBe("investigate: unknown");
    expect(miss?.why).toContain('missing fact "suspect-nationality" for suspect-national');
  });

  it("judges on the day of the act, and on all its days where it is not known to the day", () => {
    const dead = { diedOn: "2010-03-15" };
    expect(score({ actDate: "2010-03-01" }, dead).right).toBe(1);
    expect(score({ actDate: "2010-03" }, dead).misses).toMatchObject([
      { got: "investigate: unknown", why: "investigate: the answer changes within the dates given for the act" },
    ]);
  });

  it("reports law that reaches back too far as lacking double criminality, when extradition is asked", () => {
    const early = [{ ...(CASE.conduct[0] as Precedent["conduct"][number]), from: "1995-01-01", to: "1995-01-02" }];
    const present = { presentInForum: [{ from: "2010-01-01", to: null }] };
    const blocked = { conduct: early, outcome: "blocked" as const };
    expect(score({ ...blocked, route: "extradition", reason: "double-criminality" }, present).right).toBe(1);
    expect(score({ ...blocked, route: "arrest", reason: "non-retroactivity" }, present).right).toBe(1);
    expect(score({ ...blocked, route: "arrest", reason: "double-criminality" }, present).right).toBe(0);
  });

  it("takes a complaint as asking for an arrest too where a visit was on or near", () => {
    const absent = { route: "complaint" as const, outcome: "blocked" as const, reason: "no-presence" as const };
    expect(score(absent, { nationality: "XA" }).right).toBe(0);
    const expected = { nationality: "XB", expectedInForum: [{ from: "2010-06-01", to: null }] };
    expect(score(absent, expected).right).toBe(1);
  });

  it("wants a choice to be told as one that the answer is subject to", () => {
    const choice = { outcome: "blocked" as const, reason: "prosecutor-discretion" as const };
    expect(score(choice).misses).toMatchObject([{ got: "investigate: open", why: "investigate: nothing on the way is subject to prosecutor-discretion" }]);
    const discretion = "    subjectTo:\n      - { kind: prosecutor-discretion, stage: investigate }\n    authority: a1\n";
    const law = readLawBook(writeBook(changed("states/xa.yaml", "    authority: a1\n", discretion))).law;
    expect(score(choice, {}, law).right).toBe(1);
  });

  it("leaves out what turned on evidence", () => {
    expect(score({ outcome: "blocked", reason: "evidence" })).toEqual({ cases: 1, scored: 0, right: 0, misses: [] });
  });

  it("is right on the decided cases of the shipped law book as often as it ever was, and never says open where a court was barred", async () => {
    const shipped = await loadLawBook();
    const { cases, scored, right, misses } = scorePrecedents(shipped.precedents, shipped.law);
    expect(cases).toBe(shipped.precedents.length);
    expect(right + misses.length).toBe(scored);
    expect(right).toBeGreaterThanOrEqual(58);
    expect(misses.filter(({ got }) => got.includes("open"))).toEqual([]);
    for (const { why } of misses) expect(why).not.toBe("");
  });
});
