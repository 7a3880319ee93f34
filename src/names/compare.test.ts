import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames } from "./compare.ts";

const scoreOf = (left: string, right: string) => compareNames(left, right).score;
const verdictOf = (left: string, right: string) => compareNames(left, right).verdict;
const kindsOf = (left: string, right: string) => compareNames(left, right).reasons.map(({ kind }) => kind);

/** Names as people type them, and strings that no name is. */
const names = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."محمد رضا علی ال بن سید الدین نوری Ali Hasan al bin Reza Noor J. von Иван Петров 김정은 नरेन्द्र مصطفی‌زاده ناشناس".split(" ")),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 5 },
  )
  .map((words) => words.join(" "));

/** Parts that have nothing in common are alike by some millionths. */
const NOTHING = 1e-5;

describe("two names of one", () => {
  it.each([
    ["in two scripts", "ابراهیم رئیسی", "Ebrahim Raisi"],
    ["in an Arabic spelling", "محمود أحمدي نجاد", "Mahmoud Ahmadinejad"],
    ["with an article that sounds like the next letter", "عبد الرحمن السباعي", "Abdurrahman al-Sibai"],
    ["in Cyrillic", "Владимир Путин", "Wladimir Putin"],
    ["in Armenian letters", "Նիկոլ Փաշինյան", "Nikol Pashinyan"],
    ["without a space", "قاسم سلیمانی", "Ghasem Soleymani"],
    ["with a non-joiner", "امیرعلی حاجی‌زاده", "Amir Ali Hajizadeh"],
    ["with an article heard otherwise", "شمس الدین کاظمی", "Shamsoddin Kazemi"],
    ["with an article not heard", "نصیر الدین کاظمی", "Nasiruddin Kazemi"],
    ["with a space in another place", "محمدعلی پور نوری", "Mohammad Alipur Nuri"],
    ["with a title", "Ayatollah Ali Khamenei", "علی خامنه‌ای"],
    ["with the family name first", "Raisi, Ebrahim", "Ebrahim Raisi"],
  ])("%s", (_, one, other) => {
    expect(verdictOf(one, other)).toBe("same");
  });

  it.each([
    ["frequent names that are spelled much alike", "محمد نوری", "Mahmoud Noori"],
    ["a wrong letter in a short part", "Rasoul Vadi", "رسول فعلی"],
    ["kana, which write a vowel more", "バラク・オバマ", "Barack Obama"],
    ["an initial", "E. Raisi", "Ebrahim Raisi"],
    ["initials written as one", "JC Juncker", "Jean-Claude Juncker"],
    ["a short form", "Ben Netanyahu", "Benjamin Netanyahu"],
    ["a family name alone", "Hannibal", "Hanniball"],
    ["a title and a family name", "President Erdoğan", "Recep Tayyip Erdoğan"],
  ])("are looked at by a person: %s", (_, one, other) => {
    expect(verdictOf(one, other)).toBe("review");
  });
});

describe("two names of two", () => {
  it.each([
    ["frequent names that look alike", "Habib Ahmad Noori", "Habib Mohammad Noori"],
    ["other initials", "William G. Frost", "William W. Frost"],
    ["father and son turned round", "Hasan bin Ali al-Noori", "Ali bin Hasan al-Noori"],
    ["another origin", "Saleh Karim al-Mosuli", "Saleh Karim al-Tikriti"],
    ["another part in the middle of a long name", "Aref Karim Ghazi Mohammad Noori", "Aref Karim Daud Mohammad Noori"],
    ["another syllable in Hangul", "김종은", "김정은"],
    ["half of a name", "Michelle", "Michelle Obama Robinson"],
  ])("%s", (_, one, other) => {
    expect(verdictOf(one, other)).toBe("different");
  });
});

describe("what cannot be compared", () => {
  it.each([
    ["an unknown name", "ناشناس", "ناشناس", "unknown"],
    ["nomen nescio", "N.N.", "Nursultan Nazarbayev", "unknown"],
    ["particles", "al", "Ali", "unknown"],
    ["no letters", "—", "Ali", "no-letters"],
    ["nothing", "", "Ali", "no-letters"],
    ["letters that no table reads", "𒀆𒀮", "Ali", "unreadable"],
  ])("%s has no score", (_, one, other, kind) => {
    expect(compareNames(one, other)).toMatchObject({ score: undefined, verdict: "not-comparable", matches: [] });
    expect(kindsOf(one, other)).toContain(kind);
  });
});

