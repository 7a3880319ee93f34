import { describe, expect, it } from "vitest";
import { DRAFT_WORDS } from "../drafts/words/index.ts";
import type { DocumentLanguage } from "../languages.ts";
import { exhibitLabel, FILING_STATES, filingOf, formOf } from "./filing.ts";

describe("what an exhibit is called", () => {
  it.each([
    ["DE", "de", "Anlage 4"],
    ["FR", "fr", "Pièce n° 4"],
    ["GB", "en", "Exhibit JD/4"],
    ["CH", "de", "Beilage 4"],
    ["CH", "fr", "Pièce 4"],
    ["SE", "en", "Bilaga 4"],
    ["NL", "en", "Bijlage 4"],
    ["BE", "fr", "Pièce 4"],
    ["ES", "es", "Documento n.º 4"],
    ["AR", "es", "Anexo IV"],
    ["CA", "en", "Tab 4"],
    // A translation keeps the numbers of what is filed.
    ["DE", "fa", "Anlage 4"],
  ] as const)("%s in %s: %s", (state, language, label) => {
    expect(exhibitLabel(state, 4, { producer: "JD", language })).toBe(label);
  });

  it("is not known where the forum is not", () => {
    expect(exhibitLabel("JP", 1, { language: "en" })).toBeUndefined();
  });

  it("counts in Roman figures", () => {
    expect([9, 14, 49, 90].map((n) => exhibitLabel("AR", n, { language: "es" }))).toEqual(["Anexo IX", "Anexo XIV", "Anexo XLIX", "Anexo XC"]);
  });
});

describe.each(FILING_STATES)("what %s asks for", (state) => {
  const filing = filingOf(state);
  const parts = filing?.forms.flatMap((form) => form.parts) ?? [];

  it("is of this state, with an office and a form", () => {
    expect(filing?.state).toBe(state);
    expect(filing && formOf(filing, undefined)?.office.lines.length).toBeGreaterThan(1);
    expect(filing && formOf(filing, "no such form")).toBeUndefined();
  });

  it("names the office by words that stand in its address", () => {
    const offices = [...(filing?.forms.map(({ office }) => office) ?? []), ...(filing ? [filing.urgent] : [])];
    for (const { known, lines } of offices) expect(lines.join(" ")).toContain(known);
  });

  it("says where it was read, or that it is only known", () => {
    for (const part of parts) expect(part.read !== undefined, part.sign).toBe(part.basisOfFact === "source");
  });

  it("has words in every language of the forum that drafts are written in", () => {
    const languages = filing?.languages.take.filter((one): one is DocumentLanguage => Object.hasOwn(DRAFT_WORDS, one)) ?? [];
    expect(languages.length).toBeGreaterThan(0);
    const first = languages[0] as DocumentLanguage;
    for (const { sign, heading, ask } of parts) expect([heading[first], ask[first]], sign).not.toContain(undefined);
  });
});
