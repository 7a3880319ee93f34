import { describe, expect, it } from "vitest";
import { all, ask, asking, book, date, days, matter, type MatterParts, some, stay, step, type Told } from "../fixture.ts";
import type { Condition } from "../law.ts";
import type { Proceeding } from "../matter.ts";

function asked(condition: Condition): (steps: MatterParts["proceedings"], on?: string, parts?: MatterParts) => Told {
  const law = book({ provisions: [asking(condition)] });
  return (proceedings, on = "2020-01-15", parts = {}) => ask(matter({ ...parts, ...(proceedings ? { proceedings } : {}) }), law, { on });
}

describe("proceedings-opened-before", () => {
  const told = asked({ is: "proceedings-opened-before", date: "2011-01-01" });

  it.each<[string, Proceeding, string]>([
    ["opened before the date", step("investigation", { on: date("2010-12-31") }), "true"],
    ["an indictment before the date", step("indictment", { on: date("2010-12-31") }), "true"],
    ["opened on the date", step("investigation", { on: date("2011-01-01") }), "false"],
    ["opened in a year that holds the date", step("investigation", { on: date("2010/2011") }), "unknown"],
    ["opened on a day not recorded", step("investigation", { on: null }), "unknown"],
    ["opened by another state", step("investigation", { state: "XP" }), "false"],
    ["opened for other acts", step("investigation", { sameActs: false }), "false"],
    ["only a complaint", step("complaint"), "false"],
  ])("%s: %s", (_, one, value) => {
    expect(told(all(one)).value).toBe(value);
  });

  it("gives the reason no-nexus; a list that is not whole leaves it unknown", () => {
    expect(told(all()).reasons).toEqual(["no-nexus"]);
    expect(told(some())).toMatchObject({ value: "unknown", asks: ["proceedings-opened"] });
  });
});

describe("no-extradition-request", () => {
  const told = asked({ is: "no-extradition-request" });
  const request = step("extradition-request", { state: "XP", on: date("2019-01-01") });

  it("is true unless a request is on record, also where the list is not whole", () => {
    expect(told(some()).value).toBe("true");
  });

  it("is unknown from the day of another state's request until the forum refuses it, and never false", () => {
    const refused = all(request, step("extradition-refusal", { on: date("2019-06-01") }));
    expect(["2018-12-31", "2019-01-01", "2019-05-31", "2019-06-01"].map((on) => told(refused, on).value)).toEqual(["true", "unknown", "unknown", "true"]);
    expect(told(all(request)).asks).toEqual(["extradition-pending"]);
  });

  it("takes no account of the forum's own request, nor of another state's refusal", () => {
    expect(told(all({ ...request, state: "XA" })).value).toBe("true");
    expect(told(all(request, step("extradition-refusal", { state: "XP" }))).value).toBe("unknown");
  });
});

describe("extradition-refused", () => {
  const told = asked({ is: "extradition-refused" });

  it("is true from the forum's refusal, and unknown without one", () => {
    const refused = all(step("extradition-refusal", { on: date("2019-06-01") }));
    expect([told(refused, "2019-05-31").value, told(refused, "2019-06-01").value]).toEqual(["unknown", "true"]);
    expect(told(all())).toMatchObject({ value: "unknown", asks: ["extradition-refused"] });
    expect(told(all(step("extradition-refusal", { state: "XP" }))).value).toBe("unknown");
  });

  it("is false if the record says so", () => {
    const denied = { charge: { links: [{ state: "XA", condition: "extradition-refused" as const, holds: false }] } };
    expect(told(all(), undefined, denied)).toMatchObject({ value: "false", reasons: ["extradition-refused"] });
  });
});

describe("extradition-obtained", () => {
  const told = asked({ is: "extradition-obtained" });

  it("is true from the surrender to the forum, and false without one", () => {
    const surrendered = all(step("surrender", { on: date("2019-06-01") }));
    expect([told(surrendered, "2019-05-31").value, told(surrendered, "2019-06-01").value]).toEqual(["false", "true"]);
    expect(told(some())).toMatchObject({ value: "false", reasons: ["no-nexus"] });
    expect(told(all(step("surrender", { state: "XP" }))).value).toBe("false");
  });

  it("is unknown if the day of the surrender is", () => {
    expect(told(all(step("surrender", { on: null })))).toMatchObject({ value: "unknown", asks: ["day-of-surrender"] });
  });

  it("is true from the day on which somebody was brought in custody", () => {
    const brought = { accused: { stays: all(stay({ during: days("2018-01-01/.."), broughtInCustody: true })) } };
    expect([told(all(), "2017-12-31", brought).value, told(all(), "2018-01-01", brought).value]).toEqual(["false", "true"]);
    const undated = { accused: { stays: all(stay({ during: days("/2018-06-01"), broughtInCustody: true })) } };
    expect(told(all(), "2020-01-15", undated)).toMatchObject({ value: "unknown", asks: ["day-of-surrender"] });
  });
});

describe.each([
  ["no-prior-foreign-judgment", ["conviction", "acquittal"], "pardon"],
  ["not-pardoned-or-time-barred-elsewhere", ["pardon"], "amnesty"],
] as const)("%s", (is, kinds, none) => {
  const told = asked({ is });

  it.each(kinds)("a %s elsewhere for the same acts closes from its day", (kind) => {
    const elsewhere = all(step(kind, { state: "XP", on: date("2015-01-01") }));
    expect(told(elsewhere, "2014-12-31").value).toBe("true");
    expect(told(elsewhere, "2015-01-01")).toMatchObject({ value: "false", reasons: ["ne-bis-in-idem"] });
  });

  it("is unknown if the sentence was not served, or the day is not recorded", () => {
    expect(told(all(step(kinds[0], { state: "XP", served: false })))).toMatchObject({ value: "unknown", asks: ["foreign-judgment"] });
    expect(told(all(step(kinds[0], { state: "XP", on: null }))).value).toBe("unknown");
  });

  it.each<[string, Proceeding]>([
    ["the forum's own", step(kinds[0])],
    ["one on other acts", step(kinds[0], { state: "XP", sameActs: false })],
    [`a foreign ${none}`, step(none, { state: "XP" })],
  ])("%s does not close", (_, one) => {
    expect(told(some(one)).value).toBe("true");
  });
});

describe("authorisation-given", () => {
  const told = asked({ is: "authorisation-given" });

  it("is unknown until the forum's authority consents", () => {
    const given = all(step("authorisation", { on: date("2019-06-01") }));
    expect([told(given, "2019-05-31").value, told(given, "2019-06-01").value]).toEqual(["unknown", "true"]);
    expect(told(all())).toMatchObject({ value: "unknown", asks: ["authorisation"] });
    expect(told(all(step("authorisation", { state: "XP" }))).value).toBe("unknown");
  });

  it("is false if the record says that consent was refused", () => {
    const refused = { charge: { links: [{ state: "XA", condition: "authorisation-given" as const, holds: false }] } };
    expect(told(all(), undefined, refused)).toMatchObject({ value: "false", reasons: ["authorisation"] });
  });
});
