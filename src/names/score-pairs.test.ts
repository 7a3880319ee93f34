import { describe, expect, it } from "vitest";
import { scorePairs } from "./score-pairs.ts";

describe("pairs that are known", () => {
  it("are scored by what is found among all right sides", () => {
    const rows = [
      { left: "ابراهیم رئیسی", right: "Ebrahim Raisi" },
      { left: "محمد خاتمی", right: "Mohammad Khatami" },
      { left: "", right: "Mahmoud Khatami" },
      { left: "علی خامنه‌ای", right: "Wolfgang Zimmer" },
    ];
    expect(scorePairs(rows)).toEqual({ pairs: 3, rank1: 2 / 3, recallAt100: 2 / 3, recallAtPrecision98: 2 / 3, f1: 4 / 5 });
  });

  it("count one that shares the first place as first", () => {
    const rows = [
      { left: "حسین نوری", right: "Hossein Noori" },
      { left: "", right: "Hosein Nouri" },
    ];
    expect(scorePairs(rows).rank1).toBe(1);
  });

  it("are accepted together where they have the same score", () => {
    const rows = [
      { left: "احسان نوری", right: "Ehsan Noori" },
      { left: "رضا کاظمی", right: "Wolfgang Zimmer" },
      { left: "", right: "Reza Kazemi" },
    ];
    expect(scorePairs(rows).recallAtPrecision98).toBe(0);
  });

  it("are scored by their labels where they have some", () => {
    const rows = [
      { left: "Ehsan Noori", right: "Ehsan Nouri", same: true },
      { left: "Ehsan Noori", right: "Wolfgang Zimmer", same: true },
      { left: "Ehsan Noori", right: "Ehsan Noory", same: false },
      { left: "Saleh Karim", right: "Barzan Ali", same: false },
    ];
    expect(scorePairs(rows).f1).toBe(0.5);
  });

  it("may be none", () => {
    expect(scorePairs([])).toEqual({ pairs: 0, rank1: 0, recallAt100: 0, recallAtPrecision98: 0, f1: 0 });
  });
});
