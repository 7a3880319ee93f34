import { describe, expect, it } from "vitest";
import { all, ask, asking, book, date, days, matter, post, provision, some, stay, step, type Told } from "../fixture.ts";
import type { Accused, Matter } from "../matter.ts";

const present = book({ provisions: [asking({ is: "suspect-present" })] });

describe("suspect-present", () => {
  const visited = matter({ accused: { stays: all(stay({ during: days("2020-01-10/2020-01-20") })) } });

  it.each([
    ["2020-01-09", "false"],
    ["2020-01-10", "true"],
    ["2020-01-20", "true"],
    ["2020-01-21", "false"],
  ])("is read on the forum's day, both ends of a stay included: %s %s", (on, value) => {
    expect(ask(visited, present, { on }).value).toBe(value);
  });

  it("is false for the reason no-presence, also where a stay elsewhere is recorded", () => {
    expect(ask(matter({ accused: { stays: all(stay({ state: "XP" })) } }), present)).toMatchObject({ value: "false", reasons: ["no-presence"] });
  });

  it("is unknown where the list of stays is not whole, and asks for presence", () => {
    expect(ask(matter({ accused: { stays: some() } }), present)).toMatchObject({ value: "unknown", asks: ["presence"] });
  });

  it("is false on the days for which the list is whole", () => {
    const facts = matter({ accused: { stays: { ...some(), completeOn: [days("2020-01-01/2020-01-31")] } } });
    expect(ask(facts, present, { on: "2020-01-31" }).value).toBe("false");
    expect(ask(facts, present, { on: "2020-02-01" }).value).toBe("unknown");
  });

  it("is unknown in the own state outside recorded stays: lists of travel do not tell of it", () => {
    const home = matter({ accused: { nationalities: all({ id: "n", state: "XA", during: days("../..") }), stays: all(stay()) } });
    expect(ask(home, present, { on: "2020-01-31" }).value).toBe("true");
    expect(ask(home, present, { on: "2020-02-01" })).toMatchObject({ value: "unknown", asks: ["presence"] });
  });

  it("is unknown on the days that a date to the month leaves open", () => {
    const facts = matter({ accused: { stays: all(stay({ during: days("2020-01/2020-03") })) } });
    expect(["2019-12-31", "2020-01-15", "2020-02-01", "2020-03-15", "2020-04-01"].map((on) => ask(facts, present, { on }).value)).toEqual([
      "false",
      "unknown",
      "true",
      "unknown",
      "false",
    ]);
  });

  it("is unknown abroad while the nationality is: the state may be the own one", () => {
    expect(ask(matter({ accused: { nationalities: some() } }), present).value).toBe("unknown");
  });
});

describe("suspect-present at: opening", () => {
  const law = book({ provisions: [asking({ is: "suspect-present", at: "opening" })] });
  const visit = all(stay({ during: days("2010-05-01/2010-05-20") }));

  it("stays true once proceedings were opened during a visit", () => {
    const facts = matter({ accused: { stays: visit }, proceedings: all(step("investigation", { on: date("2010-05-10"), openedWhilePresent: true })) });
    expect(ask(facts, law, { on: "2020-01-15" }).value).toBe("true");
    expect(ask(facts, law, { on: "2010-04-30" }).value).toBe("false");
  });

  it("is true on a day of presence, when proceedings can be opened", () => {
    expect(ask(matter({ accused: { stays: visit } }), law, { on: "2010-05-20" }).value).toBe("true");
  });

  it("is false after a visit if all proceedings are known and none was opened during it", () => {
    const opened = all(step("investigation", { openedWhilePresent: false }));
    expect(ask(matter({ accused: { stays: visit } }), law)).toMatchObject({ value: "false", reasons: ["no-presence"] });
    expect(ask(matter({ accused: { stays: visit }, proceedings: opened }), law).value).toBe("false");
  });

  it.each([
    ["proceedings are not all known", some<never>()],
    ["it is not known whether the opening fell into the visit", all(step("investigation"))],
  ])("is unknown after a visit if %s", (_, proceedings) => {
    expect(ask(matter({ accused: { stays: visit }, proceedings }), law)).toMatchObject({ value: "unknown", asks: ["opened-during-visit"] });
  });

  it.each([
    ["of another state", step("investigation", { state: "XP", openedWhilePresent: true })],
    ["on other acts", step("investigation", { sameActs: false, openedWhilePresent: true })],
    ["of another kind", step("complaint", { openedWhilePresent: true })],
  ])("takes no account of a step %s", (_, other) => {
    expect(ask(matter({ accused: { stays: visit }, proceedings: all(other) }), law).value).toBe("false");
  });

  it("takes no account of a visit before the conduct", () => {
    const before = matter({ accused: { stays: all(stay({ during: days("2004-01-01/2004-02-01") })) }, proceedings: some() });
    expect(ask(before, law).value).toBe("false");
  });

  it("is unknown where earlier visits and earlier proceedings are unknown, whatever is known of the day", () => {
    const facts = matter({ accused: { stays: { ...some(), completeOn: [days("2020-01-01/2020-01-31")] } }, proceedings: some() });
    expect(ask(facts, law).value).toBe("unknown");
  });
});

