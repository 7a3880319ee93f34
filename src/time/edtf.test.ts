import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addYears, BEGINNING, type Bound, dayOf, END, formatDay, parseDay, parsePeriod, parseRange } from "./index.ts";

function told(bound: Bound): string {
  if (typeof bound === "string") return bound;
  return bound.earliest === bound.latest ? formatDay(bound.earliest) : `${formatDay(bound.earliest)} to ${formatDay(bound.latest)}`;
}

describe("parseRange", () => {
  it.each([
    ["2021-08-03", "2021-08-03"],
    ["2024-02-29", "2024-02-29"],
    ["2004-07", "2004-07-01 to 2004-07-31"],
    ["2004-02", "2004-02-01 to 2004-02-29"],
    ["1900-02", "1900-02-01 to 1900-02-28"],
    ["1982", "1982-01-01 to 1982-12-31"],
    ["198X", "1980-01-01 to 1989-12-31"],
    ["1984-12-XX", "1984-12-01 to 1984-12-31"],
    ["2004-07/2004-09", "2004-07-01 to 2004-09-30"],
    ["2004-07-03/2004", "2004-07-03 to 2004-12-31"],
    ["2020-01-08T06:15:00Z", "2020-01-08"],
  ])("reads a date of any precision: %s", (text, expected) => {
    expect(told(parseRange(text))).toBe(expected);
  });

  it.each([
    ["1975?", "1974-01-01 to 1976-12-31"],
    ["1975~", "1974-01-01 to 1976-12-31"],
    ["1975%", "1974-01-01 to 1976-12-31"],
    ["1988-07~", "1988-06-01 to 1988-08-31"],
    ["1988-01?", "1987-12-01 to 1988-02-29"],
    ["2004-06-11?", "2004-06-10 to 2004-06-12"],
    ["1988-07?/1988-09", "1988-06-01 to 1988-09-30"],
  ])("widens a date in doubt by one unit of its precision: %s", (text, expected) => {
    expect(told(parseRange(text))).toBe(expected);
  });

  it.each([
    ["2004?-06-11", "2003-06-11 to 2005-06-11"],
    ["2004-06?-11", "2003-06-11 to 2005-06-11"],
    ["2004-?06-11", "2004-05-11 to 2004-07-11"],
    ["2004-06-?11", "2004-06-10 to 2004-06-12"],
    ["2004-?03-31", "2004-02-29 to 2004-04-30"],
  ])("widens a date of which a part is in doubt by that part: %s", (text, expected) => {
    expect(told(parseRange(text))).toBe(expected);
  });

  it.each([
    ["1988-21", "1988-03-01 to 1988-06-21"],
    ["1988-22", "1988-06-01 to 1988-09-23"],
    ["1988-26", "1988-06-01 to 1988-09-23"],
    ["1988-23", "1988-09-01 to 1988-12-22"],
    ["1988-24", "1987-12-01 to 1989-03-20"],
    ["1988-30", "1987-12-01 to 1989-03-20"],
    ["1988-32", "1988-06-01 to 1988-09-23"],
    ["1988-22?", "1988-03-01 to 1988-12-23"],
  ])("reads seasons, northern unless said otherwise: %s", (text, expected) => {
    expect(told(parseRange(text))).toBe(expected);
  });

  it.each([
    ["", "is not a date in EDTF"],
    ["yesterday", "is not a date in EDTF"],
    ["2021-13", "is not a date in EDTF"],
    ["1988-7", "is not a date in EDTF"],
    [" 1988", "is not a date in EDTF"],
    ["03.08.2021", "is not a date in EDTF"],
    ["2021-02-30", "is not a day of the calendar"],
    ["2021-02-29~", "is not a day of the calendar"],
    ["2021-06-00", "is not a day of the calendar"],
    ["[1667, 1668]", "is a set of dates"],
    ["{1960, 1961}", "is a set of dates"],
    ["1985/..", "has no last day"],
    ["1985/", "has no last day"],
    ["../1985", "has no first day"],
    ["1985/1986/1987", "has more than two ends"],
    ["1990/1985", "ends before it begins"],
    ["1985-02-30/1986", `"1985-02-30" is not a day of the calendar`],
  ])("refuses %j, and says why", (text, message) => {
    expect(() => parseRange(text)).toThrow(RangeError);
    expect(() => parseRange(text)).toThrow(message);
  });

  it("throws nothing but a RangeError, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9XYES?~%./-]{0,14}$/)), (text) => {
        try {
          const { earliest, latest } = parseRange(text);
          expect(earliest).toBeLessThanOrEqual(latest);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("parsePeriod", () => {
  it.each([
    ["2021-08-03/2024-05-19", "2021-08-03", "2024-05-19"],
    ["1988-07/1988-09", "1988-07-01 to 1988-07-31", "1988-09-01 to 1988-09-30"],
    ["1985/1985-03", "1985-01-01 to 1985-12-31", "1985-03-01 to 1985-03-31"],
    ["2004-06~/2004-08", "2004-05-01 to 2004-07-31", "2004-08-01 to 2004-08-31"],
    ["1988-22/1989", "1988-06-01 to 1988-09-23", "1989-01-01 to 1989-12-31"],
    ["1985/..", "1985-01-01 to 1985-12-31", "open"],
    ["../1985", "open", "1985-01-01 to 1985-12-31"],
    ["1985/", "1985-01-01 to 1985-12-31", "unknown"],
    ["/1985", "unknown", "1985-01-01 to 1985-12-31"],
    ["../", "open", "unknown"],
    ["1988", "1988-01-01 to 1988-12-31", "1988-01-01 to 1988-12-31"],
    ["2020-01-08", "2020-01-08", "2020-01-08"],
  ])("reads %s", (text, from, to) => {
    const period = parsePeriod(text);
    expect([told(period.from), told(period.to)]).toEqual([from, to]);
  });

  it.each(["1990/1985", "1985/1984-12", "a/b", "1985/1986/1987", "2021-02-30", "1985/now"])("refuses %s", (text) => {
    expect(() => parsePeriod(text)).toThrow(RangeError);
  });
});

describe("calendar days", () => {
  it("count from 1970", () => {
    expect([parseDay("1970-01-01"), parseDay("1969-12-31"), parseDay("2021-08-03")]).toEqual([0, -1, 18842]);
    expect(formatDay(dayOf(2024, 2, 30))).toBe("2024-03-01");
    expect(formatDay(dayOf(50, 1, 1))).toBe("0050-01-01");
  });

  it("are written and read again without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: parseDay("0000-01-01"), max: parseDay("9999-12-31") }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it("move by years on the same date", () => {
    expect(formatDay(addYears(parseDay("1988-07-30"), 20))).toBe("2008-07-30");
    expect(formatDay(addYears(parseDay("2004-02-29"), -1))).toBe("2003-03-01");
    expect([addYears(BEGINNING, 5), addYears(END, 5)]).toEqual([BEGINNING, END]);
  });

  it("are read from their one form alone", () => {
    for (const text of ["2021-2-3", "2021-02-30", "2021-02", "20210203", "2021-02-03T00:00", ""]) expect(() => parseDay(text)).toThrow(RangeError);
  });
});
