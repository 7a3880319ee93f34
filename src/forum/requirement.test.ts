import { describe, expect, it } from "vitest";
import { all, ask, asking, book, matter, some, stay, type Told } from "./fixture.ts";
import type { Requirement } from "./law.ts";
import type { Matter } from "./matter.ts";

function told(requirement: Requirement, on = "2020-01-15", facts: Matter = matter()): Told {
  return ask(facts, book({ provisions: [asking(requirement)] }), { on });
}

const national: Requirement = { is: "suspect-national" };
const resident: Requirement = { is: "suspect-resident" };
const visited = matter({ accused: { stays: all(stay()) } });
const open = matter({ accused: { residences: some() } });

describe("alternatives and conjunctions", () => {
  it("one of several alternatives is enough; if all fail each gives its reason", () => {
    expect(told({ anyOf: [national, { is: "suspect-present" }] }, "2020-01-15", visited).value).toBe("true");
    expect(told({ anyOf: [national, { is: "suspect-present" }] })).toMatchObject({ value: "false", reasons: ["no-nexus", "no-presence"] });
    expect(told({ anyOf: [national, resident] }, "2020-01-15", open)).toMatchObject({ value: "unknown", asks: ["residence"] });
  });

  it("all of several conditions are needed", () => {
    expect(told({ allOf: [{ is: "suspect-present" }, { is: "double-criminality" }] }, "2020-01-15", visited).value).toBe("true");
    expect(told({ allOf: [national, { is: "double-criminality" }] })).toMatchObject({ value: "false", reasons: ["no-nexus"] });
  });

  it("nest", () => {
    const nested: Requirement = { anyOf: [{ allOf: [national, resident] }, { allOf: [{ is: "suspect-present" }] }] };
    expect(told(nested, "2020-01-15", visited).value).toBe("true");
  });
});

describe("a requirement with dates of its own", () => {
  it.each<[string, Requirement]>([
    ["a condition", { is: "suspect-national", from: "2010-01-01", to: "2012-12-31" }],
    ["alternatives", { anyOf: [national, resident], from: "2010-01-01", to: "2012-12-31" }],
  ])("%s counts as met outside them, and is read on the forum's day", (_, requirement) => {
    expect(["2009-12-31", "2010-01-01", "2012-12-31", "2013-01-01"].map((on) => told(requirement, on).value)).toEqual(["true", "false", "false", "true"]);
    expect(told(requirement, "2010-01-01").reasons).toEqual(["no-nexus"]);
  });

  it("may have a first day or a last day alone", () => {
    expect(["2009-12-31", "2010-01-01"].map((on) => told({ ...national, from: "2010-01-01" }, on).value)).toEqual(["true", "false"]);
    expect(["2012-12-31", "2013-01-01"].map((on) => told({ ...national, to: "2012-12-31" }, on).value)).toEqual(["false", "true"]);
  });

  it("is unknown on the days that a partial date leaves open", () => {
    expect(["2009-12-31", "2010-06-01", "2011-01-01"].map((on) => told({ ...national, from: "2010" }, on).value)).toEqual(["true", "unknown", "false"]);
  });
});

describe("a disputed requirement", () => {
  it("is unknown and contested where it fails", () => {
    expect(told({ ...national, disputed: true })).toMatchObject({ value: "unknown", asks: ["requirement-disputed"], caveats: ["contested"] });
  });

  it("is true, and uncontested, where it is met", () => {
    expect(told({ is: "suspect-present", disputed: true }, "2020-01-15", visited)).toMatchObject({ value: "true", caveats: [] });
  });

  it("leaves an unknown one unknown", () => {
    expect(told({ ...resident, disputed: true }, "2020-01-15", open).value).toBe("unknown");
  });

  it("of alternatives: a false becomes unknown", () => {
    expect(told({ anyOf: [national, resident], disputed: true }).value).toBe("unknown");
  });

  it("of alternatives: asks and marks like one of a single condition", () => {
    expect(told({ anyOf: [national, resident], disputed: true })).toMatchObject({ asks: ["requirement-disputed"], caveats: ["contested"] });
  });
});
