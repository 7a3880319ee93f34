import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "../../time/index.ts";
import { lengthOfMonth, persianDay } from "./persian.ts";

test.each([
  [1357, 11, 22, "1979-02-11"],
  [1367, 5, 6, "1988-07-28"],
  [1399, 12, 30, "2021-03-20"],
  [1400, 1, 1, "2021-03-21"],
  [1400, 4, 4, "2021-06-25"],
  [1403, 12, 30, "2025-03-20"],
])("%i/%i/%i is %s", (year, month, day, gregorian) => {
  expect(formatDay(persianDay(year, month, day))).toBe(gregorian);
});

test("dates that the calendar lacks are refused", () => {
  for (const [year, month, day] of [
    [1400, 12, 30],
    [1400, 7, 31],
    [1400, 13, 1],
    [1400, 0, 1],
    [1400, 1, 0],
  ] as const)
    expect(() => persianDay(year, month, day)).toThrow(RangeError);
});

test("every day of a year follows the one before it, and years meet", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1200, max: 1500 }), (year) => {
      let day = persianDay(year, 1, 1);
      for (let month = 1; month <= 12; month++)
        for (let date = 1; date <= lengthOfMonth(year, month); date++) expect(persianDay(year, month, date)).toBe(day++);
      expect(persianDay(year + 1, 1, 1)).toBe(day);
    }),
    { numRuns: 20 },
  );
});

test("the same day as the calendar of the platform names it", () => {
  const platform = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
  fc.assert(
    fc.property(fc.integer({ min: parseDay("1850-01-01"), max: parseDay("2100-01-01") }), (day) => {
      const parts = platform.formatToParts(day * 86_400_000);
      const [month, date, year] = ["month", "day", "year"].map((type) => Number(parts.find((part) => part.type === type)?.value));
      expect(persianDay(year ?? 0, month ?? 0, date ?? 0)).toBe(day);
    }),
  );
});
