import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesInText } from "./find-in-text.ts";

const OFFICIALS = [
  { id: "raisi", name: "ابراهیم رئیسی" },
  { id: "khamenei", name: "Ali Khamenei" },
  { id: "hajizadeh", name: "Amir Ali Hajizadeh" },
  { id: "annan", name: "Kofi Annan" },
];
const find = namesInText(OFFICIALS);

/** `id` with `?` where uncertain, and what stands there. */
function told(text: string, finder = find): readonly string[] {
  return finder(text).map(({ id, start, end, certain }) => `${id}${certain ? "" : "?"}: ${text.slice(start, end)}`);
}

describe("a name in a text", () => {
  it.each([
    ["On that day Ebrahim Raeesi spoke.", "raisi: Ebrahim Raeesi"],
    ["Ebrahim Raeisi's order", "raisi: Ebrahim Raeisi's"],
    ["RAISSI, Ibrahim (born 1960)", "raisi: RAISSI, Ibrahim"],
    ["Seyyed Ebrahim Raisi", "raisi: Ebrahim Raisi"],
    ["решение Ибрагима Раиси", "raisi: Ибрагима Раиси"],
    ["وقال وإبراهيم رئيسي", "raisi: وإبراهيم رئيسي"],
    ["به گفتهٔ علی خامنه‌ای", "khamenei: علی خامنه‌ای"],
    ["#ابراهیم_رئیسی", "raisi: ابراهیم_رئیسی"],
    ["by E. Raisi", "raisi: E. Raisi"],
    ["امضای ا. رئیسی", "raisi: ا. رئیسی"],
    ["the Raisi, E., of that time", "raisi: Raisi, E"],
    ["آیت‌الله خامنه‌ای، علی", "khamenei: خامنه‌ای، علی"],
    ["امیرعلی حاجی زاده", "hajizadeh: امیرعلی حاجی زاده"],
    ["@KofiAnnan", "annan: KofiAnnan"],
  ])("is recognised in %s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    ["a rare name alone", "Then Raisi left.", ["raisi?: Raisi"]],
    ["a frequent name alone", "علی و ابراهیم و Ali came", []],
    ["frequent given names of somebody with a rare name", "Amir Ali Farzi", []],
    ["a word without the capital of a name", "They will raisi", []],
    ["another office", "رئیس جمهور سوریه", []],
    ["a letter that is no initial", "وی و رئیسی", ["raisi?: رئیسی"]],
  ])("is not certain, or none: %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("is one with only frequent parts if two of them are there, certain with the last", () => {
    const finder = namesInText([{ id: "p", name: "Ahmad Mohammad Ali Hassan" }]);
    expect(told("Ahmad Mohammad", finder)).toEqual(["p?: Ahmad Mohammad"]);
    expect(told("أحمد حسن", finder)).toEqual(["p: أحمد حسن"]);
    expect(told("Ahmad", finder)).toEqual([]);
  });

  it("is told once where several names of one person are found", () => {
    const finder = namesInText([...OFFICIALS, { id: "raisi", name: "Ebrahim Raisi" }]);
    expect(told("Ebrahim Raisi", finder)).toEqual(["raisi: Ebrahim Raisi"]);
  });

  it("is not made of another title and a given name", () => {
    expect(told("الرئيس إبراهيم رئيسي")).toEqual(["raisi: إبراهيم رئيسي"]);
  });
});

const SPELLINGS = {
  given: ["Ebrahim", "Ibrahim", "Ibraheem", "Ebraheem", "ابراهیم", "إبراهيم", "Ибрагим", "Эбрахим"],
  family: ["Raisi", "Raeesi", "Raissi", "Raeisi", "Reisi", "Rayisi", "رئیسی", "رئيسي", "رییسی", "Раиси"],
};
const OTHERS = ["Antonio Guterres", "Javaid Rehman", "Ban Ki-moon", "حسن روحانی", "Mahmoud Ahmadinejad", "Navi Pillay", "جواد ظریف", "in the year 1988"];

describe("every spelling, in both orders, between other words", () => {
  const other = fc.array(fc.constantFrom(...OTHERS), { maxLength: 3 }).map((all) => all.join(" — "));

  it("is found where it stands", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SPELLINGS.given),
        fc.constantFrom(...SPELLINGS.family),
        fc.boolean(),
        other,
        other,
        (given, family, turned, before, behind) => {
          const name = turned ? `${family} ${given}` : `${given} ${family}`;
          const text = `${before}: ${name}, ${behind}`;
          const start = before.length + 2;
          expect(find(text)).toEqual([{ id: "raisi", start, end: start + name.length, certain: true }]);
        },
      ),
    );
  });

  it("and nothing where others are named", () => {
    fc.assert(
      fc.property(other, (text) => {
        expect(find(text)).toEqual([]);
      }),
    );
  });

  it("has places in the text, in order, whatever the text", () => {
    const texts = fc
      .array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...SPELLINGS.given, ...SPELLINGS.family, "E.", ", ")))
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(texts, (text) => {
        const found = find(text);
        expect(found.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true);
        expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted((a, b) => a - b));
      }),
    );
  });
});
