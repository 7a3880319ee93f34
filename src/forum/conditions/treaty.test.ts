import { describe, expect, it } from "vitest";
import { all, ask, asking, book, civilAsking, date, days, matter, type MatterParts, some, stay, type Told, treaty } from "../fixture.ts";
import type { Condition, Party } from "../law.ts";
import type { Charge } from "../matter.ts";

const here: MatterParts = { accused: { stays: all(stay()) } };

describe("treaty-covers-offence, where a duty starts from presence", () => {
  const told = (party: Partial<Party> | undefined, parts: MatterParts = {}, condition: Partial<Condition> = {}, complete = true): Told =>
    ask(
      matter(parts),
      book({ provisions: [asking({ is: "treaty-covers-offence", ...condition })], treaties: [treaty("cat", party ? [party] : [], complete)] }),
    );

  it("is true while the suspect is there, and unknown while not", () => {
    expect(told({}, here).value).toBe("true");
    expect(told({})).toMatchObject({ value: "unknown", asks: ["presence-for-treaty"] });
  });

  it("is false for a state that is no party, or that only signed; unknown with custom", () => {
    expect(told(undefined, here)).toMatchObject({ value: "false", reasons: ["no-nexus"] });
    expect(told({ kind: "signature-only" }, here).value).toBe("false");
    expect(told(undefined, here, { custom: true })).toMatchObject({ value: "unknown", asks: ["customary-jurisdiction"] });
  });

  it("is unknown for a state missing from a list of parties that is not whole", () => {
    expect(told(undefined, here, {}, false)).toMatchObject({ value: "unknown", asks: ["treaty-date"] });
  });

  it.each([
    ["entered into force on the last day of the conduct", { inForce: "2005-03-10" }, "true"],
    ["entered into force after the conduct", { inForce: "2005-03-11" }, "false"],
    ["entered into force in the year of the conduct", { inForce: "2005" }, "unknown"],
    ["was left before the conduct", { withdrawn: "2005-03-01" }, "false"],
    ["was left during the conduct", { withdrawn: "2005-03-05" }, "true"],
  ] as const)("is read on the day of the conduct: the treaty %s", (_, party, value) => {
    expect(told(party, here).value).toBe(value);
  });

  it("is unknown if the day of entry into force is not recorded", () => {
    const { inForce: _, ...undated } = treaty("cat", [{}]).parties[0] as Party;
    const law = book({ provisions: [asking({ is: "treaty-covers-offence" })], treaties: [{ ...treaty("cat", []), parties: [undated] }] });
    expect(ask(matter(here), law)).toMatchObject({ value: "unknown", asks: ["treaty-date"] });
  });

  it("is unknown if the treaty was not read", () => {
    expect(ask(matter(here), book({ provisions: [asking({ is: "treaty-covers-offence" })] }))).toMatchObject({ value: "unknown", asks: ["treaty-not-read"] });
  });

  it("is true on arrival: the hypothesis brings the presence", () => {
    const law = book({ provisions: [asking({ is: "treaty-covers-offence" })], treaties: [treaty("cat", [{}])] });
    expect(ask(matter(), law, { route: "on-arrival" }).value).toBe("true");
  });
});

describe("treaty-covers-offence, other crimes", () => {
  const told = (parts: Partial<Charge>, condition: Partial<Condition> = {}): Told =>
    ask(matter({ charge: parts }), book({ provisions: [{ ...asking({ is: "treaty-covers-offence", ...condition }), crime: parts.crime ?? "torture" }] }));

  it.each([
    ["international", false, "true"],
    ["non-international", false, "false"],
    ["non-international", true, "true"],
    [null, false, "unknown"],
    [null, true, "true"],
  ] as const)("war crimes in a conflict that is %s, custom %s: %s", (conflict, custom, value) => {
    expect(told({ crime: "war-crimes", conflict }, { custom }).value).toBe(value);
  });

  it("asks for the kind of a conflict that is not recorded", () => {
    expect(told({ crime: "war-crimes", conflict: null }).asks).toEqual(["kind-of-conflict"]);
  });

  it.each(["genocide", "crimes-against-humanity", "murder"] as const)("%s: no treaty settles it, custom does", (crime) => {
    expect(told({ crime })).toMatchObject({ value: "unknown", asks: ["treaty-for-crime"] });
    expect(told({ crime }, { custom: true }).value).toBe("true");
  });
});

