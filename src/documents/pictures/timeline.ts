import { type CaseFile, partsOf, Protected, supports, wordsIn } from "../../record/index.ts";
import { accusedOf } from "../../record/accused.ts";
import { type Day, formatDay, parsePeriod } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import { isLater } from "../check/sources.ts";
import type { Block } from "../composed.ts";
import { dateIn } from "../compose/printed.ts";
import { WORDS } from "../compose/words.ts";
import { type DocumentLanguage, writtenFrom } from "../languages.ts";
import { PICTURE_WORDS } from "./picture-words.ts";
import { drawing, escaped, label, shortened, WIDTH } from "./svg.ts";

type Kind = "post" | "incident" | "proceeding";

interface Row {
  readonly kind: Kind;
  readonly text: string;
  /** As the record writes it, for the words. */
  readonly when: string;
  readonly first: Day;
  readonly last: Day;
}

const LABELS = 330;
const ROW = 19;
const LETTERS = 56;
const TOP = 26;

/** Posts, incidents and proceedings up to the day, a row each, on one scale of years; time runs as the language is read. */
export function timelinePicture({ document: { head }, record, day }: Context): readonly Block[] {
  const { language } = head;
  const rows = rowsOf(record.file, head.accused, language, day, head.date);
  const [earliest] = rows.map(({ first }) => first).toSorted((a, b) => a - b);
  if (earliest === undefined) return [];
  const words = PICTURE_WORDS[language];
  const scale = new Scale(earliest, day, language);
  const height = TOP + rows.length * ROW + 36;
  const svg = drawing(
    height,
    language,
    `${PATTERN}${scale.axis(rows.length)}${rows.map((row, i) => drawRow(row, i, scale, language)).join("")}${legend(height - 12, language)}`,
  );
  const [, person] = accusedOf(record.file, head.accused);
  const caption = words.timeline(wordsIn(person.name, language));
  const told = rows.map(({ kind, text, when }) => `${words.kinds[kind]}: ${text}, ${when}`);
  return [{ kind: "picture", svg, caption, alternative: `${caption}. ${told.join(WORDS[language].separator)}.` }];
}

function rowsOf(file: CaseFile, accused: string | undefined, language: DocumentLanguage, day: Day, date: string): readonly Row[] {
  const [id] = accusedOf(file, accused);
  const alleged = new Set(Object.values(file.allegations).flatMap((one) => (one.accused === id ? [one.incident] : [])));
  const posts = new Set((file.people[id]?.posts?.list ?? []).map((post, i) => post.id ?? `${id}.posts.${i + 1}`));
  const proceedings = new Set(file.proceedings.list.map((one, i) => one.id ?? `proceedings.${i + 1}`));
  return [...partsOf(file)].flatMap((part): readonly Row[] => {
    const kind = posts.has(part.id) ? "post" : alleged.has(part.id) ? "incident" : proceedings.has(part.id) ? "proceeding" : undefined;
    const known = supports(file, part.attributions).some(
      ({ source, status }) => status !== "withdrawn" && !(source instanceof Protected) && !isLater(source, date),
    );
    return kind === undefined || !known ? [] : rowOf(kind, part.value as Dated, language, day);
  });
}

interface Dated {
  readonly title: Parameters<typeof wordsIn>[0];
  readonly from?: { readonly value: string };
  readonly to?: { readonly value: string };
  readonly when?: string | { readonly value: string };
}

/** A row, or none where its beginning is not known or after the day. What goes on ends on the day. */
function rowOf(kind: Kind, { title, from, to, when }: Dated, language: DocumentLanguage, day: Day): readonly Row[] {
  const start = from?.value ?? (typeof when === "string" ? when : when?.value);
  if (start === undefined || start === "open" || start === "unknown") return [];
  const period = parsePeriod(start);
  if (typeof period.from === "string" || period.from.earliest > day) return [];
  const end = to && to.value !== "open" && to.value !== "unknown" ? parsePeriod(to.value).to : kind === "post" ? undefined : period.to;
  const last = typeof end === "object" ? Math.min(end.latest, day) : day;
  const over = typeof end === "object" && end.latest <= day;
  const till = kind === "post" ? ` – ${over && to ? dateIn(language, to.value) : "…"}` : "";
  return [{ kind, text: wordsIn(title, language), when: dateIn(language, start) + till, first: period.from.earliest, last }];
}

