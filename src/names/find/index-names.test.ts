import { describe, expect, it } from "vitest";
import { type Alias, indexNames } from "./index-names.ts";

const OFFICIALS = [
  "Ebrahim Raisi",
  "Mahmoud Ahmadinejad",
  "Ali Khamenei",
  "Mohammad Khatami",
  "Hassan Rouhani",
  "Amir Ali Hajizadeh",
  "Qasem Soleimani",
  "N.N.",
];

describe("an index of names", () => {
  const index = indexNames(OFFICIALS);

  it.each([
    ["ابراهیم رئیسی", "Ebrahim Raisi"],
    ["محمود أحمدي نجاد", "Mahmoud Ahmadinejad"],
    ["Хасан Рухани", "Hassan Rouhani"],
    ["حاجی‌زاده", "Amir Ali Hajizadeh"],
    ["Ghassem Suleymani", "Qasem Soleimani"],
    ["Ahmadinejda Mahmud", "Mahmoud Ahmadinejad"],
  ])("finds %s", (asked, found) => {
    expect(index.find(asked)[0]?.alias).toBe(found);
  });

  it("finds a word with a sound too many", () => {
    expect(index.candidates("Khatamik")).toContain(3);
  });

  it("finds nothing for what cannot be compared, and nothing that cannot", () => {
    expect(index.find("ناشناس")).toEqual([]);
    expect(index.find("")).toEqual([]);
    expect(index.find("N. N.").map(({ alias }) => alias)).not.toContain("N.N.");
  });

  it("gives places in the order of likelihood, and no more than asked for", () => {
    expect(index.candidates("Mohammad Khatami")[0]).toBe(3);
    expect(index.find("Ali", 1)).toHaveLength(1);
    expect(index.size).toBe(OFFICIALS.length);
  });

  it("answers the same when asked again", () => {
    expect(index.find("علی خامنه‌ای")).toEqual(index.find("علی خامنه‌ای"));
  });
});

describe("aliases of one entity", () => {
  const aliases: readonly Alias[] = [
    { name: "Ehsan Karim Noori", entity: "a", source: "list 1" },
    { name: "Abu Dawud", entity: "a", source: "list 2" },
    { name: "Saleh Dourani", entity: "b", source: "list 1" },
    { name: "صالح دورانی", entity: "b", source: "list 2" },
  ];
  const index = indexNames(aliases);

  it("are one answer, with the alias that matched and who says so", () => {
    const found = index.find("صالح دورانی");
    expect(found.filter(({ alias }) => alias.entity === "b")).toHaveLength(1);
    expect(found[0]?.alias.source).toBe("list 1");
  });

  it("do not decide where a short one is all there is", () => {
    const [first] = index.find("Barzan Abu Dawud Tikriti");
    const alone = indexNames(["Abu Dawud"]).find("Barzan Abu Dawud Tikriti")[0];
    expect(first?.score).toBeLessThan(alone?.score ?? 0);
  });
});
