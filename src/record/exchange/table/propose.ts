import { KINDS, type Kind, type KindName } from "../../kinds/index.ts";
import { folded } from "./folded.ts";
import { type Table, type TableRow, textOf } from "./table.ts";

/** Headings that people use for properties, beside the names and labels of the vocabulary. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  name: ["full name", "نام و نام خانوادگی", "اسم", "الاسم", "nom", "victim", "prisoner"],
  variants: ["alias", "aliases", "also known as", "aka", "لقب", "other names"],
  born: ["date of birth", "birth date", "birthdate", "dob", "تولد", "تاریخ الولادة"],
  died: ["date of death", "death date", "dod", "تاریخ مرگ", "تاریخ فوت"],
  birthplace: ["birth place", "place of birth", "محل تولد"],
  title: ["headline", "name", "نام", "سمت", "office", "position"],
  about: ["description", "summary", "توضیحات", "شرح"],
  when: ["date", "تاریخ"],
  site: ["place", "location", "محل", "مکان", "city", "شهر"],
  state: ["country", "کشور"],
  where: ["country", "کشور"],
  nationality: ["citizenship", "ملیت"],
  note: ["notes", "remarks", "comment", "ملاحظات"],
  url: ["link", "لینک", "website"],
};
const ID_HEADINGS = ["id", "identifier", "no", "number", "nr", "#", "شماره", "ردیف", "شناسه", "کد"];
const SOURCE_HEADINGS = ["source", "منبع", "source id", "quelle"];
const SAMPLE_ROWS = 50;

export interface Proposal {
  /** A mapping as people write it, for {@link readMapping} once it has been looked over. */
  readonly mapping: Readonly<Record<string, unknown>>;
  /** Headings that nothing was found for. */
  readonly unused: readonly string[];
}

/**
 * Proposes a mapping from the headings and the first rows. A proposal: a person confirms it before anything is imported.
 * @param kind What the rows are about; without it the kind that most headings fit.
 */
export async function proposeMapping(table: Table, name: string, kind?: string): Promise<Proposal> {
  const rows = await firstRows(table.rows());
  const about = (kind ?? likeliestKind(table.headings)) as KindName;
  const id = table.headings.find((heading) => ID_HEADINGS.includes(folded(heading)));
  const source = table.headings.find((heading) => SOURCE_HEADINGS.includes(folded(heading)));
  const fits = fitting(
    KINDS[about],
    table.headings.filter((heading) => heading !== id && heading !== source),
  );
  const columnOf = (heading: string) => rows.map(({ cells }) => textOf(cells[table.headings.indexOf(heading)])).filter((text) => text !== "");
  const dated = Object.entries(fits).filter(([property]) => ["date", "period", "bound"].includes(KINDS[about].properties[property]?.type ?? ""));
  const numbered = id !== undefined && columnOf(id).every((text) => /^\p{N}/u.test(text));
  const used = new Set([id, source, ...Object.values(fits)]);
  return {
    mapping: {
      mapping: name,
      ...formOf(dated.flatMap(([, heading]) => columnOf(heading))),
      ...(source === undefined ? {} : { source: { column: source } }),
      items: { [about]: { kind: about, ...(id === undefined ? {} : { id }), ...(numbered ? { prefix: `${name}-` } : {}), properties: fits } },
    },
    unused: table.headings.filter((heading) => heading !== "" && !used.has(heading)),
  };
}

async function firstRows(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const first: TableRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length > SAMPLE_ROWS) break;
  }
  return first.slice(1);
}

function likeliestKind(headings: readonly string[]): string {
  const scored = Object.entries(KINDS).map(([name, kind]) => ({ name, score: Object.keys(fitting(kind, headings)).length }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).name;
}

/** Headings by the property whose name, label or habitual heading they are. References need a person to say how they name items. */
function fitting({ properties }: Kind, headings: readonly string[]): Record<string, string> {
  const free = new Set(headings);
  const found: Record<string, string> = {};
  for (const [name, { label, type }] of Object.entries(properties)) {
    if (type === "ref") continue;
    const names = [name, label.en, label.fa, ...(HEADINGS[name] ?? [])].map(folded);
    const heading = [...free].find((one) => names.includes(folded(one)));
    if (heading === undefined) continue;
    free.delete(heading);
    found[name] = heading;
  }
  return found;
}

/** Calendar and order of dates, where the texts show them. Day before month unless a text cannot be read so. */
function formOf(texts: readonly string[]): { readonly dates?: string; readonly calendar?: string } {
  const parts = texts.map((text) => folded(text).match(/\d+/g) ?? []).filter(({ length }) => length > 0);
  const years = parts.flatMap((numbers) => numbers.filter(({ length }) => length === 4).map(Number));
  const persian = years.length > 0 && years.every((year) => year < 1500);
  const yearLast = parts.filter((numbers) => numbers.length === 3 && numbers[2]?.length === 4);
  if (yearLast.length === 0) return persian ? { dates: "year-month-day", calendar: "persian" } : {};
  const american = yearLast.some(([, second]) => Number(second) > 12);
  return { dates: american ? "month-day-year" : "day-month-year", ...(persian ? { calendar: "persian" } : {}) };
}
