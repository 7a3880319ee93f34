import { nearest } from "../../../files/index.ts";
import { LETTER_FIELDS } from "../../states/letter-fields.ts";
import type { Finding } from "../finding.ts";
import { isLawKey, lawReference, STATUS_FIELDS } from "../law-view.ts";
import type { CheckedSentence, SentenceRule } from "../sentence.ts";

/** Every sentence that states something cites what backs it; there are no others that are neither stated nor marked. */
export const uncited: SentenceRule = (checked) => {
  const { passage, sentence, words } = checked;
  if (passage.kind === "heading") return headline(checked);
  if (passage.voice !== "fact" || checked.citations.length > 0 || isFilled(checked)) return [];
  if (!/\p{L}/u.test(sentence.bare)) return [];
  if (passage.kind === "cell" && checked.numbers.length === 0 && !checked.says(words.conduct)) return [];
  const like = checked.says(words.demand) ? "demand" : checked.says(words.opinion) ? "opinion" : undefined;
  const trigger = triggerOf(checked);
  const variant = like ?? (trigger === undefined ? "plain" : "fact");
  return [checked.find("uncited", "error", trigger === undefined ? {} : { trigger }, undefined, variant)];
};

/** A sentence whose figures come from the law book cites it by that. */
const isFilled = ({ sentence }: CheckedSentence) => sentence.fields.length > 0 && sentence.fields.every((field) => STATUS_FIELDS.includes(field));

function headline(checked: CheckedSentence): readonly Finding[] {
  if (checked.citations.length > 0) return [checked.find("cited-heading", "error", {})];
  const claims = checked.says(checked.words.conduct) && (checked.numbers.length > 0 || checked.context.people.accusedIn(checked.own) !== undefined);
  return claims && !checked.says(checked.words.attribution)
    ? [checked.find("uncited", "error", { trigger: checked.wordsOf(checked.words.conduct) }, undefined, "heading")]
    : [];
}

/** What makes a sentence look like a statement of fact. */
function triggerOf(checked: CheckedSentence): string | undefined {
  const { folded, numbers, dates, words } = checked;
  const [place] = [...dates, ...numbers];
  if (place) return folded.text.slice(place.start, place.end);
  const named = checked.context.people.accusedIn(folded.text);
  if (named !== undefined) return named;
  return checked.says(words.conduct) ? checked.wordsOf(words.conduct) : undefined;
}

/** A citation stands for something: of the record, a source, or the law. */
export const unknownCitation: SentenceRule = (checked) =>
  checked.citations.flatMap(({ key, start, end }) => {
    const { record, law } = checked.context;
    const place = checked.placeInSentence(start, end);
    if (isLawKey(key)) return lawReference(law.law, key) ? [] : [checked.find("unknown-citation", "error", { key }, place, "law")];
    if (record.recorded(key) || record.isSource(key)) return [];
    if (record.isClosed(key)) return [checked.find("protected-source", "error", { key }, place)];
    const near = nearest(key, record.ids());
    return [checked.find("unknown-citation", "error", { key, near: near ?? "" }, place, near === undefined ? "record" : "near")];
  });

/** A field stands for something that the document can be filled with. */
export const unknownField: SentenceRule = (checked) => {
  const known = checked.context.document.head.genre === "state-letter" ? [...STATUS_FIELDS, ...LETTER_FIELDS] : STATUS_FIELDS;
  return checked.sentence.fields
    .filter((field) => !known.includes(field))
    .map((field) => checked.find("unknown-field", "error", { field, known: known.join(", ") }));
};
