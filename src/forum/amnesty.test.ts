import { describe, expect, it } from "vitest";
import { all, ask, book, date, days, matter, type MatterParts, provision, step, type Told } from "./fixture.ts";
import type { Amnesty } from "./law.ts";
import { ROUTES } from "./vocabulary.ts";

const amnesty: Amnesty = { law: "Act 1", from: "2010-01-01", conductFrom: "2005-01-01", conductTo: "2005-12-31", places: ["XP"], crimes: "any" };
const civil = provision({ id: "XA-civil", kind: "civil" });

function told(parts: MatterParts = {}, own: Partial<Amnesty> = {}, on = "2020-01-15"): Told {
  return ask(matter(parts), book({ state: { amnesties: [{ ...amnesty, ...own }] } }), { on });
}

describe("the forum's own amnesty", () => {
  it("closes from its day, where it covers the whole conduct", () => {
    expect(told({}, {}, "2009-12-31").value).toBe("true");
    expect(told({}, {}, "2010-01-01")).toMatchObject({ value: "false", reasons: ["amnesty"] });
  });

  it("closes every criminal route and no civil one", () => {
    const law = book({ provisions: [provision(), civil], state: { amnesties: [amnesty] } });
    const open = ROUTES.filter((route) => ask(matter(), law, { route }).value !== "false");
    expect(open).toEqual(["civil"]);
  });

  it.each<[string, MatterParts["charge"], string]>([
    ["before it", { conduct: days("2004-01-01/2004-12-31") }, "true"],
    ["after it", { conduct: days("2006-01-01/2006-12-31") }, "true"],
    ["elsewhere", { place: "XN" }, "true"],
    ["at a place not recorded", { place: null }, "unknown"],
    ["covered in part", { conduct: days("2004-12-31/2005-01-02") }, "unknown"],
    ["that went on after what is covered", { conduct: days("2005-12-30/2006-01-02") }, "unknown"],
    ["on days not known well enough", { conduct: { from: date("2005/2006"), to: date("2005/2006") } }, "unknown"],
  ])("conduct %s: %s", (_, charge, value) => {
    expect(told({ charge: charge ?? {} }).value).toBe(value);
  });

  it("covers the crimes that it names", () => {
    expect(told({}, { crimes: ["murder"] }).value).toBe("true");
    expect(told({}, { crimes: ["torture"] }).value).toBe("false");
  });
});

describe("an amnesty that the matter records", () => {
  it("of the forum, which the book does not know, leaves it unknown from its day and asks for its scope", () => {
    const facts = matter({ proceedings: all(step("amnesty", { on: date("2015-01-01") })) });
    expect(ask(facts, book())).toMatchObject({ value: "unknown", asks: ["scope-of-amnesty"] });
    expect(ask(facts, book(), { on: "2014-12-31" }).value).toBe("true");
  });

  it("of another state, or for other acts, does not bind", () => {
    expect(ask(matter({ proceedings: all(step("amnesty", { state: "XP" })) }), book()).value).toBe("true");
    expect(ask(matter({ proceedings: all(step("amnesty", { sameActs: false })) }), book()).value).toBe("true");
  });
});
