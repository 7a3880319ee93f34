import { describe, expect, it } from "vitest";
import { parseDay } from "../time/index.ts";
import { all, answer, asking, book, date, matter, ON, post, provision, some, stay } from "./fixture.ts";
import type { Provision, Requirement } from "./law.ts";
import type { Matter } from "./matter.ts";
import type { Node } from "./proof.ts";
import { caveatsOn, confidenceOn, decisiveLeaves, discretionOn, failing, questions, read, type Reading } from "./reading.ts";
import type { Confidence } from "./vocabulary.ts";

const DAY = parseDay(ON);

function proof(facts: Matter, provisions: readonly Provision[] = [provision()], route: "investigate" | "warrant" = "investigate"): Node {
  return answer(facts, book({ provisions })).findings[route].proof;
}

function reading(facts: Matter, provisions?: readonly Provision[]): Reading {
  return read(proof(facts, provisions), DAY);
}

function subjects(of: Reading): readonly string[] {
  return decisiveLeaves(of).map(({ leaf }) => leaf.subject);
}

describe("what decides", () => {
  const two: readonly Requirement[] = [{ is: "suspect-national" }, { is: "double-criminality" }];

  it("a false conjunction rests on what is false, and folds the rest", () => {
    const found = reading(matter(), [asking(...two)]);
    expect(subjects(found)).toEqual(["suspect-national"]);
    const [charges] = found.decisive;
    const leaves = charges?.decisive[0]?.decisive[0];
    expect(leaves?.node).toMatchObject({ subject: "provision", id: "XA-torture" });
    expect(leaves?.folded.map(({ subject }) => subject)).toContain("double-criminality");
  });

  it("a true conjunction rests on all of it", () => {
    const leaves = subjects(reading(matter(), [asking({ is: "double-criminality" })]));
    expect(leaves).toEqual(expect.arrayContaining(["in-force", "reach-in-time", "limitation", "conduct-happened", "double-criminality"]));
  });

  it("a true alternative rests on what is true", () => {
    const visited = matter({ accused: { stays: all(stay()) } });
    const leaves = subjects(reading(visited, [asking({ anyOf: [{ is: "suspect-national" }, { is: "suspect-present" }] })]));
    expect(leaves).toContain("suspect-present");
    expect(leaves).not.toContain("suspect-national");
  });

  it("a false alternative rests on all of it", () => {
    const found = reading(matter(), [asking({ anyOf: [{ is: "suspect-national" }, { is: "suspect-present" }] })]);
    expect(subjects(found).toSorted()).toEqual(["suspect-national", "suspect-present"]);
  });

  it("a false answer does not rest on the days that a record covers", () => {
    const found = reading(matter(), [provision({ inForce: { from: "2025-01-01", to: null, before: "none" } })]);
    expect(subjects(found)).toEqual(["in-force"]);
  });

  it("cites the stays that it looked at, or the list that has none", () => {
    const cited = (facts: Matter) => decisiveLeaves(read(answer(facts, book()).findings.arrest.proof, DAY)).find(({ leaf }) => leaf.subject === "present");
    expect(cited(matter({ accused: { stays: all(stay()) } }))?.leaf.grounds).toEqual([{ kind: "fact", id: "stay" }]);
    expect(cited(matter())?.leaf.grounds).toEqual([{ kind: "fact", id: "stays" }]);
  });

  it("an unknown rests on what is unknown", () => {
    const found = reading(matter({ accused: { residences: some() } }), [asking({ anyOf: [{ is: "suspect-national" }, { is: "suspect-resident" }] })]);
    expect(subjects(found)).toEqual(["suspect-resident"]);
  });

  it("every node is told with its own value on the day", () => {
    const dead = matter({ accused: { died: date("2020-01-15") } });
    expect([read(proof(dead), DAY - 1).truth, read(proof(dead), DAY).truth]).toEqual([2, 0]);
  });
});

