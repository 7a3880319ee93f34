import { type CalendarDate, CalendarDate as DateOf, GregorianCalendar, PersianCalendar, toCalendar } from "@internationalized/date";
import { normalise } from "../names/index.ts";

/** A condition on the fields of what is found, not on its words. */
export type Filter =
  | { readonly field: "kind" | "status" | "protection" | "property" | "source" | "about"; readonly is: string }
  | { readonly field: "contrary"; readonly is: boolean }
  /** At least as reliable (A to F) and as credible (1 to 6). */
  | { readonly field: "grade"; readonly atLeast: string }
  /** First and last day, `YYYY-MM-DD`; `undefined` is no limit on that side. */
  | { readonly field: "date"; readonly from: string | undefined; readonly to: string | undefined };

const TEXT_FIELDS = ["kind", "status", "protection", "property", "source", "about"] as const;
const FILTERS = [...TEXT_FIELDS, "contrary", "grade", "date"] as const;

/** What is wrong with a filter, and what to write instead. */
export interface FilterFault {
  readonly message: string;
  readonly remedy: string;
}

/** Reads `name:value`. */
export function readFilter(name: string, value: string): Filter | FilterFault {
  if (isTextField(name))
    return value === "" ? { message: `"${name}:" names nothing.`, remedy: `Write a value behind it: ${name}:…` } : { field: name, is: value };
  if (name === "contrary") return readContrary(value);
  if (name === "grade") return readGrade(value);
  if (name === "date") return readDates(value);
  return { message: `There is no filter "${name}:".`, remedy: `Filters are ${FILTERS.join(", ")}. To search for the words themselves, put them in quotes.` };
}

function isTextField(name: string): name is (typeof TEXT_FIELDS)[number] {
  return (TEXT_FIELDS as readonly string[]).includes(name);
}

function readContrary(value: string): Filter | FilterFault {
  if (value === "yes" || value === "no") return { field: "contrary", is: value === "yes" };
  return { message: `"contrary:${value}" is neither yes nor no.`, remedy: "Write contrary:yes or contrary:no." };
}

function readGrade(value: string): Filter | FilterFault {
  const grade = value.replace(/^>=/, "").toUpperCase();
  return /^[A-F][1-6]$/.test(grade)
    ? { field: "grade", atLeast: grade }
    : { message: `"${value}" is no grade of the Admiralty code.`, remedy: "Write a letter A to F and a digit 1 to 6: grade:>=B3." };
}

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

function readDates(value: string): Filter | FilterFault {
  const [first = "", second] = normalise(value).text.split("..");
  const from = first === "" ? undefined : daysOf(first);
  const to = second === undefined ? from : second === "" ? undefined : daysOf(second);
  const wrong = (first !== "" && !from) || (second !== undefined && second !== "" && !to) || (!from && !to);
  if (wrong)
    return {
      message: `"${value}" is no date and no range of dates.`,
      remedy: "Write date:1988-07, date:1988-07..1988-09, date:2019.. or, in the Persian calendar, date:1367-05.",
    };
  return { field: "date", from: from?.first, to: to?.last };
}

/** The days that a date of any precision may mean. Years up to 1600 are of the Persian calendar. */
function daysOf(text: string): { readonly first: string; readonly last: string } | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const calendar = Number(year) < 1600 ? new PersianCalendar() : new GregorianCalendar();
  const months = month === undefined ? [1, 12] : [Number(month), Number(month)];
  if (months.some((one) => one < 1 || one > 12)) return undefined;
  const first = new DateOf(calendar, Number(year), months[0] as number, day === undefined ? 1 : Number(day));
  const last = day === undefined ? new DateOf(calendar, Number(year), months[1] as number, 1).add({ months: 1 }).subtract({ days: 1 }) : first;
  if (day !== undefined && first.day !== Number(day)) return undefined;
  return { first: iso(first), last: iso(last) };
}

function iso(date: CalendarDate): string {
  return toCalendar(date, new GregorianCalendar()).toString();
}
