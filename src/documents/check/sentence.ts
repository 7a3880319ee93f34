import type { DayRange } from "../../time/index.ts";
import type { Citation } from "../source/citations.ts";
import type { Passage, Sentence } from "../source/document.ts";
import { fold, type Folded } from "../words/fold.ts";
import { type Lexicon, lexicon } from "../words/index.ts";
import type { Context } from "./context.ts";
import { datesIn, type WrittenDate } from "./dates.ts";
import type { Finding, Rule, Severity } from "./finding.ts";
import { isLawKey } from "./law-view.ts";
import { numbersIn, type WrittenNumber } from "./numbers.ts";
import { type Quotation, quotationsIn } from "./quotations.ts";
import type { Recorded } from "./record-view.ts";

/** A sentence with everything that the rules ask about it, worked out when it is first asked for. */
export class CheckedSentence {
  readonly sentence: Sentence;
  readonly passage: Passage;
  readonly context: Context;
  readonly words: Lexicon;
  readonly #siblings: Map<Sentence, CheckedSentence>;
  #folded: Folded | undefined;
  #unquoted: string | undefined;
  #quotations: readonly Quotation[] | undefined;
  #citations: readonly Citation[] | undefined;
  #dates: readonly WrittenDate[] | undefined;
  #numbers: readonly WrittenNumber[] | undefined;
  #recorded: readonly Recorded[] | undefined;

  /** @param siblings those of the passage that were looked at so far */
  constructor(sentence: Sentence, passage: Passage, context: Context, siblings = new Map<Sentence, CheckedSentence>()) {
    this.sentence = sentence;
    this.passage = passage;
    this.context = context;
    this.#siblings = siblings.set(sentence, this);
    this.words = lexicon(context.document.head.language);
  }

  /** Its words without citations and fields, as phrases are looked for in them. */
  get folded(): Folded {
    return (this.#folded ??= fold(this.sentence.bare));
  }

  /** The same without what it quotes: those are the words of another. */
  get own(): string {
    return (this.#unquoted ??=
      this.quotations.length === 0
        ? this.folded.text
        : fold(this.quotations.reduce((text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end), this.sentence.bare)).text);
  }

  get quotations(): readonly Quotation[] {
    return (this.#quotations ??= quotationsIn(this.sentence.bare));
  }

  get citations(): readonly Citation[] {
    return (this.#citations ??= this.sentence.groups.flatMap(({ citations }) => citations));
  }

  /** What its citations stand for in the record. */
  get recorded(): readonly Recorded[] {
    return (this.#recorded ??= this.citations.flatMap(({ key }) => (isLawKey(key) ? [] : (this.context.record.recorded(key) ?? []))));
  }

  get citesLaw(): boolean {
    return this.citations.some(({ key }) => isLawKey(key)) || this.sentence.fields.some((field) => field.startsWith("law."));
  }

  get dates(): readonly WrittenDate[] {
    return (this.#dates ??= datesIn(this.folded.text, this.context.document.head.language));
  }

  get numbers(): readonly WrittenNumber[] {
    return (this.#numbers ??= numbersIn(this.folded.text, this.context.document.head.language, this.dates));
  }

  /** Another sentence of the same passage. */
  sibling(sentence: Sentence): CheckedSentence {
    return this.#siblings.get(sentence) ?? new CheckedSentence(sentence, this.passage, this.context, this.#siblings);
  }

  says(pattern: RegExp): boolean {
    return pattern.test(this.own);
  }

  /** The words that match, as they are written in the sentence. */
  wordsOf(pattern: RegExp): string {
    const found = pattern.exec(this.folded.text);
    return found ? this.#written(found.index, found.index + found[0].length) : "";
  }

  /** The place in the file of a part of the folded text. */
  placeOf({ start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
    const { starts } = this.folded;
    const first = starts[start] ?? 0;
    const last = starts[end] ?? this.sentence.bare.length;
    return this.placeInSentence(first, last);
  }

  placeInSentence(start: number, end: number): { readonly start: number; readonly end: number } {
    const { offsets } = this.passage.plain;
    return { start: offsets[this.sentence.start + start] ?? 0, end: offsets[this.sentence.start + end] ?? offsets.at(-1) ?? 0 };
  }

  find(rule: Rule, severity: Severity, values: Finding["values"], at?: { readonly start: number; readonly end: number }, variant?: string): Finding {
    const place = at ?? this.placeInSentence(0, this.sentence.text.length);
    return { rule, severity, values, ...place, ...(variant === undefined ? {} : { variant }) };
  }

  #written(start: number, end: number): string {
    const { starts } = this.folded;
    return this.sentence.bare.slice(starts[start] ?? 0, starts[end] ?? this.sentence.bare.length).trim();
  }
}

/** Whether two ranges of days have a day in common. */
export function overlap(a: DayRange, b: DayRange): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** A rule looks at one sentence. */
export type SentenceRule = (checked: CheckedSentence) => readonly Finding[];
