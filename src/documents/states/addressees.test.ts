import { describe, expect, it } from "vitest";
import { DOCUMENT_LANGUAGES } from "../languages.ts";
import { addresseeOf, letterLanguage } from "./addressees.ts";
import { namedStates } from "./names.ts";

describe("whom a letter goes to", () => {
  it("is a function of the state by its formal name", () => {
    expect(addresseeOf("NL", "en").lines).toEqual(["To the Minister for Foreign Affairs", "Kingdom of the Netherlands"]);
    expect(addresseeOf("CH", "de")).toEqual({
      lines: ["An die Vorsteherin oder den Vorsteher des Eidgenössischen Departements für auswärtige Angelegenheiten", "Schweizerische Eidgenossenschaft"],
      salutation: "Sehr geehrte Frau Bundesrätin, sehr geehrter Herr Bundesrat,",
      closing: "Mit vorzüglicher Hochachtung",
    });
  });

  it("is never a state where the setting for recognition leaves that open", () => {
    for (const language of DOCUMENT_LANGUAGES) expect(addresseeOf("TW", language).lines, language).toHaveLength(1);
  });

  it.each(DOCUMENT_LANGUAGES)("is said in %s for every state", (language) => {
    for (const code of namedStates(language)) {
      const { lines, salutation, closing } = addresseeOf(code, language);
      for (const text of [...lines, salutation, closing]) expect(text, code).toBe(text.normalize("NFC").trim());
      // A salutation ends as letters in the language do.
      expect(salutation, code).toMatch(language === "es" ? /:$/u : language === "fa" || language === "ar" ? /،$/u : /,$/u);
    }
  });
});

describe("the language of a letter", () => {
  it.each([
    ["BF", "fr"],
    ["DE", "de"],
    ["CH", "de"],
    ["BE", "fr"],
    ["VA", "fr"],
    ["GQ", "es"],
    ["MX", "es"],
    ["SY", "ar"],
    ["AF", "fa"],
    ["IR", "fa"],
    ["BR", "en"],
    ["TJ", "en"],
    ["TW", "en"],
  ])("for %s is %s", (code, language) => {
    expect(letterLanguage(code)).toBe(language);
  });
});
