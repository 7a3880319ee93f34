import { describe, expect, it } from "vitest";
import { summarise } from "./statistics.ts";

describe("summarise", () => {
  it("gives the least, the middle and the 95th of a hundred", () => {
    const durations = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(summarise(durations)).toEqual({ runs: 100, min: 1, median: 50.5, p95: 95 });
  });
  it("of one run gives that run", () => expect(summarise([7])).toEqual({ runs: 1, min: 7, median: 7, p95: 7 }));
});
