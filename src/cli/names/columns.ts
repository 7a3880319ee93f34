import { DedereError } from "../../errors/index.ts";
import { normalise } from "../../names/index.ts";
import { folded } from "../../record/exchange/index.ts";
import type { Cli } from "../cli.ts";

/** What a list of people may say, and how it is headed in the languages that lists are kept in. */
const HEADINGS = {
  id: "id|identifier|no|number|nr|#|record|rec id|unique id|شماره|ردیف|شناسه|کد|رقم|الرقم",
  name: "name|full name|names|victim|prisoner|نام|نام کامل|نام و نام خانوادگی|اسم|الاسم|الاسم الکامل|الاسم الرباعی",
  given: "given name|first name|forename|نام کوچک|الاسم الاول",
  family: "surname|last name|family name|family|نام خانوادگی|فامیل|اسم العائلة|العائلة",
  aliases: "alias|aliases|aka|also known as|other names|variants|لقب|نام مستعار|معروف به|نام های دیگر|الکنیة|اسماء اخری",
  born: "born|birth|date of birth|birth date|birthdate|birthday|dob|تولد|تاریخ تولد|متولد|تاریخ الولادة|تاریخ المیلاد",
  died: "died|death|killed|date of death|death date|dod|تاریخ مرگ|تاریخ فوت|تاریخ شهادت|تاریخ اعدام|درگذشت|تاریخ الوفاة|تاریخ الاستشهاد",
  age: "age|age at death|سن|العمر",
  sex: "sex|gender|جنس|جنسیت|الجنس",
  place: "place|city|town|suburb|location|site|محل|مکان|شهر|المکان|المدینة|المدینه",
  father: "father|fathers name|father name|name of father|نام پدر|پدر|اسم الاب|الاب",
} as const;
export type Column = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

/** A name of a language or script behind a heading, as in "name_ar". */
const IN_LANGUAGE = / (?:ar|en|fa|ps|ku|ru|latin|arabic|persian|english|original|native)$/;
const APOSTROPHE = /['’]/g;

/** The headings that hold each column; names and aliases may stand in several. */
export type Columns = Readonly<Partial<Record<Column, readonly string[]>>>;

/** Recognises the columns of a list by their headings. */
export function recognised(headings: readonly string[]): Columns {
  const found: Partial<Record<Column, string[]>> = {};
  for (const column of COLUMNS) {
    const known = HEADINGS[column].split("|").map((heading) => normalise(heading).text);
    const fits = headings.filter((heading) => known.includes(bare(heading)));
    if (fits.length > 0) found[column] = column === "name" || column === "aliases" ? fits : fits.slice(0, 1);
  }
  // «نام» beside «نام خانوادگی» is the given name.
  if (found.family !== undefined && found.given === undefined && found.name?.length === 1) {
    found.given = found.name;
    delete found.name;
  }
  return found;
}

const bare = (heading: string) => normalise(folded(heading.replace(APOSTROPHE, "")).replace(IN_LANGUAGE, "")).text;

/**
 * What the user says of columns, over what is recognised: `name=name_ar,age=`, the last of which leaves the ages out.
 * @throws {DedereError} `bad-request` for a column or a heading that there is not
 */
export function columnsOf(cli: Cli, file: string, headings: readonly string[], asked: string | undefined): Columns {
  const columns: Partial<Record<Column, readonly string[]>> = { ...recognised(headings) };
  const told = asked === undefined ? [] : asked.split(",");
  if (told.some((one) => one.trim().startsWith("name="))) for (const column of ["name", "given", "family", "aliases"] as const) delete columns[column];
  for (const one of told) {
    const [column = "", heading = ""] = one.split("=").map((part) => part.trim());
    if (!isColumn(column)) throw wrong(cli, "columnName", { column, columns: COLUMNS.join(", ") });
    if (heading !== "" && !headings.includes(heading)) throw wrong(cli, "columnHeading", { file, heading, headings: headings.join(", ") });
    if (heading === "") delete columns[column];
    else columns[column] = [...(column === "name" ? (columns.name ?? []) : []), heading];
  }
  if (columns.name === undefined && columns.given === undefined && columns.family === undefined)
    throw wrong(cli, "noNames", { file, headings: headings.join(", ") });
  return columns;
}

const isColumn = (text: string): text is Column => (COLUMNS as readonly string[]).includes(text);

function wrong({ t }: Cli, name: string, values: Record<string, string>): DedereError {
  const message = t(`cli:names.problem.${name}`, values);
  return new DedereError("bad-request", message, [{ message, remedy: t(`cli:names.problem.${name}Remedy`, values) }]);
}
