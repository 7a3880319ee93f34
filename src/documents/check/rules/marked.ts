import type { SentenceRule } from "../sentence.ts";

/** What is asked or thought states nothing on the side: "stop the killing of 300 prisoners". */
export const factInDemand: SentenceRule = (checked) => {
  const { voice } = checked.passage;
  if ((voice !== "demand" && voice !== "opinion") || checked.citations.length > 0 || checked.sentence.fields.length > 0) return [];
  const [number] = checked.numbers;
  if (number) return [checked.find("fact-in-demand", "error", { words: checked.folded.text.slice(number.start, number.end) }, checked.placeOf(number), voice)];
  const person = checked.context.people.accusedIn(checked.own);
  const states = voice === "opinion" && person !== undefined && checked.says(checked.words.conduct) && !checked.says(checked.words.attribution);
  return states ? [checked.find("fact-in-demand", "error", { words: checked.wordsOf(checked.words.conduct) }, undefined, voice)] : [];
};

/** A ministry or a parliament arrests and prosecutes nobody, and may not tell prosecutors to. */
export const demandOrgan: SentenceRule = (checked) => {
  const { ministry, forward, acts } = checked.words;
  if (checked.passage.voice !== "demand" || !checked.says(ministry) || checked.says(forward)) return [];
  const act = [acts.arrest, acts.try, acts.warrant, acts.investigate].find((one) => checked.says(one));
  return act ? [checked.find("demand-organ", "error", { organ: checked.wordsOf(ministry), act: checked.wordsOf(act) })] : [];
};

/** What a person still has to write. */
export const openPoint: SentenceRule = (checked) =>
  OPEN.test(checked.sentence.bare) ? [checked.find("open-point", "error", { words: checked.sentence.bare.replace(OPEN, "").trim() })] : [];

/** How an open point begins, in every language. */
export const OPEN_POINT = "TODO:";
const OPEN = /(?<![\p{L}\p{N}])TODO:?(?![\p{L}\p{N}])/u;