describe("suspect-present at: since-conduct", () => {
  const law = book({ provisions: [asking({ is: "suspect-present", at: "since-conduct" })] });
  const stayed = (during: string): Matter => matter({ accused: { stays: all(stay({ during: days(during) })) } });

  it("is true from the first day of presence after the conduct", () => {
    expect(ask(stayed("2010-05-01/2010-05-20"), law, { on: "2010-04-30" }).value).toBe("false");
    expect(ask(stayed("2010-05-01/2010-05-20"), law, { on: "2010-05-01" }).value).toBe("true");
    expect(ask(stayed("2010-05-01/2010-05-20"), law).value).toBe("true");
  });

  it("takes no account of a stay that ended before the conduct", () => {
    expect(ask(stayed("2004-01-01/2004-12-31"), law)).toMatchObject({ value: "false", reasons: ["no-presence"] });
    expect(ask(stayed("2004-01-01/2005-03-01"), law).value).toBe("true");
  });

  it("is unknown where the list of stays is not whole", () => {
    expect(ask(matter({ accused: { stays: some() } }), law)).toMatchObject({ value: "unknown", asks: ["presence"] });
  });

  it("takes no account of a stay without a beginning that ended before the conduct", () => {
    expect(ask(stayed("../2004-12-31"), law).value).toBe("false");
  });

  it("is unknown if a stay that began before the conduct ended on an unknown day", () => {
    expect(ask(stayed("2004-01-01/"), law).value).toBe("unknown");
  });
});

describe.each([
  ["suspect-national", "nationalities", "suspect-nationality"],
  ["suspect-resident", "residences", "residence"],
] as const)("%s", (is, list, question) => {
  const law = book({ provisions: [asking({ is })] });
  const told = (value: Accused["residences"], on?: string): Told => ask(matter({ accused: { [list]: value } }), law, on ? { on } : {});
  const own = { id: "own", state: "XA", during: days("2010-01-01/2015-12-31") };

  it("is read on the forum's day", () => {
    expect(["2009-12-31", "2010-01-01", "2015-12-31", "2016-01-01"].map((on) => told(all(own), on).value)).toEqual(["false", "true", "true", "false"]);
  });

  it("is false for the reason no-nexus if the list is whole", () => {
    expect(told(all({ ...own, state: "XP" }))).toMatchObject({ value: "false", reasons: ["no-nexus"] });
  });

  it("is unknown if nothing is recorded", () => {
    expect(told(some())).toMatchObject({ value: "unknown", asks: [question] });
  });
});

describe("what one recorded nationality or residence says of others", () => {
  const other = some({ id: "other", state: "XP", during: days("../..") });

  it("a nationality is taken to be the only one", () => {
    expect(ask(matter({ accused: { nationalities: other } }), book({ provisions: [asking({ is: "suspect-national" })] })).value).toBe("false");
  });

  it("a residence is not", () => {
    expect(ask(matter({ accused: { residences: other } }), book({ provisions: [asking({ is: "suspect-resident" })] })).value).toBe("unknown");
  });

  it("a visit is no residence", () => {
    expect(ask(matter({ accused: { stays: all(stay()) } }), book({ provisions: [asking({ is: "suspect-resident" })] })).value).toBe("false");
  });
});

describe("conditions of civil suits on the defendant", () => {
  const civil = (is: "colour-of-foreign-law" | "defendant-natural-person" | "defendant-served-in-jurisdiction") =>
    book({ provisions: [provision({ kind: "civil", requires: { investigate: [{ is }] } })] });
  const told = (is: Parameters<typeof civil>[0], facts: Matter): Told => ask(facts, civil(is), { route: "civil" });

  it.each([
    ["an office at the time of the conduct", all(post({ kind: "official", held: days("2004-01-01/2006-01-01") })), "true"],
    ["an office after it", all(post({ kind: "official", held: days("2006-01-01/2008-01-01") })), "false"],
    ["an office of the forum", all(post({ kind: "official", state: "XA", held: days("2004-01-01/2006-01-01") })), "false"],
    ["a post of a militia", all(post({ kind: "military", organOfState: false, held: days("2004-01-01/2006-01-01") })), "false"],
    ["no post, of all", all<never>(), "false"],
    ["posts that nobody recorded", some<never>(), "unknown"],
    ["an office of unknown days", all(post({ kind: "official", held: days("/") })), "unknown"],
  ] as const)("colour-of-foreign-law is read on the day of the conduct: %s", (_, posts, value) => {
    expect(told("colour-of-foreign-law", matter({ accused: { posts } })).value).toBe(value);
  });

  it("the accused is a natural person", () => {
    expect(told("defendant-natural-person", matter()).value).toBe("true");
  });

  it("service in the forum takes presence there, unless the record states it", () => {
    const stated = (holds: boolean) => matter({ charge: { links: [{ state: "XA", condition: "defendant-served-in-jurisdiction", holds }] } });
    expect(told("defendant-served-in-jurisdiction", matter())).toMatchObject({ value: "false", reasons: ["no-presence"] });
    expect(told("defendant-served-in-jurisdiction", matter({ accused: { stays: all(stay()) } })).value).toBe("true");
    expect(told("defendant-served-in-jurisdiction", matter({ accused: { stays: some() } }))).toMatchObject({ value: "unknown", asks: ["service-of-process"] });
    expect(told("defendant-served-in-jurisdiction", stated(true)).value).toBe("true");
  });
});
