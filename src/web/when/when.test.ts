import { describe, expect, it } from "vitest";
import { nextOf, previousOf } from "./steps.ts";
import { windowOf } from "./Zoom.tsx";

const SPAN = { from: 0, to: 15_000 };

describe("steps", () => {
  it("go to the nearest day on either side, never to the day itself", () => {
    expect(previousOf([1, 5, 9], 5)).toBe(1);
    expect(nextOf([1, 5, 9], 5)).toBe(9);
    expect(previousOf([5], 5)).toBeUndefined();
    expect(nextOf([5], 5)).toBeUndefined();
  });
});

describe("the stretch of the line", () => {
  it.each(["all", "ten", "two"] as const)("%s holds the day and stays in the case", (reach) => {
    for (const on of [0, 1, 364, 365, 7_000, 14_999, 15_000]) {
      const { from, to } = windowOf(reach, on, SPAN);
      expect(from).toBeLessThanOrEqual(on);
      expect(to).toBeGreaterThanOrEqual(on);
      expect(from).toBeGreaterThanOrEqual(SPAN.from);
      expect(to).toBeLessThanOrEqual(SPAN.to);
      expect(to).toBeGreaterThan(from);
    }
  });

  it("stands still under a small step", () => {
    expect(windowOf("ten", 7_000, SPAN)).toEqual(windowOf("ten", 7_100, SPAN));
  });
});
