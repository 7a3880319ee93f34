import { describe, expect, it } from "vitest";
import { frequentOf } from "./frequent.ts";
import type { WordPairs } from "./lists.ts";
import { spellingsOf } from "./spellings.ts";

const WORDS: WordPairs = new Map([
  ["رضا\treza", 20],
  ["رزا\treza", 1],
  ["نادر\tnader", 9],
  ["نادر\tnadir", 3],
  ["سارا\tsara", 8],
]);

describe("spellings that are learned", () => {
  it("count letters, the usual spelling first, the same each time", () => {
    const counts = spellingsOf(WORDS);
    expect(counts["ر|r"]).toBeGreaterThan(5);
    expect(counts["ض|z"]).toBeGreaterThan(2);
    expect(Object.keys(counts).some((key) => key.startsWith("ض|r"))).toBe(false);
    expect(JSON.stringify(spellingsOf(new Map([...WORDS].toReversed())))).toBe(JSON.stringify(counts));
  });
});

describe("frequent names that are learned", () => {
  it("are those seen often, with the spellings seen often, the most frequent first", () => {
    expect(Object.entries(frequentOf([WORDS]))).toEqual([
      ["رضا", { reza: 20 }],
      ["نادر", { nader: 9 }],
      ["سارا", { sara: 8 }],
    ]);
  });

  it("add up over lists", () => {
    expect(frequentOf([new Map([["امید\tomid", 5]]), new Map([["امید\tomid", 3]])])).toEqual({ امید: { omid: 8 } });
  });
});
