import { formatDay, parseDay, parsePeriod, parseRange } from "../../../time/index.ts";
import { latinDigits } from "../digits.ts";
import { lengthOfMonth, persianDay } from "../persian.ts";

/** In which order a column writes its dates; `edtf` is the form of the record (ISO 8601-2). */
export const DATE_ORDERS = ["edtf", "year-month-day", "day-month-year", "month-day-year"] as const;
export const CALENDARS = ["gregorian", "persian"] as const;

export interface DateForm {
  readonly order: (typeof DATE_ORDERS)[number];
  readonly calendar: (typeof CALENDARS)[number];
}

/** Months of the Persian calendar, by their names in Persian and in Dari. */
const MONTHS: readonly (readonly string[])[] = [
  ["فروردین", "حمل"],
  ["اردیبهشت", "ثور"],
  ["خرداد", "جوزا"],
  ["تیر", "سرطان"],
  ["مرداد", "امرداد", "اسد"],
  ["شهریور", "سنبله"],
  ["مهر", "میزان"],
  ["آبان", "عقرب"],
  ["آذر", "قوس"],
  ["دی", "جدی"],
  ["بهمن", "دلو"],
  ["اسفند", "حوت"],
];
/** Between two dates of a span: a slash between dates of EDTF, else a dash with spaces, or the words for "to". */
const SPAN = /\s+(?:[-–—]|to|until|تا)\s+/u;

/**
 * A date as a cell has it, in EDTF. Digits may be Latin, Persian or Arabic; days and months may be missing; `?` and `~`
 * mark doubt. A Persian month or year becomes the span of its days.
 * @param lasting Whether the value is something that lasts. Then a Persian month or year cannot be written: its span
 * would say that it lasted all that time.
 * @throws {RangeError} if it is no date in this form.
 */
export function readDate(cell: string, form: DateForm, lasting: boolean): string {
  const text = latinDigits(cell).trim();
  if (form.order === "edtf" && form.calendar === "gregorian") {
    if (lasting) parsePeriod(text);
    else parseRange(text);
    return text;
  }
  const ends = text.split(SPAN);
  if (ends.length > 2) throw new RangeError(`"${cell}" has more than two ends`);
  const read = ends.map((end) => oneDate(end, form, lasting));
  if (!lasting || read.length === 1) return spanOf(read, cell);
  const period = read.join("/");
  parsePeriod(period);
  return period;
}

/** Two ends of a date that is not known to the day; each may be a span itself. */
function spanOf(ends: readonly string[], cell: string): string {
  if (ends.length === 1) return ends[0] ?? "";
  const span = `${ends[0]?.split("/")[0] ?? ""}/${ends[1]?.split("/").at(-1) ?? ""}`;
  try {
    parseRange(span);
  } catch {
    throw new RangeError(`"${cell}" ends before it begins`);
  }
  return span;
}

function oneDate(text: string, { order, calendar }: DateForm, lasting: boolean): string {
  const [, bare = "", doubt = ""] = /^(.*?)([?~%]?)$/u.exec(text.trim()) ?? [];
  const { year, month, day } = partsOf(bare.trim(), order);
  if (calendar === "gregorian") return gregorian(year, month, day) + doubt;
  if (month === undefined || day === undefined) {
    if (lasting) throw new RangeError(`"${text}" is a Persian month or year, which no Gregorian date says for something that lasts`);
    if (doubt) throw new RangeError(`"${text}" is a Persian month or year with a mark of doubt, which a span of days cannot bear`);
    const last = month ?? 12;
    return `${formatDay(persianDay(year, month ?? 1, 1))}/${formatDay(persianDay(year, last, lengthOfMonth(year, last)))}`;
  }
  return formatDay(persianDay(year, month, day)) + doubt;
}

function gregorian(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, "0"), month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0"));
  const text = parts.join("-");
  if (day !== undefined) parseDay(text);
  else if (month !== undefined && (month < 1 || month > 12)) throw new RangeError(`${text} is not a month of the calendar`);
  return text;
}

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function partsOf(text: string, order: DateForm["order"]): Parts {
  const written = text
    .replace(/ي/g, "ی")
    .replace(/\p{L}+/gu, (word) => monthNamed(word) ?? word)
    .split(/[\s/.\-،,]+/u)
    .filter((part) => part !== "");
  const numbers = written.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.length < 1 || numbers.length > 3 || numbers.some(Number.isNaN)) throw new RangeError(`"${text}" is not a date in this form`);
  const yearFirst = order === "year-month-day" || order === "edtf";
  const [year, month, day] = yearFirst ? numbers : turned(numbers, order);
  const ofYear = written[yearFirst ? 0 : written.length - 1] ?? "";
  if (year === undefined || ofYear.length !== 4) throw new RangeError(`"${text}" has no year of four digits where one belongs`);
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** Year, month, day from the order that a column writes. */
function turned(numbers: readonly number[], order: DateForm["order"]): readonly (number | undefined)[] {
  if (numbers.length < 3) return numbers.toReversed();
  const [first, second, year] = numbers;
  return order === "day-month-year" ? [year, second, first] : [year, first, second];
}

function monthNamed(word: string): string | undefined {
  const index = MONTHS.findIndex((names) => names.includes(word));
  return index < 0 ? undefined : String(index + 1);
}
