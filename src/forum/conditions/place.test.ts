import { describe, expect, it } from "vitest";
import { all, ask, asking, book, civilAsking, date, days, matter, type MatterParts, post, some, step, type Told } from "../fixture.ts";
import type { Situation } from "../law.ts";
import type { Charge } from "../matter.ts";
import type { ConditionName } from "../vocabulary.ts";

describe.each<[ConditionName, Charge["place"]]>([
  ["conduct-on-high-seas", "high-seas"],
  ["territory-of-former-SFRY", "BA"],
])("%s", (is, there) => {
  const told = (place: Charge["place"]): Told => ask(matter({ charge: { place } }), book({ provisions: [civilAsking({ is })] }), { route: "civil" });

  it("is true there, false elsewhere, and unknown without a place", () => {
    expect(told(there).value).toBe("true");
    expect(told("XP")).toMatchObject({ value: "false", reasons: ["no-nexus"] });
    expect(told(null)).toMatchObject({ value: "unknown", asks: ["place-of-conduct"] });
  });
});

describe("conduct-on-forum-territory-or-craft, conduct-outside-forum", () => {
  const inCivil = (is: ConditionName, charge: Partial<Charge>): Told =>
    ask(matter({ charge }), book({ provisions: [civilAsking({ is })] }), { route: "civil" });

  it.each([
    ["on the territory", { place: "XA" }, "true"],
    ["on a craft of the forum, at sea", { place: "high-seas", craftState: "XA" }, "true"],
    ["on a craft of the forum, wherever it was", { place: null, craftState: "XA" }, "true"],
    ["abroad", { place: "XP" }, "false"],
    ["abroad on another state's craft", { place: "XP", craftState: "XN" }, "false"],
    ["at a place not recorded", { place: null }, "unknown"],
  ] as const)("%s", (_, charge, value) => {
    const opposite = { true: "false", false: "true", unknown: "unknown" }[value];
    expect(inCivil("conduct-on-forum-territory-or-craft", charge).value).toBe(value);
    expect(inCivil("conduct-outside-forum", charge).value).toBe(opposite);
  });
});

describe("listed-foreign-state", () => {
  const listed = [{ state: "XN", from: "2012-01-01", to: "2018-12-31", basisOfFact: "source" }];
  const law = book({ provisions: [{ ...asking({ is: "listed-foreign-state" }), data: { listedForeignStates: listed } }] });

  it("is read on the forum's day", () => {
    expect(["2011-12-31", "2012-01-01", "2018-12-31", "2019-01-01"].map((on) => ask(matter(), law, { on }).value)).toEqual(["false", "true", "true", "false"]);
  });

  it("looks at the state of an office too", () => {
    const served = matter({ accused: { nationalities: all({ id: "n", state: "XP", during: days("../..") }), posts: all(post({ kind: "official" })) } });
    expect(ask(served, law, { on: "2012-01-01" }).value).toBe("true");
  });

  it("is false for a state that is not listed", () => {
    const other = matter({ accused: { nationalities: all({ id: "n", state: "XP", during: days("../..") }) } });
    expect(ask(other, law, { on: "2012-01-01" })).toMatchObject({ value: "false", reasons: ["no-nexus"] });
  });

  it("is unknown where the list was not read", () => {
    expect(ask(matter(), book({ provisions: [asking({ is: "listed-foreign-state" })] }))).toMatchObject({ value: "unknown", asks: ["list-not-read"] });
  });

  it("is unknown while the nationality is, also where an office of an unlisted state is named", () => {
    const served = { nationalities: some<never>(), posts: all(post({ state: "XP", kind: "official" })) };
    expect(ask(matter({ accused: served }), law, { on: "2012-01-01" }).value).toBe("unknown");
  });

  it("asks for the nationality where that is what is missing", () => {
    expect(ask(matter({ accused: { nationalities: some() } }), law, { on: "2012-01-01" }).asks).toEqual(["suspect-nationality"]);
  });

  it("is unknown while no state of the accused is known", () => {
    expect(ask(matter({ accused: { nationalities: some(), posts: some() } }), law, { on: "2012-01-01" }).value).toBe("unknown");
  });
});

describe("situation-referred", () => {
  const situation: Situation = { state: "XP", by: "security-council", from: "2010-06-01", conductFrom: "2005-01-01", conductTo: "2005-12-31" };
  const law = book({ provisions: [{ ...civilAsking({ is: "situation-referred" }), data: { situations: [situation] } }] });
  const told = (parts: MatterParts, on = "2020-01-15"): Told => ask(matter(parts), law, { route: "civil", on });

  it("is true from the day of the referral", () => {
    expect([told({}, "2010-05-31").value, told({}, "2010-06-01").value]).toEqual(["false", "true"]);
  });

  it.each([
    ["elsewhere", { place: "XU" }, "false"],
    ["before it", { conduct: days("2004-01-01/2004-12-31") }, "false"],
    ["after it", { conduct: days("2006-01-01/2006-12-31") }, "false"],
    ["across its first day", { conduct: days("2004-12-01/2005-01-01") }, "true"],
    ["in a year that it covers in part", { conduct: { from: date("2004/2005"), to: date("2004/2005") } }, "unknown"],
    ["at a place not recorded", { place: null }, "unknown"],
  ] as const)("conduct %s: %s", (_, charge, value) => {
    expect(told({ charge }).value).toBe(value);
  });

  it("is true from a referral that the matter records", () => {
    const referred = { charge: { place: "XU" }, proceedings: all(step("referral", { state: "XU", on: date("2015-01-01") })) };
    expect([told(referred, "2014-12-31").value, told(referred, "2015-01-01").value]).toEqual(["false", "true"]);
  });
});
