import { describe, expect, it } from "vitest";
import { all, ask, book, date, days, matter, post, provision, some, stay, step, type Told } from "./fixture.ts";
import type { StateLaw } from "./law.ts";
import type { Accused, Proceeding, Stay } from "./matter.ts";
import { type Route, ROUTES } from "./vocabulary.ts";

interface Parts {
  readonly posts?: Accused["posts"];
  readonly state?: Partial<StateLaw>;
  readonly route?: Route;
  readonly on?: string;
  readonly icc?: boolean;
}

/** A visit of an official without personal immunity, from 1 to 31 January 2020. */
function told(
  visit: Partial<Stay>,
  { posts = all(post({ kind: "official" })), state = {}, route = "arrest", on = "2020-01-15", icc = false }: Parts = {},
): Told {
  const law = book({ provisions: [provision(), provision({ id: "XA-civil", kind: "civil" })], state });
  const proceedings = icc ? all(step("indictment", { state: "ICC", on: date("2019-06-01") })) : all<Proceeding>();
  return ask(matter({ accused: { posts, stays: all(stay(visit)) }, proceedings }), law, { route, on });
}

function closedRoutes(visit: Partial<Stay>, parts: Parts = {}): readonly Route[] {
  return ROUTES.filter((route) => told(visit, { ...parts, route }).value === "false");
}

const mission = { value: "false", reasons: ["special-mission"] };

describe("a special mission", () => {
  const accepted = { capacity: "special-mission", certified: true } as const;

  it("that was accepted closes arrest, arrest on arrival, trial and civil suit, on its days alone", () => {
    expect(closedRoutes(accepted)).toEqual(["arrest", "on-arrival", "try", "civil"]);
    expect(told(accepted).reasons).toEqual(["special-mission"]);
    expect(["2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01"].map((on) => told(accepted, { route: "on-arrival", on }).value)).toEqual([
      "true",
      "false",
      "false",
      "true",
    ]);
  });

  it("needs no post", () => {
    expect(told(accepted, { posts: all() })).toMatchObject(mission);
  });

  it("is accepted by an invitation too", () => {
    expect(told({ capacity: "special-mission", invitedByForum: true })).toMatchObject(mission);
  });

  it("is no bar if the forum refused it", () => {
    expect(told({ capacity: "special-mission", certified: false }).value).toBe("true");
    expect(told({ capacity: "special-mission", certified: false, invitedByForum: true }).value).toBe("true");
  });

  it("whose acceptance is not recorded leaves the answer unknown", () => {
    expect(told({ capacity: "special-mission" })).toMatchObject({ value: "unknown", asks: ["acceptance-of-mission"] });
  });

  it("is marked contested, and is no bar where the forum rejects the rule", () => {
    expect(told(accepted).caveats).toEqual(["contested:special-mission"]);
    expect(told(accepted, { state: { specialMissions: { stance: "rejected" } } }).value).toBe("true");
    expect(told(accepted, { state: { specialMissions: { stance: "recognised" } } })).toMatchObject(mission);
  });
});

describe("an official visit", () => {
  it.each<[string, Partial<Stay>, string]>([
    ["certified", { certified: true }, "false"],
    ["at the forum's invitation", { invitedByForum: true }, "false"],
    ["neither recorded", {}, "unknown"],
    ["certified not to be a mission", { certified: false }, "true"],
    ["not at the forum's invitation", { invitedByForum: false }, "true"],
  ])("%s: arrest %s", (_, visit, value) => {
    expect(told({ capacity: "official-visit", ...visit }).value).toBe(value);
  });
});

