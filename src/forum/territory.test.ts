import { describe, expect, it } from "vitest";
import { all, ask, book, days, matter, post, provision, type Told } from "./fixture.ts";
import type { Limitation } from "./law.ts";
import type { Charge } from "./matter.ts";
import type { Route } from "./vocabulary.ts";

const gap = provision({ kind: "gap", effect: "no-offence-or-no-reach" });

function told(charge: Partial<Charge>, state = "XU", route: Route = "investigate", on = "2007-01-15"): Told {
  return ask(matter({ charge }), book({ provisions: [gap] }), { state, route, on });
}

describe("conduct on the own territory or craft", () => {
  it("opens an investigation in a state without a file, and beside a gap on conduct abroad", () => {
    expect(told({ place: "XU" }).value).toBe("true");
    expect(told({ place: "high-seas", craftState: "XU" }).value).toBe("true");
    expect(told({ place: "XA" }, "XA").value).toBe("true");
  });

  it("opens nothing elsewhere", () => {
    expect(told({ place: "XP" }).value).toBe("unknown");
    expect(told({ place: "XP", craftState: "XN" }, "XA")).toMatchObject({ value: "false", reasons: ["no-law"] });
  });

  it("is a question everywhere while the place is not recorded", () => {
    expect(told({ place: null }, "XA")).toMatchObject({ value: "unknown", asks: ["place-of-conduct"] });
    expect(told({ place: null }).value).toBe("unknown");
  });

  it("leaves open whether a trial in absentia is allowed", () => {
    expect(told({ place: "XU" }, "XU", "try-in-absentia").asks).toContain("absentia-not-recorded");
  });

  it("is no civil law", () => {
    expect(told({ place: "XU" }, "XU", "civil").value).toBe("unknown");
  });

  it("does not make the International Criminal Court a territorial forum", () => {
    expect(told({ place: "ICC" }, "ICC").value).toBe("unknown");
  });

  it("leaves bars in place", () => {
    const facts = matter({ charge: { place: "XU" }, accused: { posts: all(post()) } });
    expect(ask(facts, book(), { state: "XU", route: "warrant" })).toMatchObject({ value: "false", reasons: ["personal-immunity"] });
  });
});

describe("limitation on the own territory", () => {
  const on = "2025-01-15";
  const at = (limitation: Limitation, id = "XA-torture") => provision({ id, limitation, conduct: { rule: "from-date", from: "2020-01-01" } });
  const here = matter({ charge: { place: "XA" } });

  it("is not known without a record, save for crimes that never prescribe", () => {
    expect(told({ place: "XU" }, "XU", "investigate", on).asks).toContain("limitation-period");
    expect(told({ place: "XU", crime: "crimes-against-humanity", conduct: days("2005-03-01/2005-03-10") }, "XU", "investigate", on).value).toBe("true");
  });

  it("is that of the records on conduct abroad, if they agree", () => {
    expect(ask(here, book({ provisions: [at({ kind: "none" })] }), { on }).value).toBe("true");
    const alike = [at({ kind: "years", years: 10 }), at({ kind: "years", years: 10 }, "XA-other")];
    expect(ask(here, book({ provisions: alike }), { on }).reasons).toContain("limitation");
  });

  it.each<[string, Limitation]>([
    ["in kind", { kind: "none" }],
    ["in years", { kind: "years", years: 30 }],
  ])("is not known if they disagree %s", (_, other) => {
    const both = book({ provisions: [at({ kind: "years", years: 10 }), at(other, "XA-other")] });
    expect(ask(here, both, { on })).toMatchObject({ value: "unknown", asks: ["limitation-period"] });
  });
});
