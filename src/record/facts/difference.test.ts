import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCase } from "../../../test/arbitrary-case.ts";
import type { CaseFile } from "../casefile.ts";
import type { HeldFact } from "../exchange/draft.ts";
import type { Change, Id, Item, StoredFact } from "../model.ts";
import { readCase } from "../read.ts";
import { compare, differenceOf, GONE, undecided } from "./difference.ts";
import { factsOfCase } from "./from-case.ts";
import { caseItemId } from "./ids.ts";
import { caseOfFacts } from "./to-case.ts";

const DEMO = readFileSync("cases/demo/case.yaml", "utf8");
const demo = (edit: (text: string) => string = (text) => text) => readCase(edit(DEMO), "case.yaml");

/** A record in memory: what the tables of a workspace make of changes, and what imports said last. */
class Remembered {
  items = new Map<Id, Item & { withdrawn?: string }>();
  facts = new Map<Id, HeldFact>();
  imported = new Map<Id, StoredFact>();

  import(file: CaseFile, prune = false) {
    const comparison = compare(factsOfCase(file), { items: [...this.items.values()], facts: [...this.facts.values()], erased: new Set(), exported: new Set() });
    const difference = differenceOf(comparison, this.imported, caseItemId(file.case), prune);
    for (const change of difference.changes) {
      this.make(change);
      if (change.do === "add-fact" || change.do === "revise-fact") this.imported.set(change.fact.id, change.fact);
    }
    return difference;
  }

  make(change: Change): void {
    if (change.do === "add-item") this.items.set(change.item.id, change.item);
    else if (change.do === "add-fact" || change.do === "revise-fact") this.facts.set(change.fact.id, change.fact);
    else if (change.do === "withdraw-fact") this.facts.set(change.fact, { ...this.fact(change.fact), withdrawn: change.reason });
    else if (change.do === "withdraw-item") this.items.set(change.item, { ...(this.items.get(change.item) as Item), withdrawn: change.reason });
    else if (change.do === "restore-item") this.items.set(change.item, { ...(this.items.get(change.item) as Item), withdrawn: undefined as never });
  }

  revise(id: Id, to: Partial<StoredFact>): void {
    this.make({ do: "revise-fact", fact: { ...this.fact(id), ...to } });
  }

  fact(id: Id): HeldFact {
    return this.facts.get(id) as HeldFact;
  }

  case(): CaseFile {
    const items = [...this.items.values()].filter(({ withdrawn }) => withdrawn === undefined);
    const there = new Set(items.map(({ id }) => id));
    return caseOfFacts({ items, facts: [...this.facts.values()].filter(({ withdrawn, about }) => withdrawn === undefined && there.has(about)) }).file;
  }
}

const shown = (file: CaseFile) => ({ ...file, confidential: JSON.stringify(file.confidential) });