describe("the gravest reason first", () => {
  const serving = { posts: all(post()), died: date("2020-01-01") };

  it("death before immunity, immunity before the forum's law, law before links", () => {
    const asked = [{ ...asking({ is: "suspect-national" }, { is: "suspect-present" }), inForce: { from: "2025-01-01", to: null } }];
    expect(failing(proof(matter({ accused: serving }), asked, "warrant"), DAY)).toEqual(["death", "personal-immunity", "no-law", "no-nexus", "no-presence"]);
    expect(subjects(read(proof(matter({ accused: serving }), asked, "warrant"), DAY)).slice(0, 2)).toEqual(["death", "personal-immunity"]);
  });

  it("names a reason once", () => {
    expect(failing(proof(matter(), [asking({ is: "suspect-national" }, { is: "suspect-resident" })]), DAY)).toEqual(["no-nexus"]);
  });

  it("gives none where the answer is not false", () => {
    expect(failing(proof(matter()), DAY)).toEqual([]);
    expect(failing(proof(matter({ accused: { residences: some() } }), [asking({ is: "suspect-resident" }, { is: "double-criminality" })]), DAY)).toEqual([]);
  });
});

describe("questions", () => {
  it("name what is missing, with the leaf that misses it", () => {
    const node = proof(matter({ accused: { residences: some() } }), [asking({ is: "suspect-resident" })]);
    expect(questions(node, DAY)).toMatchObject([{ missing: { what: "fact", question: "residence" }, leaf: { subject: "suspect-resident" } }]);
  });

  it("are not asked where they could not change a false answer", () => {
    expect(questions(proof(matter({ accused: { residences: some() } }), [asking({ is: "suspect-resident" }, { is: "suspect-national" })]), DAY)).toEqual([]);
  });
});

describe("discretion", () => {
  const consent = { kind: "authorisation", stage: "investigate", who: "Attorney General" } as const;
  const choice = { kind: "prosecutor-discretion", stage: "indict" } as const;

  it("is that of the provisions that carry the answer", () => {
    const open = provision({ subjectTo: [consent, choice] });
    const closed = { ...asking({ is: "suspect-national" }), id: "XA-closed", subjectTo: [{ kind: "policy", stage: "investigate" }] } as const;
    expect(discretionOn(reading(matter(), [open, closed]))).toEqual([consent, choice]);
  });

  it("is not told of a false answer", () => {
    expect(discretionOn(reading(matter(), [{ ...asking({ is: "suspect-national" }), subjectTo: [consent] }]))).toEqual([]);
  });
});

describe("confidence", () => {
  const graded = (confidence: Confidence, id: string, ...requirements: Requirement[]) => ({ ...asking(...requirements), id, confidence });

  it("is the strongest of several provisions that would each do", () => {
    expect(confidenceOn(reading(matter(), [graded("low", "a"), graded("high", "b")]))).toBe("high");
  });

  it("is the weakest of a chain", () => {
    const murder = matter({ charge: { id: "second", crime: "murder" } }).charges;
    expect(confidenceOn(reading(matter(), [graded("low", "a")]))).toBe("low");
    expect(confidenceOn(reading({ ...matter(), charges: [...matter().charges, ...murder] }, [graded("medium", "a")]))).toBe("medium");
  });

  it("of several provisions that all fail is the weakest", () => {
    const failingOnes = [graded("low", "a", { is: "suspect-national" }), graded("high", "b", { is: "suspect-national" })];
    expect(confidenceOn(reading(matter(), failingOnes))).toBe("low");
  });

  it("of an unknown answer is the weakest of what is unknown", () => {
    const facts = matter({ accused: { residences: some() } });
    const both = [graded("medium", "a", { is: "suspect-resident" }), graded("high", "b", { is: "suspect-resident" })];
    expect(confidenceOn(reading(facts, both))).toBe("medium");
  });
});

describe("caveats", () => {
  it("are those of what carries the answer, each once, on its days", () => {
    const disputed = provision({ conduct: { rule: "any", disputed: true } });
    const twice = [disputed, { ...disputed, id: "XA-second" }];
    expect(caveatsOn(reading(matter(), twice), DAY).map(({ id }) => id)).toEqual(["contested:reach-in-time"]);
    expect(caveatsOn(reading(matter(), [provision(), asking({ is: "suspect-national" })]), DAY)).toEqual([]);
  });
});

it("a closed answer after the book's last day reads as unknown in its proof too", () => {
  expect(read(proof(matter(), [asking({ is: "suspect-national" })]), parseDay("2026-01-02")).truth).toBe(1);
});

it("an answer after the book's last day reads as unknown in its proof too", () => {
  expect(read(proof(matter()), parseDay("2026-01-02")).truth).toBe(1);
});