describe("a visit in a capacity that is not recorded", () => {
  const visit = { capacity: null };

  it("leaves the answer unknown while the visitor is in office", () => {
    expect(told(visit)).toMatchObject({ value: "unknown", asks: ["capacity-of-visit"] });
    expect(told(visit, { posts: some() })).toMatchObject({ value: "unknown", asks: ["capacity-of-visit"] });
    expect(told(visit, { route: "warrant" }).value).toBe("true");
  });

  it("is taken for a private one if the visitor is not", () => {
    expect(told(visit, { posts: all() }).value).toBe("true");
    expect(told(visit, { posts: all(post({ kind: "official", held: days("2010-01-01/2019-12-31") })) }).value).toBe("true");
    expect(told(visit, { posts: all(post({ kind: "military", organOfState: false })) }).value).toBe("true");
  });

  it("is no bar if the forum certified that there was no mission", () => {
    expect(told({ capacity: null, certified: false }).value).toBe("true");
  });
});

it("a private visit, and residence, give no immunity", () => {
  expect(told({ capacity: "private" }).value).toBe("true");
  expect(told({ capacity: "residence" }).value).toBe("true");
});

it("a visit to one state is no bar in another", () => {
  expect(told({ state: "XP", capacity: "special-mission", certified: true }, { route: "on-arrival" }).value).toBe("true");
});

describe("a meeting of an international organisation", () => {
  it("closes arrest and trial while it lasts", () => {
    expect(closedRoutes({ capacity: "io-event" })).toEqual(["arrest", "on-arrival", "try"]);
    expect(told({ capacity: "io-event" }).reasons).toEqual(["special-mission"]);
    expect(told({ capacity: "io-event" }, { route: "on-arrival", on: "2020-02-01" }).value).toBe("true");
  });

  it("known to the month leaves open the days, and asks for them", () => {
    expect(told({ capacity: "io-event", during: days("2020-01/2020-01") }, { route: "on-arrival" })).toMatchObject({
      value: "unknown",
      asks: ["days-of-visit"],
    });
  });

  it("does not stop an arrest on a warrant of the International Criminal Court where the statute lifts immunity", () => {
    const state = { personalImmunity: [{ from: null, to: null, stance: "customary", iccException: true }] } as const;
    expect(told({ capacity: "io-event" }, { state, icc: true }).value).toBe("true");
    expect(told({ capacity: "io-event" }, { state, icc: true, route: "try" }).value).toBe("false");
    expect(told({ capacity: "io-event" }, { icc: true }).value).toBe("false");
  });
});

describe("a diplomat", () => {
  const diplomat = { capacity: "accredited-diplomat", certified: true } as const;

  it("is immune on every route in the receiving state, on the days there", () => {
    expect(closedRoutes(diplomat)).toEqual([...ROUTES]);
    expect(told(diplomat)).toMatchObject({ reasons: ["diplomatic-immunity"] });
    expect(told(diplomat, { route: "warrant", on: "2020-02-01" }).value).toBe("true");
  });

  it("is immune by the post while it is held, and only in the receiving state", () => {
    const accredited = (accreditedTo: string) => all(post({ kind: "diplomat", accreditedTo, held: days("2019-01-01/2020-01-15") }));
    expect(told({}, { posts: accredited("XA"), route: "warrant" })).toMatchObject({ value: "false", reasons: ["diplomatic-immunity"] });
    expect(told({}, { posts: accredited("XA"), route: "warrant", on: "2020-01-16" }).value).toBe("true");
    expect(told({}, { posts: accredited("XP"), route: "warrant" }).value).toBe("true");
  });

  it("is not immune if the forum denies the status", () => {
    expect(told({ ...diplomat, certified: false }, { route: "warrant" }).value).toBe("true");
  });

  it("is neither immune nor not while nobody knows whether the forum certified the status", () => {
    expect(told({ ...diplomat, certified: null }, { route: "warrant" }).value).toBe("unknown");
  });

  it("is not reached by a warrant of the International Criminal Court", () => {
    const state = { personalImmunity: [{ from: null, to: null, stance: "customary", iccException: true }] } as const;
    expect(told(diplomat, { state, icc: true }).value).toBe("false");
  });
});
