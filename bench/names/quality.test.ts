import { describe, expect, it } from "vitest";
import { qualityOf } from "./quality.ts";

const record = (id: string, person: number) => ({ id, person, names: [] });
const [A1, A2, A3, B1, B2] = [record("a1", 1), record("a2", 1), record("a3", 1), record("b1", 2), record("b2", 2)] as const;

describe("the quality of groups", () => {
  it("counts pairs of one person among those in a group, and the other way round", () => {
    expect(qualityOf([A1, A2, A3, B1, B2], [[A1, A2, B1], [A3], [B2]])).toEqual({ precision: 1 / 3, recall: 1 / 4 });
  });
});
