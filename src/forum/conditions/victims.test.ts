import { describe, expect, it } from "vitest";
import { all, ask, asking, book, date, matter, some, type Told } from "../fixture.ts";
import type { Charge, Matter } from "../matter.ts";

const national = book({ provisions: [asking({ is: "victim-national" })] });
const nationalNow = book({ provisions: [asking({ is: "victim-national", at: "now" })] });

function of(victimNationalities: Charge["victimNationalities"]): Matter {
  return matter({ charge: { victimNationalities } });
}

describe("victim-national", () => {
  it.each([
    ["one of several is of the forum", all({ state: "XP" }, { state: "XA" }), "true"],
    ["one of them is, and there may be others", some({ state: "XA" }), "true"],
    ["none of them is", all({ state: "XP" }), "false"],
    ["none of those named is, and there may be others", some({ state: "XP" }), "unknown"],
    ["nobody is named", some<never>(), "unknown"],
    ["the nationality was acquired after the conduct", all({ state: "XA", since: date("2006") }), "false"],
    ["the nationality was acquired about the time of the conduct", all({ state: "XA", since: date("2005") }), "unknown"],
  ] as const)("%s: %s", (_, victims, value) => {
    expect(ask(of(victims), national).value).toBe(value);
  });

  it("gives the reason no-nexus, and asks for the nationality", () => {
    expect(ask(of(all({ state: "XP" })), national).reasons).toEqual(["no-nexus"]);
    expect(ask(of(some()), national).asks).toEqual(["victim-nationality"]);
  });

  it("is read on the day of the conduct, whatever the day of the forum", () => {
    const later = of(all({ state: "XA", since: date("2010-01-01") }));
    expect(["2009-12-31", "2010-01-01", "2025-01-01"].map((on) => ask(later, national, { on }).value)).toEqual(["false", "false", "false"]);
  });
});

describe("victim-national at: now", () => {
  const acquired = (year: string) => ({ state: "XA", since: date(`${year}-01-01`) });

  it("counts a nationality acquired later from its day", () => {
    const later = of(all(acquired("2010")));
    expect(["2009-12-31", "2010-01-01"].map((on) => ask(later, nationalNow, { on }).value)).toEqual(["false", "true"]);
  });

  it("counts the first of several acquisitions, in whatever order they stand", () => {
    for (const victims of [all(acquired("2010"), acquired("2015")), all(acquired("2015"), acquired("2010"))]) {
      expect(ask(of(victims), nationalNow, { on: "2012-01-01" }).value).toBe("true");
    }
  });

  it("is unknown before the acquisition if there may be other victims", () => {
    expect(ask(of(some(acquired("2010"))), nationalNow, { on: "2009-01-01" }).value).toBe("unknown");
  });
});

describe("victim-resident", () => {
  const law = book({ provisions: [asking({ is: "victim-resident" })] });
  const told = (victimResidences: Charge["victimResidences"]): Told => ask(matter({ charge: { victimResidences } }), law);

  it("is true for a victim who lived in the forum, false if the list is whole, else unknown", () => {
    expect(told(some("XA")).value).toBe("true");
    expect(told(all("XP"))).toMatchObject({ value: "false", reasons: ["no-nexus"] });
    expect(told(some("XP"))).toMatchObject({ value: "unknown", asks: ["victim-residence"] });
  });
});

describe("victim-non-national", () => {
  const law = book({ provisions: [asking({ is: "victim-non-national" })] });

  it("is true for a foreigner among the victims, false if all are nationals, else unknown", () => {
    expect(ask(of(some({ state: "XP" }, { state: "XA" })), law).value).toBe("true");
    expect(ask(of(all({ state: "XA" })), law)).toMatchObject({ value: "false", reasons: ["no-nexus"] });
    expect(ask(of(some({ state: "XA" })), law)).toMatchObject({ value: "unknown", asks: ["victim-nationality"] });
  });
});

describe("complainant-national", () => {
  const law = book({ provisions: [asking({ is: "complainant-national" })] });
  const told = (complainants: Matter["complainants"]): Told => ask(matter({ complainants }), law);
  const from = (nationality: string | null) => ({ id: `from-${nationality}`, nationality, resident: "XA" });

  it.each([
    ["one is of the forum", some(from("XP"), from("XA")), "true"],
    ["none is, of all", all(from("XP")), "false"],
    ["nobody complained", all<never>(), "false"],
    ["one is of a nationality that is not recorded", all(from(null)), "unknown"],
    ["there may be others", some(from("XP")), "unknown"],
  ] as const)("%s: %s", (_, complainants, value) => {
    expect(told(complainants).value).toBe(value);
  });

  it("gives the reason no-nexus, and asks for the nationality", () => {
    expect(told(all()).reasons).toEqual(["no-nexus"]);
    expect(told(some()).asks).toEqual(["complainant-nationality"]);
  });
});
