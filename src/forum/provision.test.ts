import { describe, expect, it } from "vitest";
import { all, answer, ask, asking, book, matter, ON, provision, some, stay, tell, type Word } from "./fixture.ts";
import type { Condition, Provision, Requirement, Stage } from "./law.ts";
import type { Matter } from "./matter.ts";
import { type Route, ROUTES } from "./vocabulary.ts";

const away = matter();
const here = matter({ accused: { stays: all(stay()) } });
const somewhere = matter({ accused: { stays: some() } });

/** The values of the criminal routes, in the order of the vocabulary. */
function routes(facts: Matter, parts: Partial<Provision>): Partial<Record<Route, Word>> {
  const { findings } = answer(facts, book({ provisions: [provision(parts)] }));
  return Object.fromEntries(ROUTES.filter((route) => route !== "civil").map((route) => [route, tell(findings[route].proof, ON).value]));
}

const failing: Condition = { is: "suspect-national" };
const stage = (name: Stage, ...requirements: Requirement[]): Partial<Provision> => ({ requires: { [name]: requirements } });

describe("stages", () => {
  it.each<[Stage, readonly Route[]]>([
    ["investigate", ["investigate", "warrant", "arrest", "on-arrival", "try", "try-in-absentia"]],
    ["warrant", ["warrant", "arrest", "on-arrival", "try", "try-in-absentia"]],
    ["indict", ["try", "try-in-absentia"]],
    ["try", ["try", "try-in-absentia"]],
  ])("what %s asks, later stages ask too", (name, closed) => {
    const found = routes(here, stage(name, failing));
    expect(Object.keys(found).filter((route) => found[route as Route] === "false")).toEqual(closed);
  });

  it("without requirements, and with the suspect there, every criminal route is open", () => {
    expect(new Set(Object.values(routes(here, {})))).toEqual(new Set(["true"]));
  });
});

describe("presence", () => {
  it("arrest and trial need it on the day; the other routes do not", () => {
    expect(routes(away, {})).toEqual({
      investigate: "true",
      warrant: "true",
      arrest: "false",
      "on-arrival": "true",
      try: "false",
      "try-in-absentia": "true",
    });
    expect(ask(away, book(), { route: "arrest" }).reasons).toEqual(["no-presence"]);
    expect(ask(somewhere, book(), { route: "try" })).toMatchObject({ value: "unknown", asks: ["presence"] });
  });

  it.each<Condition>([{ is: "suspect-present" }, { is: "suspect-present", at: "opening" }, { is: "suspect-present", at: "since-conduct" }])(
    "on arrival supposes it, for %j",
    (condition) => {
      expect(routes(away, stage("investigate", condition))).toMatchObject({ investigate: "false", warrant: "false", "on-arrival": "true", arrest: "false" });
    },
  );

  it("on arrival supposes nothing else", () => {
    expect(routes(away, stage("investigate", { is: "suspect-present" }, { is: "suspect-resident" }))["on-arrival"]).toBe("false");
    expect(routes(away, stage("warrant", { allOf: [{ is: "suspect-present" }, { is: "suspect-resident" }] }))["on-arrival"]).toBe("false");
  });
});

describe("an investigation in absence", () => {
  it("barred: needs presence on the day, on arrival apart", () => {
    const barred = { investigateWithoutPresence: "barred" } as const;
    expect(routes(away, barred)).toMatchObject({ investigate: "false", warrant: "false", "try-in-absentia": "false", "on-arrival": "true" });
    expect(new Set(Object.values(routes(here, barred)))).toEqual(new Set(["true"]));
    expect(ask(away, book({ provisions: [provision(barred)] })).reasons).toEqual(["no-presence"]);
    expect(ask(somewhere, book({ provisions: [provision(barred)] })).asks).toEqual(["presence"]);
  });

  it("not recorded: open with presence, else unknown", () => {
    const { investigateWithoutPresence: _, ...silent } = provision();
    for (const one of [provision({ investigateWithoutPresence: "unknown" }), silent]) {
      expect(ask(away, book({ provisions: [one] }))).toMatchObject({ value: "unknown", asks: ["absence-not-recorded"] });
      expect(ask(here, book({ provisions: [one] })).value).toBe("true");
    }
  });

  it("is not asked about where a requirement for the investigation asks for presence itself", () => {
    const either: Requirement = { anyOf: [{ is: "suspect-present" }, { is: "suspect-national" }] };
    const home = matter({ accused: { nationalities: all({ id: "n", state: "XA", during: { from: "open", to: "open" } }) } });
    const law = book({ provisions: [{ ...asking(either), investigateWithoutPresence: "barred" }] });
    expect(ask(home, law).value).toBe("true");
    expect(ask(away, law).reasons).toEqual(["no-nexus", "no-presence"]);
  });

  it("is asked about where only a later stage asks for presence", () => {
    const parts: Partial<Provision> = { ...stage("warrant", { is: "suspect-present" }), investigateWithoutPresence: "barred" };
    expect(routes(away, parts).investigate).toBe("false");
  });
});

describe("a trial in absentia", () => {
  it.each([
    ["allowed", "true", [], []],
    ["barred", "false", ["no-absentia"], []],
    ["unknown", "unknown", [], ["absentia-not-recorded"]],
    [undefined, "unknown", [], ["absentia-not-recorded"]],
  ] as const)("%s: %s", (trialInAbsentia, value, reasons, asks) => {
    const { trialInAbsentia: _, ...silent } = provision();
    const law = book({ provisions: [trialInAbsentia ? { ...silent, trialInAbsentia } : silent] });
    expect(ask(away, law, { route: "try-in-absentia" })).toMatchObject({ value, reasons, asks });
  });
});

describe("civil suits", () => {
  const civil = provision({ id: "XA-civil", kind: "civil", requires: { try: [failing] } });

  it("follow the civil law alone, with all its stages", () => {
    expect(ask(away, book({ provisions: [civil, provision()] }), { route: "civil" })).toMatchObject({ value: "false", reasons: ["no-nexus"] });
    expect(ask(away, book({ provisions: [provision({ kind: "civil" })] }), { route: "civil" }).value).toBe("true");
  });

  it("are unknown where only the criminal law was read, and the other way round", () => {
    expect(ask(away, book(), { route: "civil" })).toMatchObject({ value: "unknown", asks: ["law-not-read"] });
    expect(ask(away, book({ provisions: [civil] })).value).toBe("unknown");
  });
});

it("any provision of any charge may carry an answer", () => {
  const law = book({ provisions: [asking(failing), provision({ id: "XA-second" })] });
  expect(ask(away, law).value).toBe("true");
  const charges = [...away.charges, ...matter({ charge: { id: "second", crime: "murder" } }).charges];
  expect(ask({ ...away, charges }, book({ provisions: [asking(failing), provision({ id: "XA-murder", crime: "murder" })] })).value).toBe("true");
});

it("discretion changes no value", () => {
  const subjectTo = [{ kind: "authorisation", stage: "investigate", code: "authorisation" }] as const;
  expect(routes(here, { subjectTo })).toEqual(routes(here, {}));
});
