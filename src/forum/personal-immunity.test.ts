import { describe, expect, it } from "vitest";
import { all, ask, book, date, days, matter, type MatterParts, post, provision, some, stay, step, type Told } from "./fixture.ts";
import type { PersonalImmunity } from "./law.ts";
import type { Post } from "./matter.ts";
import { type PostKind, type Route, ROUTES } from "./vocabulary.ts";

const BARRED = ROUTES.filter((route) => route !== "investigate");

interface Parts {
  readonly versions?: readonly Partial<PersonalImmunity>[];
  readonly proceedings?: MatterParts["proceedings"];
  readonly route?: Route;
  readonly on?: string;
}

function told(held: Partial<Post>, { versions = [], proceedings = all(), route = "warrant", on = "2020-01-15" }: Parts = {}): Told {
  const personalImmunity = versions.map((version): PersonalImmunity => ({ from: null, to: null, stance: "customary", ...version }));
  const law = book({ provisions: [provision(), provision({ id: "XA-civil", kind: "civil" })], state: { personalImmunity } });
  return ask(matter({ accused: { posts: all(post(held)), stays: all(stay()) }, proceedings }), law, { route, on });
}

const barred = { value: "false", reasons: ["personal-immunity"] };

describe("a serving holder of one of the three offices", () => {
  it.each<PostKind>(["head-of-state", "head-of-government", "foreign-minister"])("%s: barred on every route but the investigation", (kind) => {
    for (const route of BARRED) expect(told({ kind }, { route })).toMatchObject(barred);
    expect(told({ kind }, { route: "investigate" }).value).toBe("true");
  });

  it("is protected on the days of office, both ends included, whenever the conduct was", () => {
    const held = { held: days("2019-01-10/2020-01-20") };
    expect(["2019-01-09", "2019-01-10", "2020-01-20", "2020-01-21"].map((on) => told(held, { on }).value)).toEqual(["true", "false", "false", "true"]);
  });

  it("leaves open the days that a partial date of office does, and asks", () => {
    expect(told({ held: days("2015-01-01/2020") })).toMatchObject({ value: "unknown", asks: ["days-of-office"] });
    expect(told({ held: days("2015-01-01/") }).value).toBe("unknown");
  });

  it("is not protected in the own state", () => {
    expect(told({ state: "XA" }).value).toBe("true");
  });

  it("is not protected by a post of a body that is no organ of a state", () => {
    expect(told({ organOfState: false }).value).toBe("true");
  });

  it("includes a president received as head of state", () => {
    expect(told({ kind: "other", receivedAsHeadOfState: true })).toMatchObject(barred);
    expect(told({ kind: "other" }).value).toBe("true");
  });

  it("is taken to be named by the record if there is one", () => {
    expect(ask(matter({ accused: { posts: some() } }), book(), { route: "warrant" }).value).toBe("true");
  });
});

describe("other officials", () => {
  it.each<PostKind>(["minister", "crown-prince", "de-facto-leader"])("%s: not settled", (kind) => {
    for (const route of BARRED) expect(told({ kind }, { route })).toMatchObject({ value: "unknown" });
    expect(told({ kind }).asks).toEqual(["immunity-of-other-officials"]);
    expect(told({ kind }, { route: "investigate" }).value).toBe("true");
  });

  it.each<PostKind>(["judiciary", "prosecutor", "military", "commission", "official", "diplomat", "other"])("%s: none abroad", (kind) => {
    expect(told({ kind }).value).toBe("true");
  });

  it("are barred where the forum protects their office, from its day on", () => {
    const versions = [{ alsoOffices: [{ kind: "minister", from: "2018-01-01" }] }] as const;
    expect(told({ kind: "minister" }, { versions })).toMatchObject(barred);
    expect(told({ kind: "minister" }, { versions, on: "2017-12-31" }).value).toBe("unknown");
    expect(told({ kind: "official" }, { versions }).value).toBe("true");
  });
});

describe("the forum's own rule", () => {
  it("may extend the bar to the investigation, in the version of the day", () => {
    const versions = [{ barsInvestigation: true, from: "2018-01-01" }];
    expect(told({}, { versions, route: "investigate" })).toMatchObject(barred);
    expect(told({}, { versions, route: "investigate", on: "2017-12-31" }).value).toBe("true");
    expect(told({ kind: "minister" }, { versions, route: "investigate" }).value).toBe("true");
  });

  it("disregarded: no bar, and marked contested while the office is held", () => {
    const versions = [{ stance: "disregarded", from: "2018-01-01", to: "2025-12-31" }] as const;
    expect(told({}, { versions })).toMatchObject({ value: "true", caveats: ["contested:personal-immunity"] });
    expect(told({}, { versions, on: "2017-12-31" })).toMatchObject(barred);
    expect(told({}, { versions, on: "2022-01-01" })).toMatchObject({ value: "true", caveats: [] });
  });

  it("disregarded in one state changes nothing in another", () => {
    const law = book({ state: { personalImmunity: [{ from: null, to: null, stance: "disregarded" }] } });
    expect(ask(matter({ accused: { posts: all(post()) } }), law, { route: "warrant", state: "XU" })).toMatchObject(barred);
  });

  it("inapplicable: no bar, and nothing contested", () => {
    expect(told({}, { versions: [{ stance: "inapplicable" }] })).toMatchObject({ value: "true", caveats: [] });
  });

  it("disputed: barred, and marked", () => {
    expect(told({}, { versions: [{ disputed: true }] })).toMatchObject({ ...barred, caveats: ["contested:personal-immunity"] });
  });
});

describe("a warrant of the International Criminal Court", () => {
  const versions = [{ iccException: true }];
  const proceedings = all(step("indictment", { state: "ICC", on: date("2019-06-01") }));

  it("lifts the bar for an arrest where the forum's statute says so, from its day", () => {
    for (const route of ["arrest", "on-arrival"] as const) expect(told({}, { versions, proceedings, route }).value).toBe("true");
    expect(told({}, { versions, proceedings, route: "on-arrival", on: "2019-05-31" })).toMatchObject(barred);
  });

  it("lifts it for no other route", () => {
    for (const route of ["warrant", "try", "try-in-absentia", "civil"] as const) expect(told({}, { versions, proceedings, route })).toMatchObject(barred);
  });

  it("lifts nothing without the exception, without a warrant, or with one for other acts", () => {
    expect(told({}, { proceedings, route: "arrest" })).toMatchObject(barred);
    expect(told({}, { versions, route: "arrest" })).toMatchObject(barred);
    expect(told({}, { versions, proceedings: all(step("indictment", { state: "ICC", sameActs: false })), route: "arrest" })).toMatchObject(barred);
    expect(told({}, { versions, proceedings: all(step("indictment", { state: "XP" })), route: "arrest" })).toMatchObject(barred);
  });
});
