import { expect, test } from "vitest";
import { type DateForm, readDate } from "./dates.ts";

const persian: DateForm = { order: "year-month-day", calendar: "persian" };
const european: DateForm = { order: "day-month-year", calendar: "gregorian" };
const american: DateForm = { order: "month-day-year", calendar: "gregorian" };
const edtf: DateForm = { order: "edtf", calendar: "gregorian" };

test.each<[string, DateForm, string]>([
  ["۱۳۵۷/۱۱/۲۲", persian, "1979-02-11"],
  ["1357/11/22", persian, "1979-02-11"],
  ["٢٢ بهمن ١٣٥٧", { ...persian, order: "day-month-year" }, "1979-02-11"],
  ["۱۳۵۷ بهمن ۲۲", persian, "1979-02-11"],
  ["۱۳۶۷/۵", persian, "1988-07-23/1988-08-22"],
  ["۱۳۶۷", persian, "1988-03-21/1989-03-20"],
  ["۱۳۵۷/۱۱/۲۲?", persian, "1979-02-11?"],
  ["مرداد ۱۳۶۷ تا شهریور ۱۳۶۷", { ...persian, order: "day-month-year" }, "1988-07-23/1988-09-22"],
  ["25.6.2021", european, "2021-06-25"],
  ["6.2021", european, "2021-06"],
  ["6/25/2021", american, "2021-06-25"],
  ["2021~", european, "2021~"],
  ["1988-07/1988-09", edtf, "1988-07/1988-09"],
  ["۱۹۸۸", edtf, "1988"],
])("%s", (cell, form, expected) => {
  expect(readDate(cell, form, false)).toBe(expected);
});

test("something that lasts: from one day to another", () => {
  expect(readDate("1367/5/6 - 1367/6/10", persian, true)).toBe("1988-07-28/1988-09-01");
  expect(readDate("1985/..", edtf, true)).toBe("1985/..");
  expect(() => readDate("۱۳۶۷", persian, true)).toThrow("month or year");
});

test.each<[string, DateForm]>([
  ["22/11/57", { ...persian, order: "day-month-year" }],
  ["1400/12/30", persian],
  ["31.2.2021", european],
  ["13.2021", european],
  ["sometime", european],
  ["2021-02-30", edtf],
  ["1367/6/10 - 1367/5/6", persian],
  ["", european],
])("%s is refused", (cell, form) => {
  expect(() => readDate(cell, form, false)).toThrow(RangeError);
});
