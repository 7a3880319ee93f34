import { describe, expect, it } from "vitest";
import { all, ask, book, date, days, matter, type MatterParts, provision, type Told, treaty } from "./fixture.ts";
import type { Conduct, Party, Provision } from "./law.ts";

function told(conduct: Conduct, parts: MatterParts["charge"] = {}, more: Partial<Provision> = {}, parties: readonly Partial<Party>[] = [{}]): Told {
  return ask(matter({ charge: parts }), book({ provisions: [provision({ conduct, ...more })], treaties: [treaty("cat", parties)] }));
}

const during = (text: string) => ({ conduct: days(text) });

describe("from-date", () => {
  const since2005 = { rule: "from-date", from: "2005-03-05", to: "2006-12-31" } as const;

  it.each([
    ["ended on the day before", "2005-03-01/2005-03-04", "false"],
    ["ended on the day", "2005-03-01/2005-03-05", "true"],
    ["began on the last day", "2006-12-31/2007-01-10", "true"],
    ["began on the day after the last", "2007-01-01/2007-01-10", "false"],
    ["is known to the month", "2005-03/2005-03", "unknown"],
    ["is known to a year wholly within", "2006/2006", "true"],
    ["is known to a year wholly before", "2004/2004", "false"],
    ["began on an unknown day and ended before", "/2005-03-04", "false"],
    ["began before and ended on an unknown day", "2005-03-04/", "unknown"],
    ["began within and ended on an unknown day", "2005-03-05/", "true"],
  ])("conduct that %s: %s", (_, conduct, value) => {
    expect(told(since2005, during(conduct)).value).toBe(value);
  });

  it("gives the reason non-retroactivity, and asks for the dates of the conduct", () => {
    expect(told(since2005, during("2001-01-01/2001-12-31")).reasons).toEqual(["non-retroactivity"]);
    expect(told(since2005, during("2005/2005")).asks).toEqual(["dates-of-conduct"]);
  });

  it("says that a series is reached in part", () => {
    expect(told(since2005, during("2005-03-01/2005-03-10")).caveats).toEqual(["part-of-conduct"]);
    expect(told(since2005, during("2005-03-05/2005-03-10")).caveats).toEqual([]);
  });

  it("does not depend on the day of the forum's act", () => {
    const law = book({ provisions: [provision({ conduct: { rule: "from-date", from: "2010-01-01" } })] });
    expect(["2006-01-01", "2010-01-01", "2025-01-01"].map((on) => ask(matter(), law, { on }).value)).toEqual(["false", "false", "false"]);
  });
});

describe("in-force", () => {
  const inForce = (from: string | null, more: Partial<Provision["inForce"]> = {}) => ({ inForce: { from, to: null, ...more } });

  it("reaches conduct on or after the first day in force", () => {
    expect(told({ rule: "in-force" }, {}, inForce("2005-03-10")).value).toBe("true");
    expect(told({ rule: "in-force" }, {}, inForce("2005-03-11"))).toMatchObject({ value: "false", reasons: ["non-retroactivity"] });
    expect(told({ rule: "in-force" }, {}, inForce("2005"))).toMatchObject({ value: "unknown", asks: ["dates-of-conduct"] });
    expect(told({ rule: "in-force" }, {}, inForce(null)).value).toBe("true");
  });

  it("is unknown if the first day in force is", () => {
    expect(told({ rule: "in-force" }, {}, inForce(null, { fromUnknown: true })).asks).toContain("first-day-in-force");
  });
});

describe("international-law", () => {
  it("is true from the day on which the crime was one under international law, and unknown before, never false", () => {
    expect(told({ rule: "international-law" }).value).toBe("true");
    expect(told({ rule: "international-law" }, during("1987-06-26/1987-06-26")).value).toBe("true");
    expect(told({ rule: "international-law" }, during("1987-06-25/1987-06-25"))).toMatchObject({
      value: "unknown",
      asks: ["criminal-under-international-law"],
    });
  });

  it("dates war crimes by the kind of conflict; one that is not recorded is read as the later", () => {
    const crime = "war-crimes";
    const of = (conflict: "international" | "non-international" | null) =>
      told({ rule: "international-law" }, { crime, conflict, ...during("1980-01-01/1980-01-02") }, { crime }).value;
    expect([of("international"), of("non-international"), of(null)]).toEqual(["true", "unknown", "unknown"]);
  });

  it("has no limit for a crime that the book does not date", () => {
    expect(told({ rule: "international-law" }, { crime: "slavery", ...during("1960-01-01/1960-01-02") }, { crime: "slavery" }).value).toBe("true");
  });
});

