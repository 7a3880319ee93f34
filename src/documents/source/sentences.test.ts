import { describe, expect, it } from "vitest";
import type { DocumentLanguage } from "../languages.ts";
import { sentencesOf } from "./sentences.ts";

const cut = (text: string, language: DocumentLanguage) => sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each<[DocumentLanguage, string]>([
    ["en", "Mr. A. Doe, Art. 7 para. 1 of the Act, was at No. 5 St. John St. on 3 Jan. 2021."],
    ["de", "Am 3. Januar 2021 wurde Dr. Max M. gem. § 6 Abs. 1 Nr. 2 VStGB angezeigt."],
    ["fr", "Le 3 janv. 2021, M. Dupont a été arrêté (art. 689-11 C. proc. pén., al. 2)."],
    ["es", "El Sr. Pérez fue detenido según el art. 23.4 de la L.O.P.J. el 3 de enero."],
    ["fa", "دکتر ا. رضایی در ۳ دی ۱۳۹۹ بازداشت شد؛ خانوادهٔ او خبر نداشت."],
    ["en", "He said: “We fired. Nobody moved.” Then he left [@note, p. 2]."],
    ["en", "They were held for\nthree years [@held]."],
    ["en", "The figure is disputed. [@deaths, p. 4; -@other]"],
  ])("in %s do not end too early: %s", (language, text) => {
    expect(cut(text, language)).toEqual([text]);
  });

  it.each<[DocumentLanguage, string, readonly string[]]>([
    ["en", "He came. [@a] He left [@b].", ["He came. [@a]", "He left [@b]."]],
    ["fa", "آیا او آمد؟ او رفت [@a].", ["آیا او آمد؟", "او رفت [@a]."]],
    ["ar", "هل جاء؟ ذهب [@a].", ["هل جاء؟", "ذهب [@a]."]],
    ["de", "Er kam am 3. März. Er ging.", ["Er kam am 3. März.", "Er ging."]],
  ])("in %s end where they end: %s", (language, text, expected) => {
    expect(cut(text, language)).toEqual(expected);
  });
});
