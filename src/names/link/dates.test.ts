import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRange } from "../../time/index.ts";
import { DATE_LEVELS, dateLevel } from "./dates.ts";

function level(one: string, other: string) {
  const [a, b] = [parseRange(one), parseRange(other)];
  return DATE_LEVELS[dateLevel(a.earliest, a.latest, b.earliest, b.latest)];
}

describe("how two dates stand to one another", () => {
  it.each([
    ["1988-07-30", "1988-07-30", "same"],
    ["1988-07-30", "1988-08-02", "near"],
    ["1988-07-30", "1988-08-03", "year"],
    ["1988-03-04", "1988-04-03", "swapped"],
    ["1981-12-12", "1981-12-17", "digit"],
    ["1988-07-30", "1978-07-30", "digit"],
    ["1988-07-30", "1969-02-11", "other"],
    // 8 Mordad 1367, taken for a Gregorian date.
    ["1988-07-30", "1367-05-08", "slip"],
    // Its day and month kept under the Gregorian year.
    ["1988-07-30", "1988-05-08", "slip"],
    // 20 Dey 1367 lies in January 1989; adding 621 makes it 1988.
    ["1989-01-10", "1988-01-10", "slip"],
    ["1988", "1988-07-30", "year"],
    ["1988-07", "1988-09", "other"],
    ["1980/1989", "1988-07-30", "unknown"],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(level(one, other)).toBe(expected);
    expect(level(other, one)).toBe(expected);
  });

  it("is unknown where one is not known", () => {
    expect(DATE_LEVELS[dateLevel(0, -1, 10, 10)]).toBe("unknown");
  });

  it("does not depend on which is first", () => {
    const days = fc.integer({ min: -250_000, max: 20_000 });
    fc.assert(fc.property(days, days, (a, b) => dateLevel(a, a, b, b) === dateLevel(b, b, a, a)));
  });
});
