/** Words between quotation marks. */
export interface Quotation {
  readonly words: string;
  /** With the marks. */
  readonly start: number;
  readonly end: number;
}

const MARKS = /“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]|"([^"]*)"/gu;
/** Fewer words are a title, a term or a manner of speaking. */
const LEAST = 4;

/** The quotations of a text. */
export function quotationsIn(text: string): readonly Quotation[] {
  return [...text.matchAll(MARKS)].flatMap(({ 0: whole, index, ...parts }) => {
    const words = (parts[1] ?? parts[2] ?? parts[3] ?? parts[4] ?? "").trim();
    return words.split(/\s+/u).length < LEAST ? [] : [{ words, start: index, end: index + whole.length }];
  });
}
