/** A reference to something that backs a sentence: `[@executions-1988.victims.counts.2, p. 4]`. */
export interface Citation {
  /** An id of the record, of a source, or of the law (`law.CH.arrest`). */
  readonly key: string;
  /** A page, paragraph or minute in the source. */
  readonly at?: string;
  /** `[-@key]`: backs the sentence and is not printed as a note. */
  readonly silent: boolean;
  /** Where the key stands in the text that was read. */
  readonly start: number;
  readonly end: number;
}

/** One pair of brackets with its citations. */
export interface CitationGroup {
  readonly citations: readonly Citation[];
  readonly start: number;
  readonly end: number;
}

const GROUP = /\[(?=-?@)([^\][]*)\]/gu;
/** A key ends in a letter or digit, so that a full stop behind it is not of it. */
const ITEM = /^(\s*)(-?)@([\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)(?:\s*,\s*(.+?))?\s*$/u;

/** The citations of a text, in the manner of pandoc. What is not one after all is left to be text. */
export function citationsIn(text: string): readonly CitationGroup[] {
  return [...text.matchAll(GROUP)].flatMap(({ 0: whole, 1: inside = "", index }) => {
    const citations = itemsOf(inside, index + 1);
    return citations === undefined ? [] : [{ citations, start: index, end: index + whole.length }];
  });
}

function itemsOf(inside: string, from: number): readonly Citation[] | undefined {
  const citations: Citation[] = [];
  let start = from;
  for (const item of inside.split(";")) {
    const [, space = "", minus = "", key = "", at] = ITEM.exec(item) ?? [];
    if (key === "") return undefined;
    const begins = start + space.length + minus.length + 1;
    citations.push({ key, silent: minus !== "", start: begins, end: begins + key.length, ...(at === undefined ? {} : { at }) });
    start += item.length + 1;
  }
  return citations;
}
