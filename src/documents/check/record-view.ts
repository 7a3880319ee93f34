import { type CaseFile, Protected, type Part, partsOf, type Support, supports, type Text, wordsIn } from "../../record/index.ts";
import { type DayRange, parsePeriod } from "../../time/index.ts";
import { fold } from "../words/fold.ts";
import { datesIn } from "./dates.ts";
import { numbersIn } from "./numbers.ts";

/** Something of the record as the source check sees it. */
export interface Recorded {
  readonly id: string;
  readonly value: unknown;
  readonly supports: readonly Support[];
  /** Numbers and dates that its words and values hold, and those of its sources. */
  readonly numbers: ReadonlySet<number>;
  readonly dates: readonly DayRange[];
  /** When it was so or took place, where the record says it. */
  readonly happened: DayRange | undefined;
  /** The incident whose victims it counts. */
  readonly incident: string | undefined;
}

/** A count of victims of an incident, with those that differ from it. */
export interface Figures {
  readonly lowest: number;
  readonly highest: number;
}

/** A case made ready for many lookups. */
export class RecordView {
  readonly file: CaseFile;
  readonly #parts = new Map<string, Part>();
  #passages: Map<string, Support[]> | undefined;
  readonly #seen = new Map<string, Recorded>();

  constructor(file: CaseFile) {
    this.file = file;
    for (const part of partsOf(file)) this.#parts.set(part.id, part);
  }

  /** Ids that can be cited, sources among them. */
  ids(): readonly string[] {
    return [...this.#parts.keys(), ...Object.keys(this.file.sources)];
  }

  /** What an id of the record stands for; `undefined` where it stands for nothing, or for a source. */
  recorded(id: string): Recorded | undefined {
    const known = this.#seen.get(id);
    const part = this.#parts.get(id);
    if (known || !part) return known;
    const recorded = this.#recordedOf(part);
    this.#seen.set(id, recorded);
    return recorded;
  }

  isSource(id: string): boolean {
    return Object.hasOwn(this.file.sources, id);
  }

  /** The passages of a source that the record keeps, wherever they are cited. */
  passagesOf(source: string): readonly Text[] {
    this.#passages ??= Map.groupBy(
      [...this.#parts.values()].flatMap(({ attributions }) => supports(this.file, attributions)),
      ({ sourceId }) => sourceId,
    );
    return (this.#passages.get(source) ?? []).flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
  }

  /** Whether the id is that of a confidential record or source. */
  isClosed(id: string): boolean {
    const { sources, people, facts } = this.file.confidential;
    return [sources, people, facts].some((table) => Object.hasOwn(table, id));
  }

  /** The lowest and the highest count of an incident's victims, where sources differ. */
  contested(incident: string): readonly Figures[] {
    const counts = this.file.incidents[incident]?.victims?.counts?.filter(({ status }) => status !== "withdrawn") ?? [];
    return [...Map.groupBy(counts, ({ of }) => of).values()].flatMap((alike) => {
      const numbers = alike.flatMap(({ exactly, atLeast, atMost, about }) => [exactly, atLeast, atMost, about].filter((number) => number !== undefined));
      const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
      return numbers.length > 1 && lowest < highest ? [{ lowest, highest }] : [];
    });
  }

  #recordedOf({ id, value, attributions }: Part): Recorded {
    const said = supports(this.file, attributions);
    const numbers = new Set<number>();
    const dates: DayRange[] = [];
    const published: DayRange[] = [];
    const add = (of: unknown) => collect(of, numbers, dates);
    add(value);
    const happened: DayRange[] = [];
    collect(timesOf(value).slice(0, 1), new Set(), happened);
    for (const { source, value: told, note, quote } of said) {
      add([told, note, quote]);
      if (source instanceof Protected) continue;
      // A year in a title dates nothing.
      collect(source.title, numbers, []);
      collect(source.date, numbers, published);
    }
    dates.push(...published.filter(({ earliest, latest }) => latest - earliest <= LONGEST_PUBLICATION));
    // When what it is about happened.
    for (const other of [aboutOf(value), id.split(".")[0]]) collect(timesOf(this.#parts.get(other ?? "")?.value), new Set(), dates);
    return { id, value, supports: said, numbers, dates, happened: happened[0], incident: this.#incidentOf(id, value) };
  }

  /** An allegation and a fact are about an incident, and so are its own parts. */
  #incidentOf(id: string, value: unknown): string | undefined {
    const [first = ""] = id.split(".");
    if (Object.hasOwn(this.file.incidents, first)) return first;
    const about = aboutOf(value);
    return about !== undefined && Object.hasOwn(this.file.incidents, about) ? about : undefined;
  }
}

/** The incident of an allegation; what a fact is about. */
function aboutOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const about = "incident" in value ? value.incident : "about" in value ? value.about : undefined;
  return typeof about === "string" ? about : undefined;
}

/** When, or from when and until when. */
function timesOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const { when, from, to } = value as Readonly<Record<string, unknown>>;
  return [when ?? from, to];
}

/** Days over which a source may have appeared so that its date is that of something: about a month. */
const LONGEST_PUBLICATION = 31;

const EDTF = /^\.{0,2}\d{4}(?:-\d{2}){0,2}[?~%]?(?:\/(?:\.\.|\d{4}(?:-\d{2}){0,2}[?~%]?)?)?$|^\/\d{4}(?:-\d{2}){0,2}[?~%]?$/u;

/** What numbers and dates a value holds, whatever its form. */
function collect(value: unknown, numbers: Set<number>, dates: DayRange[]): void {
  if (typeof value === "number") numbers.add(value);
  else if (typeof value === "string") collectText(value, numbers, dates);
  else if (Array.isArray(value)) for (const item of value) collect(item, numbers, dates);
  else if (typeof value === "object" && value !== null && !(value instanceof Protected))
    for (const [key, part] of Object.entries(value)) if (key !== "grade" && key !== "id") collect(part, numbers, dates);
}

function collectText(text: string, numbers: Set<number>, dates: DayRange[]): void {
  if (EDTF.test(text)) {
    const { from, to } = parsePeriod(text);
    const [first, last] = [from, to].map((end) => (typeof end === "string" ? undefined : end));
    if (first ?? last) dates.push({ earliest: (first ?? last)?.earliest ?? 0, latest: (last ?? first)?.latest ?? 0 });
    return;
  }
  const language = /\p{Script=Arabic}/u.test(text) ? "fa" : "en";
  const folded = fold(text).text;
  const written = datesIn(folded, language);
  dates.push(...written);
  for (const { value } of numbersIn(folded, language, written)) numbers.add(value);
}

/** What a part is called, to people. */
export function labelOf({ id, value }: Recorded, language: string): string {
  if (typeof value === "object" && value !== null)
    for (const key of ["title", "name", "says"]) {
      const words = (value as Record<string, unknown>)[key];
      if (typeof words === "string" || (typeof words === "object" && words !== null)) return wordsIn(words as Parameters<typeof wordsIn>[0], language);
    }
  return id;
}
