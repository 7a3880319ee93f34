import { describe, expect, it } from "vitest";
import { CONFIDENCES, CRIMES, PROCEEDING_KINDS, REASONS, STAGES } from "../../../forum/index.ts";
import { DOCUMENT_LANGUAGES, type DocumentLanguage, writtenFrom } from "../../languages.ts";
import { LETTER_WORDS } from "./index.ts";

/** Every text of the words of a language that is not a function of something. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}

/** The same with every word of the closed vocabularies. */
function wordsOf(language: DocumentLanguage): readonly string[] {
  const { crime, confidence, responses, law } = LETTER_WORDS[language];
  const discretions = (["authorisation", "prosecutor-discretion", "subsidiarity", "policy", "procedural"] as const).flatMap((kind) =>
    STAGES.map((stage) => law.discretion(kind, stage, undefined)),
  );
  return [
    ...textsOf(LETTER_WORDS[language]),
    ...CRIMES.map(crime),
    ...CONFIDENCES.map(confidence),
    ...PROCEEDING_KINDS.map(responses.proceeding),
    ...REASONS.map(responses.because),
    ...discretions,
  ];
}

describe.each(DOCUMENT_LANGUAGES)("printed words in %s", (language) => {
  const texts = wordsOf(language);

  it("are composed letters without spare spaces", () => {
    expect(texts.filter((text) => text !== text.normalize("NFC").trim() || / {2}/u.test(text) || text === "")).toEqual([]);
  });

  it("are in the script of the language, with its signs", () => {
    const foreign = writtenFrom(language) === "rtl" ? /\p{Script=Latin}|[?;,]/u : /\p{Script=Arabic}|[؟؛،]/u;
    expect(texts.filter((text) => foreign.test(text))).toEqual([]);
  });

  it("are not those of another language", () => {
    const others = DOCUMENT_LANGUAGES.filter((other) => other !== language).map((other) => LETTER_WORDS[other]);
    const { law, reason } = LETTER_WORDS[language];
    for (const other of others) {
      expect(law.introduction).not.toBe(other.law.introduction);
      for (const [name, question] of Object.entries(law.question)) expect(question, name).not.toBe(other.law.question[name as keyof typeof law.question]);
      for (const [name, text] of Object.entries(reason)) expect(text, name).not.toBe(other.reason[name as keyof typeof reason]);
    }
  });
});

it("French has typographic apostrophes, and a space before its high signs", () => {
  expect(wordsOf("fr").filter((text) => /'|[^\s][?;:!]/u.test(text))).toEqual([]);
});