/** From days to places; mirrored where the language is written to the left. */
class Scale {
  readonly #first: number;
  readonly #last: number;
  readonly #language: DocumentLanguage;
  readonly mirrored: boolean;

  constructor(earliest: Day, day: Day, language: DocumentLanguage) {
    this.#first = earliest;
    this.#last = Math.max(day, earliest + 365);
    this.#language = language;
    this.mirrored = writtenFrom(language) === "rtl";
  }

  at(day: Day): number {
    const along = LABELS + ((day - this.#first) / (this.#last - this.#first)) * (WIDTH - LABELS - 6);
    return this.mirrored ? WIDTH - along : along;
  }

  /** A line for every fifth year, or for every year of a short time. */
  axis(rows: number): string {
    const [from, to] = [this.#first, this.#last].map((day) => Number(formatDay(day).slice(0, 4)));
    const step = [1, 2, 5, 10, 20].find((years) => ((to ?? 0) - (from ?? 0)) / years <= 8) ?? 50;
    const years = Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, i) => (from ?? 0) + i).filter((year) => year % step === 0);
    return years
      .map((year) => ({ year, x: this.at(Date.UTC(year, 0, 1) / 86_400_000) }))
      .filter(({ x }) => (this.mirrored ? x <= WIDTH - LABELS : x >= LABELS))
      .map(
        ({ year, x }) =>
          `<path d="M${x.toFixed(1)} ${TOP - 8}V${TOP + rows * ROW}" stroke="#d8d3c9" stroke-width="0.8"/><text x="${x.toFixed(1)}" y="${TOP - 13}" text-anchor="middle" font-size="10" fill="#57514c">${escaped(dateIn(this.#language, String(year)))}</text>`,
      )
      .join("");
  }
}

const PATTERN =
  '<defs><pattern id="incident" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#f6d27a"/><rect width="2" height="5" fill="#a86f00"/></pattern></defs>';

function drawRow({ kind, text, first, last }: Row, index: number, scale: Scale, language: DocumentLanguage): string {
  const middle = TOP + index * ROW + ROW / 2;
  const [a, b] = [scale.at(first), scale.at(last)].toSorted((x, y) => x - y) as [number, number];
  const words = label(scale.mirrored ? WIDTH : 0, middle + 4, shortened(text, LETTERS), language, 'font-size="11"');
  return words + mark(kind, a, Math.max(b - a, 3), middle);
}

/** A bar for a post, a hatched one for an incident, a diamond for a proceeding: told apart without colours. */
function mark(kind: Kind, x: number, width: number, middle: number): string {
  if (kind === "proceeding") return `<path d="M${(x - 4).toFixed(1)} ${middle}l5 -5l5 5l-5 5z" fill="#0b5a84"/>`;
  const fill = kind === "post" ? "#9a938a" : "url(#incident)";
  return `<rect x="${x.toFixed(1)}" y="${middle - 5}" width="${width.toFixed(1)}" height="10" fill="${fill}"${kind === "incident" ? ' stroke="#a86f00" stroke-width="0.6"' : ""}/>`;
}

function legend(y: number, language: DocumentLanguage): string {
  const mirrored = writtenFrom(language) === "rtl";
  return (["post", "incident", "proceeding"] as const)
    .map((kind, i) => {
      const start = mirrored ? WIDTH - i * 170 : i * 170;
      const x = mirrored ? start - 18 : start;
      return (
        mark(kind, kind === "proceeding" ? x + 8 : x, 18, y - 4) +
        label(mirrored ? start - 26 : start + 26, y, PICTURE_WORDS[language].kinds[kind], language, 'font-size="11"')
      );
    })
    .join("");
}