describe("an import", () => {
  it("of the same file twice changes nothing the second time, whatever the file says", () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const file = readCase(JSON.stringify(arbitraryCase(draw)), "case.json");
        const record = new Remembered();
        record.import(file);
        expect(record.import(file, true).changes).toEqual([]);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it("of another file with --prune ends with that file", () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const [one, other] = [1, 2].map(() => readCase(JSON.stringify({ ...arbitraryCase(draw, false), case: "same" }), "case.json")) as [CaseFile, CaseFile];
        const record = new Remembered();
        record.import(one);
        record.import(other, true);
        expect(record.case()).toEqual(other);
        expect(record.import(other, true).changes).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it("updates by id: one date that was corrected is one fact that is revised", () => {
    const record = new Remembered();
    record.import(demo());
    const corrected = demo((text) => text.replace("from: 2014-08-23", "from: 2014-08-24"));
    expect(record.import(corrected).changes).toMatchObject([{ do: "revise-fact", fact: { id: "prosecutor-general.from", value: { date: "2014-08-24" } } }]);
    expect(shown(record.case())).toEqual(shown(corrected));
  });

  it("finds an unnamed part again whose values were corrected", () => {
    const record = new Remembered();
    record.import(demo());
    const corrected = demo((text) =>
      text.replace("what: conviction\n    title: {en: Sentence against Hamid Noury upheld on appeal", "what: conviction\n    title: {en: Conviction upheld"),
    );
    const { changes, gone } = record.import(corrected);
    expect([changes.map((change) => change.do), gone.items]).toEqual([["revise-fact"], []]);
    expect(shown(record.case())).toEqual(shown(corrected));
  });

  it("puts what is new where the file has it, and leaves the places of the others alone", () => {
    const record = new Remembered();
    record.import(demo());
    const longer = demo((text) =>
      text.replace(
        "        - id: prosecutor-tehran\n",
        "        - {id: clerk, title: Clerk, state: IR, kind: other, from: 1988, to: 1989}\n        - id: prosecutor-tehran\n",
      ),
    );
    const { changes } = record.import(longer);
    expect(changes.filter((change) => change.do === "revise-fact")).toEqual([]);
    expect(shown(record.case())).toEqual(shown(longer));
  });

  it("keeps what the file no longer has, and withdraws it only when asked, for a reason that brings it back", () => {
    const record = new Remembered();
    record.import(demo());
    const shorter = demo((text) => text.replace(/ {2}ps752-human-error:[\s\S]*?contrary: true\n/, ""));
    const kept = record.import(shorter);
    expect([kept.changes, kept.gone.items]).toEqual([[], ["ps752-human-error"]]);
    expect(record.import(shorter, true).changes).toEqual([{ do: "withdraw-item", item: "ps752-human-error", reason: GONE }]);
    expect(shown(record.case())).toEqual(shown(shorter));
    record.import(demo());
    expect(shown(record.case())).toEqual(shown(demo()));
  });
});

describe("what people did in between", () => {
  it("stays where the file says what it said before", () => {
    const record = new Remembered();
    record.import(demo());
    record.revise("prosecutor-general.from", { status: "verified", note: { text: "Seen in the gazette" } });
    record.make({ do: "withdraw-fact", fact: "raisi.birthplace", reason: "Not so" });
    const { changes, keptFromHere } = record.import(demo());
    expect(changes).toEqual([]);
    expect(keptFromHere.toSorted()).toEqual(["prosecutor-general.from", "raisi.birthplace"]);
  });

  it("gives way to what the file says anew, and that is told", () => {
    const record = new Remembered();
    record.import(demo());
    record.revise("prosecutor-general.from", { status: "verified" });
    const { overwritten } = record.import(demo((text) => text.replace("from: 2014-08-23", "from: 2014-08-24")));
    expect(overwritten).toEqual(["prosecutor-general.from"]);
    expect(record.fact("prosecutor-general.from")).toMatchObject({ value: { date: "2014-08-24" } });
  });

  it("never loses its protection to a file", () => {
    const record = new Remembered();
    record.import(demo());
    record.revise("noury-released.says", { protection: "sealed" });
    record.import(demo((text) => text.replace("Hamid Noury was released in an exchange", "Hamid Noury was freed in an exchange")));
    expect(record.fact("noury-released.says")).toMatchObject({ protection: "sealed", value: { text: "Hamid Noury was freed in an exchange of prisoners." } });
  });

  it("is not withdrawn by --prune", () => {
    const record = new Remembered();
    record.import(demo());
    const fact = {
      id: "0f8e",
      about: "raisi",
      property: "identifier",
      value: { text: "12" },
      citations: [],
      status: "alleged",
      contrary: false,
      protection: "protected",
    } as const;
    record.make({ do: "add-fact", fact });
    expect(record.import(demo(), true).changes).toEqual([]);
  });

  it("stands beside what a file says, and that nothing is preferred is told", () => {
    const record = new Remembered();
    record.import(demo());
    const fact = { ...record.fact("ps752.when"), id: "0f8e", value: { date: "2020-01-07" }, citations: [{ source: "press" }] };
    record.make({ do: "add-fact", fact });
    expect(undecided({ items: [...record.items.values()], facts: [...record.facts.values()] })).toEqual(["ps752.when"]);
    expect(() => record.case()).toThrow("does not yet make a case");
  });
});

it("an id that is another kind of item in the record is a problem", () => {
  const record = new Remembered();
  record.import(demo());
  const other = demo((text) => text.replaceAll("noury", "november-2019-x").replace(/ps752-reasoning-criticised:/, "noury:"));
  expect(record.import(other).problems).toEqual([
    expect.objectContaining({ path: "noury", message: '"noury" is a "note" here and a "person" in the record.' }),
  ]);
});
