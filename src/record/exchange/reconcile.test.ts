import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change, StoredFact } from "../model.ts";
import type { Draft, DraftFact, Held, HeldFact } from "./draft.ts";
import { changesFor, type Origin, OtherKind, Undecided } from "./reconcile.ts";

const ORIGIN: Origin = { name: "prisoners", revises: "own", gone: "No longer in the file" };
const ANY: Origin = { ...ORIGIN, revises: "any" };
const PERSON = { id: "p1", kind: "person" };

function said(property: string, text: string, more: Partial<DraftFact> = {}): DraftFact {
  return { about: "p1", property, value: { text }, citations: [], status: "alleged", contrary: false, protection: "public", ...more };
}

function draft(facts: readonly DraftFact[], says: Draft["says"] = "given"): Draft {
  return { item: PERSON, facts, says };
}

/** The record after the changes, as the tables would hold it. */
function after(held: Held | undefined, changes: readonly Change[]): Held {
  const facts = new Map<string, HeldFact>((held?.facts ?? []).map((fact) => [fact.id, fact]));
  for (const change of changes) {
    if (change.do === "add-fact") expect(facts.has(change.fact.id)).toBe(false);
    if (change.do === "add-fact" || change.do === "revise-fact") facts.set(change.fact.id, change.fact);
    const old = change.do === "withdraw-fact" ? facts.get(change.fact) : undefined;
    if (old) facts.set(old.id, { ...old, withdrawn: change.do === "withdraw-fact" ? change.reason : "" });
  }
  return { kind: "person", facts: [...facts.values()], erased: held?.erased ?? [] };
}

const held = (...facts: readonly HeldFact[]): Held => ({ kind: "person", facts, erased: [] });
const take = (before: Held | undefined, next: Draft, origin = ORIGIN) => after(before, changesFor(next, before, origin));
const living = ({ facts }: Held) => facts.filter(({ withdrawn }) => withdrawn === undefined).map(({ value }) => ("text" in value ? value.text : ""));

describe("update by id", () => {
  test("a new item with its facts", () => {
    expect(changesFor(draft([said("name", "A")]), undefined, ORIGIN).map((change) => change.do)).toEqual(["add-item", "add-fact"]);
  });

  test("another value revises the fact that came from here and keeps its id", () => {
    const first = take(undefined, draft([said("name", "A")]));
    const [change] = changesFor(draft([said("name", "B")]), first, ORIGIN);
    expect(change).toMatchObject({ do: "revise-fact", fact: { id: first.facts[0]?.id, value: { text: "B" } } });
  });

  test("what somebody else recorded stands beside it", () => {
    expect(living(take(held({ ...said("name", "A"), id: "by-hand" }), draft([said("name", "B")])))).toEqual(["A", "B"]);
  });

  test("what somebody else recorded alike is not recorded twice; who says so is added", () => {
    const byHand = held({ ...said("name", "A", { citations: [{ source: "s1" }] }), id: "by-hand" });
    expect(changesFor(draft([said("name", "A")]), byHand, ORIGIN)).toEqual([]);
    const [fact, ...more] = take(byHand, draft([said("name", "A", { citations: [{ source: "s2" }] })])).facts;
    expect(more).toEqual([]);
    expect(fact).toMatchObject({ id: "by-hand", citations: [{ source: "s1" }, { source: "s2" }] });
  });

  test("with `any`, the one that counts is revised, whoever recorded it", () => {
    const one: StoredFact = { ...said("name", "A"), id: "by-hand" };
    const other: StoredFact = { ...said("name", "C"), id: "also" };
    expect(living(take(held(one), draft([said("name", "B")]), ANY))).toEqual(["B"]);
    const preferred = { ...one, preferred: { reason: "the register" } };
    expect(living(take(held(other, preferred), draft([said("name", "B")]), ANY))).toEqual(["C", "B"]);
    expect(() => changesFor(draft([said("name", "B")]), held(one, other), ANY)).toThrow(Undecided);
  });

  test("of several values those are withdrawn that the file no longer has", () => {
    const first = take(undefined, draft([said("variants", "A"), said("variants", "B")]));
    const second = take(first, draft([said("variants", "B"), said("variants", "C")]));
    expect(living(second)).toEqual(["B", "C"]);
  });

  test("silence: an empty cell says nothing, a whole record takes back", () => {
    const first = take(undefined, draft([said("name", "A"), said("birthplace", "X")]));
    expect(living(take(first, draft([said("name", "A")])))).toEqual(["A", "X"]);
    expect(living(take(first, draft([said("name", "A")], "whole")))).toEqual(["A"]);
  });

  test("what a person withdrew does not come back, but another value does come", () => {
    const first = take(undefined, draft([said("name", "A")]));
    const withdrawn = held(...first.facts.map((fact) => ({ ...fact, withdrawn: "a mistake" })));
    expect(changesFor(draft([said("name", "A")]), withdrawn, ORIGIN)).toEqual([]);
    expect(living(take(withdrawn, draft([said("name", "B")])))).toEqual(["B"]);
  });

  test("what was erased does not come back, whatever the file says", () => {
    const first = take(undefined, draft([said("name", "A"), said("birthplace", "X")]));
    const [name, birthplace] = first.facts;
    const erased: Held = { kind: "person", facts: birthplace ? [birthplace] : [], erased: name ? [name.id] : [] };
    expect(living(take(erased, draft([said("name", "A"), said("birthplace", "Y")])))).toEqual(["Y"]);
  });

  test("judgement and protection: kept with the value; of a new value only the protection is", () => {
    const first = take(undefined, draft([said("name", "A")]));
    const judged = held(...first.facts.map((fact): StoredFact => ({ ...fact, status: "verified", protection: "sealed", preferred: { reason: "seen" } })));
    expect(changesFor(draft([said("name", "A")]), judged, ORIGIN)).toEqual([]);
    const [fact] = take(judged, draft([said("name", "B")])).facts;
    expect(fact).toMatchObject({ status: "alleged", protection: "sealed" });
    expect(fact?.preferred).toBeUndefined();
  });

  test("a further source for a known value is added to it", () => {
    const first = take(undefined, draft([said("name", "A", { citations: [{ source: "s1" }] })]));
    const [fact] = take(first, draft([said("name", "A", { citations: [{ source: "s2" }] })])).facts;
    expect(fact?.citations).toEqual([{ source: "s1" }, { source: "s2" }]);
  });

  test("where a source says so is brought up to date, not said twice", () => {
    const at = (place: string) => draft([said("name", "A", { citations: [{ source: "s1", locator: { at: place } }] })]);
    const [fact] = take(take(undefined, at("seen 2021/2023")), at("seen 2021/2024")).facts;
    expect(fact?.citations).toEqual([{ source: "s1", locator: { at: "seen 2021/2024" } }]);
  });

  test("an item of another kind is not overwritten", () => {
    expect(() => changesFor(draft([]), { ...held(), kind: "incident" }, ORIGIN)).toThrow(OtherKind);
  });

  test("whatever came before: afterwards the record says what the file says, and the file again changes nothing", () => {
    const words = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (versions) => {
        let now: Held | undefined;
        for (const version of versions) {
          const next = draft(
            version.map((text) => said("variants", text)),
            "whole",
          );
          now = take(now, next);
          expect(changesFor(next, now, ORIGIN)).toEqual([]);
          expect(living(now).toSorted()).toEqual(version.toSorted());
        }
      }),
    );
  });
});
