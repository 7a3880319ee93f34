import { describe, expect, it } from "vitest";
import { parseDay } from "../time/index.ts";
import { all, answer, ask, book, charge, date, days, matter, type MatterParts, provision, step, type Told, treaty } from "./fixture.ts";
import type { Limitation } from "./law.ts";
import type { Charge, Proceeding } from "./matter.ts";
import { decisiveLeaves, read } from "./reading.ts";
import type { Crime } from "./vocabulary.ts";

function told(limitation: Limitation | undefined, on: string, conduct: Partial<Charge> = {}, proceedings: readonly Proceeding[] = []): Told {
  const { limitation: _, ...unlimited } = provision({ crime: conduct.crime ?? "torture" });
  const parts: MatterParts = { charges: [charge(conduct)], proceedings: all(...proceedings) };
  return ask(matter(parts), book({ provisions: [limitation ? { ...unlimited, limitation } : unlimited] }), { on });
}

const tenYears: Limitation = { kind: "years", years: 10 };

describe("a period in years", () => {
  it("runs from the last day of the conduct to the same date, which still counts", () => {
    expect(told(tenYears, "2015-03-10").value).toBe("true");
    expect(told(tenYears, "2015-03-11")).toMatchObject({ value: "false", reasons: ["limitation"] });
  });

  it("that began on 29 February ends on 1 March of a common year, and on 29 February of a leap year", () => {
    const leapDay = { conduct: days("2004-02-29/2004-02-29") };
    expect(["2014-02-28", "2014-03-01", "2014-03-02"].map((on) => told(tenYears, on, leapDay).value)).toEqual(["true", "true", "false"]);
    expect(["2012-02-29", "2012-03-01"].map((on) => told({ kind: "years", years: 8 }, on, leapDay).value)).toEqual(["true", "false"]);
  });

  it("is unknown while a partial date leaves open whether it has run out", () => {
    const year = { conduct: { from: date("2005"), to: date("2005") } };
    expect(["2015-01-01", "2015-01-02", "2015-12-31", "2016-01-01"].map((on) => told(tenYears, on, year).value)).toEqual([
      "true",
      "unknown",
      "unknown",
      "false",
    ]);
  });

  it("is unknown at the end if the conduct has no recorded last day", () => {
    expect(told(tenYears, "2025-01-01", { conduct: days("2005-03-01/") }).value).toBe("unknown");
  });

  it("is unknown after its end if the forum took a step that may have interrupted it", () => {
    const opened = [step("investigation", { on: date("2012-01-01") })];
    expect(told(tenYears, "2015-03-10", {}, opened).value).toBe("true");
    expect(told(tenYears, "2015-03-11", {}, opened)).toMatchObject({ value: "unknown", asks: ["limitation-interrupted"] });
  });

  it.each([
    ["of another state", step("investigation", { state: "XP" })],
    ["on other acts", step("investigation", { sameActs: false })],
    ["that interrupts nothing", step("complaint")],
    ["that came after its end", step("investigation", { on: date("2015-03-11") })],
  ])("is not interrupted by a step %s", (_, other) => {
    expect(told(tenYears, "2020-01-01", {}, [other]).value).toBe("false");
  });
});

describe("no period, and one that is not known", () => {
  it("none never runs", () => {
    expect(told({ kind: "none" }, "2025-12-31").value).toBe("true");
  });

  it.each([{ kind: "by-penalty" }, { kind: "unknown" }, undefined] as const)("%j is open for ten years, then unknown", (limitation) => {
    expect(told(limitation, "2015-03-10").value).toBe("true");
    expect(told(limitation, "2015-03-11")).toMatchObject({ value: "unknown", asks: ["limitation-period"] });
  });
});

describe("the Convention of 1968 on the non-applicability of limitations", () => {
  const cited = (crime: Crime, party: string): boolean => {
    const law = book({ provisions: [provision({ crime })], treaties: [treaty("nonstat1968", [{ state: party }])] });
    const leaves = decisiveLeaves(read(answer(matter({ charge: { crime } }), law).findings.investigate.proof, parseDay("2020-01-15")));
    return leaves.some(({ leaf }) => leaf.subject === "limitation" && leaf.grounds.some((ground) => ground.kind === "rule" && ground.id === "LIM-1"));
  };

  it.each<Crime>(["genocide", "crimes-against-humanity", "war-crimes"])("is cited for %s in a state that is bound", (crime) => {
    expect([cited(crime, "XA"), cited(crime, "XP")]).toEqual([true, false]);
  });

  it("is not cited for another crime", () => {
    expect(cited("torture", "XA")).toBe(false);
  });
});

describe("enforced disappearance", () => {
  const crime: Crime = "enforced-disappearance";

  it.each([
    ["by-penalty", false],
    ["unknown", false],
    ["years", true],
  ] as const)("does not prescribe: %s, still missing %s", (kind, continuing) => {
    const limitation = kind === "years" ? tenYears : { kind };
    expect(told(limitation, "2025-01-01", { crime, continuing })).toMatchObject({ value: "true", caveats: ["contested:limitation-of-disappearance"] });
  });

  it("prescribes after a recorded period once it has ended", () => {
    expect(told(tenYears, "2025-01-01", { crime }).value).toBe("false");
  });
});