describe("an explanation", () => {
  it("names each part with its place, letter by letter", () => {
    const { matches, reasons } = compareNames("دکتر مهسا دورانی", "Mahsa Dourani Far");
    expect(matches.map(({ left, right }) => [left.text, right.text])).toEqual([
      ["مهسا", "Mahsa"],
      ["دورانی", "Dourani"],
    ]);
    expect(matches[1]).toMatchObject({ left: { start: 10, end: 16 }, right: { start: 6, end: 13 } });
    expect(matches[0]?.steps.map(({ left, right }) => `${left}=${right}`)).toEqual(["م=m", "ه=ah", "س=s", "ا=a"]);
    expect(reasons).toContainEqual({ kind: "only", side: "right", span: { start: 14, end: 17, text: "Far" } });
    expect(reasons).toContainEqual({ kind: "only", side: "left", span: { start: 0, end: 4, text: "دکتر" } });
  });

  it.each([
    ["known-name", "Muhammad Noori", "Mohammad Noori"],
    ["other-known-name", "Mahmoud Noori", "Mohammad Noori"],
    ["joined", "Haji Zadeh", "Hajizadeh"],
    ["initial", "E. Noori", "Ehsan Noori"],
    ["short-form", "Ben Cohen", "Benjamin Cohen"],
    ["backwards", "rimidalV Putin", "Vladimir Putin"],
    ["other-name", "Hugo Chacón", "Hugo Marker"],
  ])("tells %s", (how, one, other) => {
    expect(compareNames(one, other).matches.map((match) => match.how)).toContain(how);
  });

  it("tells another order, and that little was found", () => {
    expect(kindsOf("Noori Ehsan", "Ehsan Noori")).toContain("order");
    expect(kindsOf("Noori", "Ehsan Noori")).toContain("little");
  });

  it("takes a little for another order, unless a comma says it", () => {
    expect(scoreOf("Noori Ehsan", "Ehsan Noori")).toBeCloseTo(0.95, 5);
    expect(scoreOf("Noori, Ehsan", "Ehsan Noori")).toBe(1);
  });
});

describe("a comparison", () => {
  it("does not depend on the sides, and stays between 0 and 1", () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const [there, back] = [compareNames(one, other), compareNames(other, one)];
        expect(back.score).toBe(there.score);
        expect(back.verdict).toBe(there.verdict);
        if (there.score !== undefined) expect(there.score >= 0 && there.score <= 1).toBe(true);
      }),
    );
  });

  it("of a name with itself is 1, composed or not, with non-joiners or spaces", () => {
    fc.assert(
      fc.property(names, (name) => {
        const score = scoreOf(name, name);
        expect(score === undefined ? 1 : score).toBeCloseTo(1, 10);
        expect(scoreOf(name.normalize("NFD"), name.normalize("NFC")) ?? 1).toBeCloseTo(1, 10);
        expect(scoreOf(name.replaceAll("\u200C", " "), name) ?? 1).toBeCloseTo(1, 10);
      }),
    );
  });

  it("has its places inside of what was written", () => {
    fc.assert(
      fc.property(names, names, (left, right) => {
        for (const match of compareNames(left, right).matches) {
          expect(left.slice(match.left.start, match.left.end)).toBe(match.left.text);
          expect(right.slice(match.right.start, match.right.end)).toBe(match.right.text);
          expect(match.left.text.length * match.right.text.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("is never raised by a part that contradicts", () => {
    const part = fc.constantFrom("Ehsan", "Noori", "Mohammad", "Karim", "Saleh", "Barzan", "Dourani");
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 1, maxLength: 4 }), fc.uniqueArray(part, { minLength: 2, maxLength: 4 }), (left, right) => {
        const before = scoreOf(left.join(" "), right.join(" ")) as number;
        expect(scoreOf([...left, "Wolfgang"].join(" "), right.join(" "))).toBeLessThanOrEqual(before + NOTHING);
      }),
    );
  });
});
