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
