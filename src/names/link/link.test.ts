import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, others, person } from "./in-tests.ts";
import { link, type Linkage, type LinkRecord } from "./index.ts";

const BACKGROUND = [others("a", 80), others("b", 80).map((record) => ({ ...record, born: day("1900-01-01") }))] as const;

/** Links two records, each in a list with others. */
function two(one: LinkRecord, other: LinkRecord, decided: Parameters<typeof link>[1] = []) {
  const linkage = link(
    [
      [...BACKGROUND[0], one],
      [...BACKGROUND[1], other],
    ],
    decided,
  );
  return { linkage, decision: linkage.decisions.find((decision) => decision.one.id === one.id && decision.other.id === other.id) };
}

const MINA = person("1", "مینا روشنایی سپهر", { on: "1961-04-02" });
const AS_LATIN = person("2", "Mina Roshanaei Sepehr", { on: "1961-04-02" });

describe("records of one person in two lists", () => {
  it("are found across scripts", () => {
    expect(two(MINA, AS_LATIN).decision).toMatchObject({ queue: "same", because: "total" });
  });

  it.each([
    ["a day off", { on: "1961-04-04" }],
    ["day and month turned round", { on: "1961-02-04" }],
    ["the Persian date", { on: "1340-01-13" }],
  ])("are found with %s", (_, more) => {
    expect(two(MINA, person("2", "Mina Roshanaei Sepehr", more)).decision?.queue).toBe("same");
  });

  it("are taken one to one: the other record of a person waits for somebody", () => {
    const linkage = link([
      [...BACKGROUND[0], MINA],
      [...BACKGROUND[1], AS_LATIN, { ...AS_LATIN, id: "3" }],
    ]);
    const pairs = linkage.decisions.filter(({ one, other }) => one.id === "1" && ["2", "3"].includes(other.id));
    expect(pairs.map(({ queue, because }) => [queue, because])).toEqual([
      ["review", "rival"],
      ["review", "rival"],
    ]);
  });

  it("are not those of a brother with another name", () => {
    expect(two(MINA, person("2", "Behrouz Roshanaei Sepehr", { on: "1966-09-21", sex: "male" })).decision?.queue).not.toBe("same");
  });
});

describe("what is never linked without a person", () => {
  const HOSTILE = [
    "ناشناس",
    "Unknown",
    "N.N.",
    "هویت نامعلوم",
    "",
    "   ",
    "12345",
    "؟؟؟",
    "🙂",
    "Mina",
    "مینا",
    "Roshanaei",
    "M. R.",
    "م. ر.",
    "عبد الله",
    "Abdul Rahman",
    "Abu Ali",
    "Dr.",
    "Haj Ali",
    "unidentified body",
  ];

  it.each(HOSTILE)("%j", (name) => {
    const rows = Array.from({ length: 4 }, (_, n) => n);
    const [left, right] = ["l", "r"].map((side) => rows.map((n) => person(`${side}${n}`, name, { on: "1961-04-02", father: "Karim Farzi", age: 27 })));
    const same = (linkage: Linkage) => linkage.decisions.filter(({ queue, one }) => queue === "same" && one.names[0] === name);
    expect(
      same(
        link([
          [...BACKGROUND[0], ...(left as LinkRecord[])],
          [...BACKGROUND[1], ...(right as LinkRecord[])],
        ]),
      ),
    ).toEqual([]);
    expect(same(link([[...BACKGROUND[0], ...(left as LinkRecord[])]]))).toEqual([]);
  });

  it("a name and a sex, with nothing beside them", () => {
    const bare = (id: string) => ({ id, names: ["Mina Roshanaei Sepehr"], sex: "female" }) as const;
    expect(two(bare("1"), bare("2")).decision).toMatchObject({ queue: "review", because: "name-alone" });
  });

  it("two days of death that are more than thirty days apart", () => {
    const died = (id: string, on: string) => ({ ...AS_LATIN, id, died: day(on) });
    expect(two(died("1", "1988-07-30"), died("2", "1988-08-30")).decision).toMatchObject({ queue: "different", because: "days-of-death" });
    expect(two(died("1", "1988-07-30"), died("2", "1988-08-29")).decision?.queue).toBe("same");
    expect(two(died("1", "1988-07"), died("2", "1988-09-30")).decision?.because).not.toBe("days-of-death");
  });
});

