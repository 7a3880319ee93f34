import { type CaseFile, type Part, partsOf, Protected, type Support, supports, type Text, wordsIn } from "../../record/index.ts";
import { parsePeriod } from "../../time/index.ts";
import { isLater } from "../check/sources.ts";
import { dateIn, regionIn } from "../compose/printed.ts";
import type { DocumentLanguage } from "../languages.ts";
import type { DraftWords } from "./words/index.ts";

/** One paragraph of a draft, with the record's id that it tells. */
export interface Line {
  readonly text: string;
  /** What is told; where it would not pass the check, a person is asked to write it. */
  readonly key?: string;
  /** The same with more around it, where it would not pass the check alone. */
  readonly otherwise?: string;
}

/** Tells parts of the record in sentences that say who says so and cite it, as far as they could be known on the day. */
export class Telling {
  readonly words: DraftWords;
  readonly language: DocumentLanguage;
  readonly file: CaseFile;
  /** Whether words of another language had to be taken. */
  foreign = false;
  readonly #date: string;
  readonly #parts: ReadonlyMap<string, Part>;

  constructor(file: CaseFile, words: DraftWords, language: DocumentLanguage, date: string) {
    this.file = file;
    this.words = words;
    this.language = language;
    this.#date = date;
    this.#parts = new Map([...partsOf(file)].map((part) => [part.id, part]));
  }

  /** The parts whose ids begin so, that could be told on the day. */
  under(prefix: string): readonly Part[] {
    return [...this.#parts.values()].filter(({ id }) => id.startsWith(prefix) && this.known(id));
  }

  part(id: string): Part | undefined {
    return this.known(id) ? this.#parts.get(id) : undefined;
  }

  /** Whether somebody who may be named had said it by the day, and it had happened. */
  known(id: string): boolean {
    const part = this.#parts.get(id);
    return part !== undefined && this.#supports(id).length > 0 && !this.#isAhead(part.value);
  }

  /** "According to A and B: … [@id]." */
  say(id: string, text: string): Line {
    return { text: `${this.words.according(this.who(id))}${text} [@${id}].`, key: id };
  }

  /** Who says it, by name where they are one or two. */
  who(id: string): string {
    const names = [...new Set(this.#supports(id).map(({ source }) => (source instanceof Protected ? undefined : source.publisher)))];
    if (names.length === 0 || names.length > 2 || names.includes(undefined)) return this.words.sourcesCited;
    return names.map((name) => this.plain(name as Text)).join(` ${this.words.and} `);
  }

  /** Words of the record as a part of a sentence: no marks that the text around them would give a meaning. */
  plain(text: Text): string {
    if (typeof text === "string" ? this.language !== "en" : !Object.keys(text).some((tag) => tag.split("-")[0] === this.language)) this.foreign = true;
    return wordsIn(text, this.language)
      .replaceAll(/[“”„«»"*_`\\|<>]/gu, "")
      .replaceAll("[", "(")
      .replaceAll("]", ")")
      .replaceAll(/\s+/gu, " ")
      .trim()
      .replace(/[.。؛;:]+$/u, "")
      .replaceAll(/[.!?؟]\s+(?=\p{Lu}|\p{Script=Arabic})/gu, "; ");
  }

  /** A period, as far as it had gone on the day. */
  period(from: string | undefined, to: string | undefined): string {
    const first = from === undefined || from === "unknown" || from === "open" ? "…" : dateIn(this.language, from);
    const over = to !== undefined && to !== "unknown" && to !== "open" && to <= this.#date.slice(0, to.length);
    return `${first} – ${over ? dateIn(this.language, to) : "…"}`;
  }

  date(edtf: string): string {
    return dateIn(this.language, edtf);
  }

  region(state: string): string {
    return regionIn(this.language, state);
  }

  #supports(id: string): readonly Support[] {
    const part = this.#parts.get(id);
    return part === undefined
      ? []
      : supports(this.file, part.attributions).filter(
          ({ source, status }) => status !== "withdrawn" && !(source instanceof Protected) && !isLater(source, this.#date),
        );
  }

  #isAhead(value: unknown): boolean {
    if (typeof value !== "object" || value === null) return false;
    const { when, from } = value as Readonly<Record<string, unknown>>;
    const start = plainValue(when ?? from);
    if (start === undefined || start === "open" || start === "unknown") return false;
    const { from: first } = parsePeriod(start);
    return typeof first !== "string" && first.earliest > Date.parse(this.#date) / 86_400_000;
  }
}

/** A value as it is worked with: of what sources tell differently, the preferred. */
function plainValue(told: unknown): string | undefined {
  if (typeof told === "string") return told;
  return typeof told === "object" && told !== null && "value" in told ? String(told.value) : undefined;
}
