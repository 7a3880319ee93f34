import { Protected, wordsIn } from "../../../record/index.ts";
import { fold } from "../../words/fold.ts";
import type { CheckedSentence, SentenceRule } from "../sentence.ts";

/** A quotation stands word for word in a passage that the record keeps of the source. */
export const quotation: SentenceRule = (checked) =>
  checked.quotations.flatMap(({ words, start, end }) => {
    if (checked.passage.kind === "heading" || checked.passage.voice === "formal") return [];
    const place = checked.placeInSentence(start, end);
    if (checked.citations.length === 0) return [checked.find("quotation-unplaced", "error", {}, place, "uncited")];
    const passages = passagesOf(checked);
    const keys = checked.citations.map(({ key }) => key).join(", ");
    if (passages.length === 0) return [checked.find("quotation-unplaced", "error", { key: keys }, place, "no-passage")];
    const differences = passages.map((passage) => difference(words, passage));
    if (differences.some((one) => one === undefined)) return [];
    const longest = differences.reduce((a, b) => ((a?.length ?? 0) < (b?.length ?? 0) ? a : b)) ?? "";
    return [checked.find("quotation-differs", "error", { key: keys, from: longest.split(/\s+/u).slice(0, 6).join(" ") }, place)];
  });

/** The passages that the record keeps of the sources of what is cited. */
function passagesOf({ citations, recorded, context }: CheckedSentence): readonly string[] {
  const ofRecord = recorded.flatMap(({ supports }) => supports);
  const ofSources = citations.flatMap(({ key }) => (context.record.isSource(key) ? context.record.passagesOf(key) : []));
  const texts = ofRecord.flatMap(({ quote, source }) =>
    quote === undefined || source instanceof Protected ? [] : typeof quote === "string" ? [quote] : Object.values(quote),
  );
  return [...texts, ...ofSources].map((text) => wordsIn(text, context.document.head.language));
}

/**
 * From where on the words of a quotation are not those of the passage; `undefined` where they are. "[…]" leaves words out, "[x]"
 * puts others in; quotation marks, dashes, spaces and forms of letters do not count.
 */
function difference(quoted: string, passage: string): string | undefined {
  const plain = comparable(passage);
  let from = 0;
  for (const piece of quoted.split(/\[[^\]]*\]|…/u)) {
    const words = comparable(piece);
    const found = words === "" ? from : plain.indexOf(words, from);
    if (found === -1) return beyond(piece.trim(), plain, from);
    from = found + words.length;
  }
  return undefined;
}

const comparable = (text: string) =>
  fold(text)
    .text.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The rest of a piece behind its longest beginning that the passage has. */
function beyond(piece: string, passage: string, from: number): string {
  const words = piece.split(/\s+/u);
  let same = 0;
  while (same < words.length && passage.includes(comparable(words.slice(0, same + 1).join(" ")), from)) same += 1;
  return words.slice(same).join(" ");
}