describe("what a person decided", () => {
  it("is kept, whatever speaks for the opposite", () => {
    expect(two(MINA, AS_LATIN, [{ one: "1", other: "2", same: false }]).decision).toMatchObject({ queue: "different", because: "decided" });
    const other = person("2", "Kaveh Bahmani", { on: "1901-01-01", sex: "male" });
    expect(two(MINA, other, [{ one: "2", other: "1", same: true }]).decision).toMatchObject({ queue: "same", because: "decided" });
  });

  it("keeps a group apart", () => {
    const records = [MINA, AS_LATIN, { ...AS_LATIN, id: "3" }];
    const all = link([[...BACKGROUND[0], ...records]]);
    expect(all.groups.map((group) => group.map(({ id }) => id))).toContainEqual(["1", "2", "3"]);
    const apart = link([[...BACKGROUND[0], ...records]], [{ one: "1", other: "3", same: false }]);
    expect(apart.groups.some((group) => group.some(({ id }) => id === "1") && group.some(({ id }) => id === "3"))).toBe(false);
    expect(apart.decisions.some(({ because }) => because === "group")).toBe(true);
  });

  it("is refused where it speaks of nobody", () => {
    expect(() => two(MINA, AS_LATIN, [{ one: "1", other: "nobody", same: true }])).toThrow('there is no record "nobody"');
    expect(() => link([[MINA, MINA]])).toThrow('two records have the id "1"');
  });
});

describe("a group of one list", () => {
  it("has no more than twenty-five records", () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ ...AS_LATIN, id: `m${n + 10}` }));
    const { groups } = link([[...BACKGROUND[0], ...many]]);
    expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(25);
  });
});

describe("the reasons", () => {
  it("sum to the total, and name what stands where", () => {
    const { linkage, decision } = two(MINA, AS_LATIN);
    const { prior, shares, total, names, version, thresholds } = linkage.explain(MINA, AS_LATIN);
    expect(shares.reduce((sum, { bits }) => sum + bits, prior)).toBe(total);
    expect(total).toBe(decision?.total);
    expect(total).toBeGreaterThan(thresholds.same);
    expect(version).toBe("1");
    expect(shares.find(({ field }) => field === "born")?.level).toBe("same");
    expect(names?.comparison.matches.map(({ left, right }) => [left.text, right.text])).toEqual([
      ["مینا", "Mina"],
      ["روشنایی", "Roshanaei"],
      ["سپهر", "Sepehr"],
    ]);
  });

  it("a rare name says more than a common one", () => {
    const bits = (name: string) => {
      const [one, other] = [person("1", name, { on: "1961-04-02" }), person("2", name, { on: "1961-04-02" })];
      return (
        two(one, other)
          .linkage.explain(one, other)
          .shares.find(({ field }) => field === "name")?.bits ?? 0
      );
    };
    expect(bits("Behdokht Garshaspour")).toBeGreaterThan(bits("Mina Farzi") + 2);
  });
});

describe("pairs that no block covers", () => {
  it("are looked for and counted", () => {
    const { uncovered } = link([BACKGROUND[0], BACKGROUND[1]]);
    expect(uncovered.looked).toBeGreaterThan(0);
  });
});

describe("the order of rows", () => {
  const NAMES = [
    "مینا روشنایی",
    "Mina Roshanaei",
    "Mina Roshanayi",
    "بهروز فرضی",
    "Behrouz Farzi",
    "Unknown",
    "Farzi Behrouz",
    "شیرین سپهری",
    "Shirin Sepehri",
    "Mina",
  ];
  const record = fc.record({
    name: fc.constantFrom(...NAMES),
    born: fc.integer({ min: 1955, max: 1960 }),
    month: fc.integer({ min: 1, max: 2 }),
    sex: fc.constantFrom("female", "male"),
  });
  const list = fc
    .array(record, { minLength: 2, maxLength: 14 })
    .map((all) => all.map(({ name, born, month, sex }, n) => person(`x${n}`, name, { on: `${born}-0${month}-11`, sex: sex as "male" })));
  const told = ({ decisions, groups, counts, uncovered, model }: Linkage) => ({
    decisions: decisions.map(({ one, other, ...rest }) => ({ ...rest, one: one.id, other: other.id })),
    groups: groups.map((group) => group.map(({ id }) => id)),
    counts,
    model,
    looked: uncovered.looked,
  });

  it("changes nothing", () => {
    const shuffled = list.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, list, ([records, others_], second) => {
        const right = second.map((one) => ({ ...one, id: `y${one.id}` }));
        expect(told(link([others_]))).toEqual(told(link([records])));
        expect(told(link([others_, right]))).toEqual(told(link([records, right.toReversed()])));
      }),
      { numRuns: 40 },
    );
  });
});
