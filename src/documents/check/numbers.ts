import type { DocumentLanguage } from "../languages.ts";
import { fold } from "../words/fold.ts";
import { lexicon } from "../words/index.ts";

/** A number as a sentence writes it, with its place in the folded text. */
export interface WrittenNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Separators of thousands: a comma, a point, a thin or protected space, the Arabic one, an apostrophe made a space. */
const FIGURE = /(?<![\p{L}\p{N}§.-])\d{1,3}(?:[.,٬\u00A0\u202F\u2009' ]\d{3})+(?![\p{N}])|(?<![\p{L}\p{N}§-])\d+(?![\p{L}\p{N}]|[.,-]\d)/gu;
/** Numbers behind these count nothing: sections of laws, documents, pages. */
const NUMBERED =
  /(?:§+|\b(?:art|arts|article|articles|section|sections|para|paragraph|paragraphs|no|nos|nr|nummer|rule|resolution|abs|satz|alinea|al|artikel|articulo|articulos|parrafo|p|pp|pages?|v|dh)\.?|ماده|بند|المادة|ماده‌|الفقره|اصل)\s*$/u;

/**
 * What a folded sentence counts: numbers in figures and in words, without its dates and without numbers of sections.
 */
export function numbersIn(folded: string, language: DocumentLanguage, dates: readonly Span[]): readonly WrittenNumber[] {
  const { numbers, numberWords } = lexicon(language);
  const free = ({ start, end }: Span) => !dates.some((date) => start < date.end && end > date.start);
  const figures = [...folded.matchAll(FIGURE)].map(({ 0: text, index }) => ({
    value: Number(text.replaceAll(/\D/gu, "")),
    start: index,
    end: index + text.length,
  }));
  const inWords = together(
    [...folded.matchAll(numberWords)].map(({ 0: text, 1: word = "", index }) => ({ value: numbers.get(word) ?? 0, start: index, end: index + text.length })),
    folded,
  );
  return [...figures, ...inWords].filter(free).filter(({ start }) => !NUMBERED.test(folded.slice(0, start)));
}

/** "thirty-one", "four hundred", "five thousand two hundred": neighbours are one number. */
function together(words: readonly WrittenNumber[], folded: string): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (const word of words) {
    const last = numbers.at(-1);
    const between = last ? folded.slice(last.end, word.start) : "";
    if (last && /^(?:[\s-]|\s(?:and|et|y|و|und)\s)*$/u.test(between) && between.length > 0)
      numbers[numbers.length - 1] = { value: sum(last.value, word.value), start: last.start, end: word.end };
    else numbers.push(word);
  }
  const units = new Map([
    ["one", 1],
    ["un", 1],
    ["une", 1],
    ["eins", 1],
    ["uno", 1],
    ["یک", 1],
    ["واحد", 1],
  ]);
  return numbers
    .filter(({ start, end }) => !VAGUE.has(folded.slice(start, end)))
    .map((number) => {
      // "thirty-one": the one is no number word of its own.
      const [, unit = ""] = /^-(\p{L}+)/u.exec(folded.slice(number.end)) ?? [];
      const one = units.get(unit);
      return one === undefined ? number : { ...number, value: number.value + one, end: number.end + unit.length + 1 };
    });
}

/** Plurals that alone say no number: "thousands". Behind another number they multiply it. */
const VAGUE: ReadonlySet<string> = new Set(["صدها", "هزاران", "مئات", "الاف", "آلاف"].map((word) => fold(word).text));

/** "five thousand two hundred": a hundred multiplies what stands right before it, a thousand all below it. */
function sum(before: number, next: number): number {
  if (next !== 100 && next < 1000) return before + next;
  const below = before % (next === 100 ? 1000 : next);
  return before - below + Math.max(below, 1) * next;
}
