import { describe, expect, it } from "vitest";
import { parseDay } from "../time/index.ts";
import { counterfactual, type Counterfactual, type WhatIf } from "./counterfactual.ts";
import { all, asking, book, date, days, matter, ON, post, provision, some, stay, treaty, value } from "./fixture.ts";
import type { Provision, Requirement } from "./law.ts";
import type { Matter } from "./matter.ts";
import type { Route } from "./vocabulary.ts";

function what(facts: Matter, provisions: readonly Provision[], route: Route = "investigate", on = ON): Counterfactual {
  return counterfactual(facts, book({ provisions, treaties: [treaty("cat", [{}])] }), { state: "XA", route, on: parseDay(on) });
}

const needs = (...requirements: Requirement[]): readonly Provision[] => [asking(...requirements)];
const serving = matter({ accused: { posts: all(post()) } });

describe("an open route", () => {
  it("asks for nothing", () => {
    expect(what(matter(), [provision()])).toEqual({ open: true, facts: [], missing: [] });
  });
});

describe("single facts that would open a route", () => {
  it.each<[WhatIf, Matter, readonly Provision[], Route]>([
    ["suspect-present", matter(), [provision()], "arrest"],
    ["office-ended", serving, [provision()], "warrant"],
    ["victim-national", matter(), needs({ is: "victim-national" }), "investigate"],
    ["victim-resident", matter(), needs({ is: "victim-resident" }), "investigate"],
    ["complainant-national", matter(), needs({ is: "complainant-national" }), "investigate"],
    ["suspect-resident", matter(), needs({ is: "suspect-resident" }), "investigate"],
    ["suspect-national", matter(), needs({ is: "suspect-national" }), "investigate"],
    ["international-conflict", matter(), needs({ is: "conflict-is-international" }), "investigate"],
    ["alive", matter({ accused: { died: date("2019-01-01") } }), [provision()], "investigate"],
  ])("%s", (whatIf, facts, provisions, route) => {
    expect(what(facts, provisions, route).facts).toEqual([[whatIf]]);
  });

  it("are listed each where several would do", () => {
    const found = what(matter(), needs({ anyOf: [{ is: "victim-national" }, { is: "suspect-resident" }] })).facts;
    expect(found).toEqual([["victim-national"], ["suspect-resident"]]);
  });
});

describe("sets of facts", () => {
  it("are as small as can be: both, where neither alone is enough", () => {
    const provisions = needs({ is: "victim-national" }, { is: "suspect-resident" });
    expect(what(matter(), provisions).facts).toEqual([["victim-national", "suspect-resident"]]);
    expect(what(serving, needs({ is: "suspect-national" }), "arrest").facts).toEqual([["suspect-present", "office-ended", "suspect-national"]]);
  });

  it("larger than three are not offered", () => {
    const provisions = needs({ is: "victim-national" }, { is: "victim-resident" }, { is: "suspect-resident" }, { is: "complainant-national" });
    expect(what(matter(), provisions).facts).toEqual([]);
  });

  it("each open the route when they are written into the matter", () => {
    const provisions = needs({ is: "victim-national" }, { is: "suspect-present" });
    expect(what(matter(), provisions).facts).toEqual([["suspect-present", "victim-national"]]);
    const law = book({ provisions });
    const here = { stays: all(stay({ during: { from: date(ON), to: date(ON) } })) };
    const victims = { victimNationalities: all({ state: "XP" }, { state: "XA" }) };
    expect(value(matter({ accused: here, charge: victims }), law)).toBe("true");
    expect([value(matter({ accused: here }), law), value(matter({ charge: victims }), law)]).toEqual(["false", "false"]);
  });

  it("are empty where facts cannot help", () => {
    expect(what(matter(), [provision({ inForce: { from: "2025-01-01", to: null } })]).facts).toEqual([]);
  });

  it("end an office without changing what was done in it", () => {
    const held = all(post({ kind: "foreign-minister", held: days("2004-01-01/2020-12-31") }));
    expect(what(matter({ accused: { posts: held } }), [provision()], "warrant").facts).toEqual([["office-ended"]]);
    expect(what(matter({ accused: { posts: all(post({ held: days(`${ON}/${ON}`) })) } }), [provision()], "warrant").facts).toEqual([["office-ended"]]);
    expect(what(matter({ accused: { posts: all(post({ held: days("../2020-12-31") })) } }), [provision()], "warrant").facts).toEqual([["office-ended"]]);
  });
});

describe("other days", () => {
  it("names the first later day and the last earlier one on which it is open", () => {
    const found = what(serving, [provision()], "warrant");
    expect(found.opensOn).toBe(parseDay("2021-01-01"));
    expect(found.wasOpenUntil).toBe(parseDay("2014-12-31"));
  });

  it("names none where there is none", () => {
    const found = what(matter(), needs({ is: "suspect-national" }));
    expect(found).not.toHaveProperty("opensOn");
    expect(found).not.toHaveProperty("wasOpenUntil");
  });
});

describe("what is not known", () => {
  it("is named once, where the route is unknown", () => {
    const facts = matter({ accused: { residences: some(), stays: some() } });
    const found = what(facts, [asking({ is: "suspect-resident" }, { is: "suspect-present" }), { ...asking({ is: "suspect-resident" }), id: "XA-second" }]);
    expect(found.missing.map(({ question }) => question)).toEqual(["residence", "presence"]);
  });

  it("is empty where the route is blocked", () => {
    expect(what(matter(), needs({ is: "suspect-national" })).missing).toEqual([]);
  });
});