describe("conflict-is-international", () => {
  const law = book({ provisions: [asking({ is: "conflict-is-international" })] });

  it.each([
    ["international", "true"],
    ["non-international", "false"],
    ["none", "false"],
    [null, "unknown"],
  ] as const)("%s: %s", (conflict, value) => {
    const told = ask(matter({ charge: { conflict } }), law);
    expect(told.value).toBe(value);
    expect([told.reasons, told.asks]).toEqual([value === "false" ? ["no-nexus"] : [], value === "unknown" ? ["kind-of-conflict"] : []]);
  });
});

describe("double-criminality", () => {
  const told = (place: Charge["place"], standard?: "same-label"): Told =>
    ask(
      matter({ charge: { place } }),
      book({
        provisions: [civilAsking({ is: "double-criminality", ...(standard ? { standard } : {}) })],
        international: { territorialLaw: { XP: { torture: "no" }, XN: { torture: "yes" }, XU: { torture: "unknown" } } },
      }),
      { route: "civil" },
    );

  it("is presumed for the underlying acts, wherever they took place", () => {
    expect([told("XP").value, told("high-seas").value]).toEqual(["true", "true"]);
  });

  it("by the same name follows the law of the place", () => {
    expect(told("XP", "same-label")).toMatchObject({ value: "false", reasons: ["double-criminality"] });
    expect(told("XN", "same-label").value).toBe("true");
    expect(told("XU", "same-label")).toMatchObject({ value: "unknown", asks: ["territorial-law"] });
    expect(told("XZ", "same-label").value).toBe("unknown");
    expect(told(null, "same-label")).toMatchObject({ value: "unknown", asks: ["place-of-conduct"] });
  });
});

describe("territorial-or-national-state-party", () => {
  const told = (parts: MatterParts, ...parties: Partial<Party>[]): Told =>
    ask(
      matter(parts),
      book({ provisions: [civilAsking({ is: "territorial-or-national-state-party", treaty: "rome" })], treaties: [treaty("rome", parties)] }),
      { route: "civil" },
    );

  it("is true if the treaty bound the state of the conduct, of the craft, or of the suspect", () => {
    expect(told({}, { state: "XP" }).value).toBe("true");
    expect(told({}, { state: "XN" }).value).toBe("true");
    expect(told({ charge: { place: "high-seas", craftState: "XU" } }, { state: "XU" }).value).toBe("true");
  });

  it("is false if it bound none of them at the conduct", () => {
    expect(told({}, { state: "XA" })).toMatchObject({ value: "false", reasons: ["double-criminality"] });
    expect(told({}, { state: "XP", inForce: "2005-03-11" }).value).toBe("false");
    expect(told({}, { state: "XP", withdrawn: "2005-03-01" }).value).toBe("false");
    expect(told({}, { state: "XP", withdrawn: "2005-03-05" }).value).toBe("true");
    expect(told({ charge: { conduct: days("2005-03-01/2005-03-11") } }, { state: "XP", inForce: "2005-03-11" }).value).toBe("true");
  });

  it("is unknown while the place, the nationality or the date is", () => {
    expect(told({ charge: { place: null } })).toMatchObject({ value: "unknown", asks: ["place-of-conduct"] });
    expect(told({ accused: { nationalities: some() } })).toMatchObject({ value: "unknown", asks: ["suspect-nationality"] });
    expect(told({ charge: { conduct: { from: date("2005"), to: date("2005") } } }, { state: "XP", inForce: "2005-03-11" }).value).toBe("unknown");
  });
});
