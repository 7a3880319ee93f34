import { describe, expect, it } from "vitest";
import { all, ask, book, date, days, matter, type MatterParts, post, provision, some, type Told } from "./fixture.ts";
import type { FunctionalImmunity } from "./law.ts";
import type { Accused } from "./matter.ts";

const inOffice = post({ kind: "official", held: days("2004-01-01/2006-12-31") });

interface Parts {
  readonly posts?: Accused["posts"];
  readonly charge?: MatterParts["charge"];
  readonly on?: string;
}

function told(versions: readonly Partial<FunctionalImmunity>[], { posts = all(inOffice), charge = {}, on = "2020-01-15" }: Parts = {}): Told {
  const functionalImmunity = versions.map((version): FunctionalImmunity => ({ from: null, to: null, crimes: "core", stance: "unsettled", ...version }));
  const law = book({ provisions: [provision({ crime: charge.crime ?? "torture" })], state: { functionalImmunity } });
  return ask(matter({ accused: { posts }, charge }), law, { on });
}

const contested = ["contested:functional-immunity"];

describe("the forum's doctrine", () => {
  it("rejected: no effect, and nothing contested", () => {
    expect(told([{ stance: "rejected" }])).toMatchObject({ value: "true", caveats: [] });
  });

  it("accepted: closes", () => {
    expect(told([{ stance: "accepted" }])).toMatchObject({ value: "false", reasons: ["functional-immunity"], caveats: [] });
  });

  it("accepted by some and disputed: unknown", () => {
    expect(told([{ stance: "accepted", disputed: true }])).toMatchObject({ value: "unknown", asks: ["functional-immunity-unsettled"], caveats: contested });
  });

  it("unsettled, or none recorded: true and contested", () => {
    expect(told([{ stance: "unsettled" }])).toMatchObject({ value: "true", caveats: contested });
    expect(told([])).toMatchObject({ value: "true", caveats: contested });
  });

  it("is read in the version of the forum's day", () => {
    const ruled = [{ stance: "accepted", to: "2017-12-31" } as const, { stance: "rejected", from: "2018-01-01" } as const];
    expect(["2017-12-31", "2018-01-01"].map((on) => told(ruled, { on }).value)).toEqual(["false", "true"]);
  });

  it.each([
    ["core", "torture", "false"],
    ["core", "murder", "true"],
    ["any", "murder", "false"],
    [["genocide"], "torture", "true"],
    [["torture"], "torture", "false"],
  ] as const)("on %s crimes, asked about %s: %s", (crimes, crime, value) => {
    expect(told([{ stance: "accepted", crimes }], { charge: { crime } }).value).toBe(value);
  });
});

describe("a doctrine limited to some conduct is read on the day of the conduct", () => {
  it.each([
    [{ conductFrom: "2005-03-11" }, "true"],
    [{ conductFrom: "2005-03-01" }, "false"],
    [{ conductTo: "2005-02-28" }, "true"],
    [{ conductTo: "2005-03-10" }, "false"],
  ] as const)("%j: %s", (limits, value) => {
    expect(told([{ stance: "accepted", ...limits }]).value).toBe(value);
  });

  it("is unknown if a partial date leaves it open", () => {
    const charge = { conduct: { from: date("2005"), to: date("2005") } };
    expect(told([{ stance: "accepted", conductFrom: "2005-06-01" }], { charge }).value).toBe("unknown");
  });

  it("a series across the limit is carried by the part for which it is rejected", () => {
    const pinochet = [{ stance: "rejected", conductFrom: "2005-03-05" } as const, { stance: "accepted", conductTo: "2005-03-04" } as const];
    expect(told(pinochet).value).toBe("true");
    expect(told(pinochet, { charge: { conduct: days("2005-03-01/2005-03-04") } }).value).toBe("false");
  });

  it("a series is open if the doctrine that is rejected reaches its later part alone", () => {
    expect(told([{ stance: "accepted" }, { stance: "rejected", conductFrom: "2005-03-05" }]).value).toBe("true");
    expect(told([{ stance: "accepted" }, { stance: "rejected", conductFrom: "2005-03-11" }]).value).toBe("false");
  });

  it("a series across the limit is not closed for the part that the doctrine leaves alone", () => {
    expect(told([{ stance: "accepted", conductTo: "2005-03-04" }]).value).not.toBe("false");
  });
});

describe("whose acts are in question", () => {
  const accepted = [{ stance: "accepted" }] as const;

  it.each<[string, Accused["posts"], string]>([
    ["office held only after the conduct", all(post({ kind: "official", held: days("2006-01-01/2008-01-01") })), "true"],
    ["an office of the forum itself", all({ ...inOffice, state: "XA" }), "true"],
    ["a post of a militia", all({ ...inOffice, organOfState: false }), "true"],
    ["no office at all", all(), "true"],
    ["an office on unknown days", all(post({ kind: "official", held: days("/") })), "unknown"],
    ["posts that nobody recorded", some(), "unknown"],
  ])("%s: %s", (_, posts, value) => {
    expect(told(accepted, { posts }).value).toBe(value);
  });

  it("asks for the office where that is what is missing", () => {
    expect(told(accepted, { posts: some() }).asks).toEqual(["acts-in-office"]);
  });

  it("is silent where no office was held", () => {
    expect(told([], { posts: all() }).caveats).toEqual([]);
  });

  it("outlasts the office", () => {
    expect(told(accepted, { on: "2025-01-01" }).value).toBe("false");
  });
});
