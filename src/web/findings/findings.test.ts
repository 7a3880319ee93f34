import { describe, expect, it } from "vitest";
import type { AssessmentTable } from "../../http/schemas.ts";
import { BEGINNING } from "../../time/index.ts";
import { changeDays, changeDaysOf, countOn, countsOverTime } from "./counts.ts";
import { groupForums, searchForums } from "./groups.ts";
import { Findings } from "./lookup.ts";

/** Two forums: one open from day 10, unknown for want of a fact from day 20; one never researched. */
const TABLE: AssessmentTable = {
  asOf: 100,
  statuses: ["open", "investigation-only", "open-on-arrival", "blocked", "unknown"],
  routes: ["investigate"],
  confidences: ["low", "medium", "high"],
  charges: ["a"],
  whys: ["", "unknown:not-researched", "reason:not-yet", "unknown:fact"],
  timelines: [
    [
      [BEGINNING, 10, 20],
      [3, 0, 4],
    ],
    [[BEGINNING], [4]],
    [
      [BEGINNING, 10, 20],
      [2, 0, 3],
    ],
    [[BEGINNING], [1]],
    [[BEGINNING], [0]],
    [
      [BEGINNING, 10, 20],
      [3, 1, 3],
    ],
  ],
  lines: [
    [0, 2, 5],
    [1, 3, 5],
    [3, 3, 5],
    [4, 3, 5],
  ],
  forums: [
    { code: "DE", researched: true, duties: [], status: [0, 0], routes: [[2], [3]] },
    { code: "TV", researched: false, duties: ["cat"], status: [1, 1], routes: [[2], [2]] },
  ],
};
const findings = new Findings(TABLE);
const ALL = { charge: undefined, route: undefined };
const named = TABLE.forums.map((row) => ({ row, name: row.code === "DE" ? "Köln" : "كيش" }));

describe("findings", () => {
  it("are counted on a day and over all days", () => {
    expect(countOn(findings, ALL, 9)).toMatchObject({ open: 0, blocked: 1, unknown: 1 });
    expect(countOn(findings, ALL, 10)).toMatchObject({ open: 1, blocked: 0, unknown: 1 });
    expect(changeDays(findings, ALL)).toEqual([10, 20]);
    expect(TABLE.forums.map((row) => changeDaysOf(findings, row, ALL))).toEqual([[10, 20], []]);
    expect(countsOverTime(findings, ALL).map(({ from, byTone }) => [from, byTone.open])).toEqual([
      [BEGINNING, 0],
      [10, 1],
      [20, 0],
    ]);
  });

  it("answer a route and a charge by themselves", () => {
    const [row] = TABLE.forums;
    if (!row) throw new Error("no row");
    expect(findings.tone(row, { charge: undefined, route: "investigate" }, 10)).toBe("unknown");
    expect(findings.tone(row, { charge: "a", route: "investigate" }, 10)).toBe("not-possible");
    expect(findings.confidence(row, ALL, 12)).toBe("medium");
    expect(findings.confidence(row, ALL, 2)).toBeUndefined();
  });

  it("keep what is not researched apart from what misses a fact", () => {
    expect(groupForums(findings, named, ALL, 20).map(({ tone, why, forums }) => [tone, why, forums.map(({ row }) => row.code)])).toEqual([
      ["unknown", "unknown:fact", ["DE"]],
      ["unknown", "unknown:not-researched", ["TV"]],
    ]);
  });

  it("are found by name whatever the accents and letter forms, and by code", () => {
    expect(searchForums(named, "koln").map(({ name }) => name)).toEqual(["Köln"]);
    expect(searchForums(named, "کیش").map(({ row }) => row.code)).toEqual(["TV"]);
    expect(searchForums(named, " tv ").map(({ row }) => row.code)).toEqual(["TV"]);
    expect(searchForums(named, "")).toHaveLength(2);
  });
});
