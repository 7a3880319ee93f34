import { expect, it } from "vitest";
import type { DocumentLanguage } from "../languages.ts";
import { fold } from "../words/fold.ts";
import { datesIn } from "./dates.ts";
import { numbersIn } from "./numbers.ts";

it.each<[DocumentLanguage, string, readonly number[]]>([
  ["en", "thirty-one people", [31]],
  ["en", "three hundred and four people", [304]],
  ["en", "two thousand five hundred people", [2500]],
  ["en", "five thousand two hundred and twelve people", [5212]],
  ["en", "1,500 people on 3 March 2021, under art. 7", [1500]],
  ["fr", "trois cent quatre personnes", [304]],
  ["fa", "هزار و پانصد نفر", [1500]],
  ["fa", "سه هزار نفر", [3000]],
  ["ar", "ثلاثة آلاف شخص", [3000]],
  ["ar", "آلاف الأشخاص", []],
])("%s: %s", (language, text, numbers) => {
  const { text: folded } = fold(text);
  expect(numbersIn(folded, language, datesIn(folded, language)).map(({ value }) => value)).toEqual(numbers);
});