describe("treaty", () => {
  const byTreaty = { rule: "treaty", treaty: "cat" } as const;

  it("reaches conduct on or after the entry into force for the forum", () => {
    expect(told(byTreaty, {}, {}, [{ inForce: "2005-03-10" }]).value).toBe("true");
    expect(told(byTreaty, {}, {}, [{ inForce: "2005-03-11" }])).toMatchObject({ value: "false", reasons: ["non-retroactivity"] });
    expect(told(byTreaty, {}, {}, [{ inForce: "2005" }])).toMatchObject({ value: "unknown", asks: ["treaty-date"] });
  });

  it("is false for a state that is no party, and unknown if the treaty was not read", () => {
    expect(told(byTreaty, {}, {}, [])).toMatchObject({ value: "false", reasons: ["non-retroactivity"] });
    expect(told({ rule: "treaty", treaty: "other" })).toMatchObject({ value: "unknown", asks: ["treaty-not-read"] });
  });
});

describe("rules without a date", () => {
  it.each(["any", "ordinary-offence"] as const)("%s reaches conduct of any time, and closes with `to`", (rule) => {
    expect(told({ rule }, during("1950-01-01/1950-01-02")).value).toBe("true");
    expect(told({ rule, to: "2005-03-01" }).value).toBe("true");
    expect(told({ rule, to: "2005-02-28" })).toMatchObject({ value: "false", reasons: ["non-retroactivity"] });
    expect(told({ rule, to: "2005-02-28" }, { conduct: { from: date("2005"), to: date("2005") } }).value).toBe("unknown");
  });

  it("unknown is unknown", () => {
    expect(told({ rule: "unknown" })).toMatchObject({ value: "unknown", asks: ["reach-not-recorded"] });
  });
});

describe("disputed reach", () => {
  const late = { rule: "from-date", from: "2010-01-01" } as const;

  it("turns a false into unknown and marks it", () => {
    expect(told({ ...late, disputed: true })).toMatchObject({ value: "unknown", asks: ["reach-disputed"], caveats: ["contested:reach-in-time"] });
  });

  it("leaves it false where only a special court may do it", () => {
    expect(told({ ...late, disputed: true, exception: "the special court" })).toMatchObject({ value: "false", reasons: ["non-retroactivity"] });
  });

  it("leaves a true one true, and marks it", () => {
    expect(told({ rule: "from-date", from: "2000-01-01", disputed: true })).toMatchObject({ value: "true", caveats: ["contested:reach-in-time"] });
  });
});

describe("a disappearance that goes on", () => {
  const crime = "enforced-disappearance";
  const late = { rule: "from-date", from: "2010-01-01" } as const;
  const reached = (continuing: boolean, rule: boolean) => told({ ...late, continuing: rule }, { crime, continuing }, { crime });

  it("is reached by later law, with a caveat, if the provision lets it go on", () => {
    expect(reached(true, true)).toMatchObject({ value: "true", caveats: ["contested:reach-in-time", "part-of-conduct"] });
    expect(reached(false, true).value).toBe("false");
    expect(reached(true, false).value).toBe("false");
  });

  it("is not contested where the law reached its beginning", () => {
    expect(told({ rule: "from-date", from: "2000-01-01", continuing: true }, { crime, continuing: true }, { crime }).caveats).toEqual([]);
  });
});

describe("places", () => {
  const inXp = { rule: "any", places: ["XP"] } as const;

  it("takes conduct there alone", () => {
    expect(told(inXp).value).toBe("true");
    expect(told(inXp, { place: "XN" })).toMatchObject({ value: "false", reasons: ["no-nexus"] });
    const civil = book({ provisions: [provision({ kind: "civil", conduct: inXp })] });
    expect(ask(matter({ charge: { place: null } }), civil, { route: "civil" })).toMatchObject({ value: "unknown", asks: ["place-of-conduct"] });
  });
});

it("nothing is open before the conduct has begun", () => {
  const facts = matter({ charge: { conduct: days("2005-03/2005-05") }, accused: { stays: all() } });
  expect(["2005-02-28", "2005-03-15", "2005-04-01"].map((on) => ask(facts, book(), { on }).value)).toEqual(["false", "unknown", "true"]);
  expect(ask(facts, book(), { on: "2005-02-28" }).reasons).toEqual(["not-yet"]);
});
