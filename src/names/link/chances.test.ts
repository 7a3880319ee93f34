import { describe, expect, it } from "vitest";
import { chances } from "./chances.ts";
import { factsOf } from "./facts.ts";
import { rarityOf } from "./frequency.ts";
import { others } from "./in-tests.ts";
import { columnsOf } from "./rows.ts";

const RECORDS = 3000;
const TWINS = 20;

/** People born on days of their own, but for a few who share one with another. */
function chancesOfBirth(): readonly number[] {
  const records = others("a", RECORDS).map((record, n) => {
    const day = (n < TWINS ? n + TWINS : n) * 7;
    return { ...record, born: { earliest: day, latest: day } };
  });
  const columns = columnsOf([records]);
  const rows = { ...columns, facts: factsOf(columns.names, 0, columns.names.written.length) };
  return chances(rows, rarityOf(rows)).born;
}

describe("how often two persons are alike by chance", () => {
  const [same, , swapped, slip, digit] = chancesOfBirth();

  it("is counted for days that are the same, which are too rare for random pairs", () => {
    expect(same).toBeGreaterThanOrEqual(TWINS / ((RECORDS * (RECORDS - 1)) / 2));
  });

  it("is never next to nothing, however few were seen", () => {
    for (const chance of [swapped, slip, digit]) expect(chance).toBeGreaterThan(1e-6);
  });
});
