import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, skim } from "./normalise.ts";
import { wordsOf } from "./words.ts";

const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(...Array.from("ابپتيىئكکةۀه‌أإآءؤ\u0654\u064Eـی۱٢3éŁßЁёйİıÖ\u0301 -.’")) }),
);

describe("what counts as the same", () => {
  it.each([
    ["yeh and kaf of Arabic and Persian keyboards", "كتاب علي", "کتاب علی"],
    ["alef maksura, and yeh as the seat of a hamza", "رئیسی", "رييسى"],
    ["an alef with a hamza, composed or typed after it", "أ", "ا\u0654"],
    ["teh marbuta and heh", "محكمة", "محکمه"],
    ["Kurdish and Urdu letters", "ێ ڵ ڕ ھ ں ے", "ی ل ر ه ن ی"],
    ["vowel signs, tatweel and marks of direction", "مُحَمّـــد\u200F", "محمد"],
    ["presentation forms", "ﻛﺘﺎﺏ", "کتاب"],
    ["digits of all scripts", "۱۳۶۷ ١٣٦٧ १३६७", "1367 1367 1367"],
    ["accents and case", "Évin ÖZGÜR", "evin ozgur"],
    ["ё and е", "Ёлка", "елка"],
    ["sharp s and ligatures", "Groß Cæsar", "gross caesar"],
    ["apostrophes of transliteration", "Ra’īsī Ra'isi", "raisi raisi"],
    ["full-width letters", "ＡＢ１", "ab1"],
  ])("%s", (_, one, other) => {
    expect(normalise(one).text).toBe(normalise(other).text);
  });

  it.each([
    ["letters that differ by dots", "شیر", "سیر"],
    ["й and и", "й", "и"],
    ["kaf and gaf", "کل", "گل"],
  ])("not %s", (_, one, other) => {
    expect(normalise(one).text).not.toBe(normalise(other).text);
  });
});

describe("a normalised text", () => {
  it("is not changed by being normalised again", () => {
    fc.assert(fc.property(texts, (text) => normalise(normalise(text).text).text === normalise(text).text));
  });

  it("is the same for NFC and NFD", () => {
    fc.assert(fc.property(texts, (text) => normalise(text.normalize("NFD")).text === normalise(text.normalize("NFC")).text));
  });

  it("knows for each of its characters a place in the original, in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: read, starts, ends } = normalise(text);
        expect(starts).toHaveLength(read.length);
        expect(ends).toHaveLength(read.length);
        starts.forEach((start, i) => {
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          expect(ends[i]).toBeGreaterThan(start);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it("is read the same by a skimming eye", () => {
    fc.assert(fc.property(texts, (text) => skim(text) === normalise(text).text));
    expect(skim("и\u0306")).toBe("й");
    // One letter that stands for two.
    expect(skim("\u0675")).toBe(normalise("\u0675").text);
  });

  it("keeps every letter and digit of a text in some form", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("ابگچپژکیءщйéßłå۷٧q")) }), (text) => normalise(text).text.length >= Array.from(text).length),
    );
  });
});

describe("words", () => {
  it.each(["می‌کند", "می کند", "ميكند", "میکند"])("%s is one word, however it is divided", (written) => {
    expect(wordsOf(written).map(({ term }) => term)).toEqual(["میکند"]);
  });

  it.each([
    ["PS752", ["ps", "752"]],
    ["سال۱۳۶۷", ["سال", "1367"]],
    ["A/76/160", ["a", "76", "160"]],
    ["۱۳۶۷‌ها", ["1367ها"]],
  ])("are numbers too: %s", (written, terms) => {
    expect(wordsOf(written).map(({ term }) => term)).toEqual(terms);
  });

  it("stand where they are in the original", () => {
    const text = "«كتاب‌هایِ» سال ۱۳۶۷";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["كتاب‌هایِ", "سال", "۱۳۶۷"]);
  });

  it("have parts that lie in order inside them", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, parts, term } of wordsOf(text)) {
          expect(parts.map((part) => part.term).join("")).toBe(term);
          expect(parts[0]?.start).toBe(start);
          expect(parts.at(-1)?.end).toBe(end);
        }
      }),
    );
  });
});
