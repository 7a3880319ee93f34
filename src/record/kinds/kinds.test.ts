import { describe, expect, it } from "vitest";
import type { StoredFact, Value } from "../model.ts";
import { checkFact, checkItem, KINDS, kindNamed, propertyOf, VALUE_TYPES } from "./index.ts";

const PERSON = { id: "p", kind: "person" };
const KIND_OF = (id: string) => new Map(Object.entries({ p: "person", s: "source", e: "incident" })).get(id);

function fact(property: string, value: Value, more: Partial<StoredFact> = {}): StoredFact {
  return { id: "f", about: "p", property, value, citations: [{ source: "s" }], status: "alleged", contrary: false, protection: "public", ...more };
}

const messages = (kind: string, one: StoredFact) => checkFact({ id: "p", kind }, one, KIND_OF).map(({ message }) => message);

describe("the vocabulary", () => {
  const properties = Object.entries(KINDS).flatMap(([kind, { properties: of }]) => Object.entries(of).map(([name, property]) => ({ kind, name, property })));

  it.each([
    ["person", ["name", "born", "died"]],
    ["organisation", ["name", "state", "parent"]],
    ["post", ["holder", "title", "state", "kind", "from", "to"]],
    ["stay", ["person", "state", "from", "to", "capacity"]],
    ["incident", ["title", "when", "where"]],
    ["count", ["incident", "of", "exactly", "between", "approximately"]],
    ["allegation", ["accused", "incident", "crime", "mode"]],
    ["victim", ["incident", "name", "nationality"]],
    ["source", ["title", "author", "date", "grade"]],
    ["exhibit", ["title", "source", "authenticity", "consent"]],
    ["statement", ["by", "says", "when"]],
    ["proceeding", ["state", "what", "against", "when"]],
    ["response", ["state", "what", "to", "when"]],
    ["sighting", ["person", "state", "when", "capacity"]],
    ["document", ["title", "kind", "text"]],
  ])("can speak of: %s", (kind, names) => {
    expect(names.filter((name) => !propertyOf(kind, name))).toEqual([]);
  });

  it("has words in English and Persian for every kind and property", () => {
    const labels = [...Object.values(KINDS).flatMap(({ label, labelOfMany }) => [label, labelOfMany]), ...properties.map(({ property }) => property.label)];
    expect(labels.filter(({ en, fa }) => !/^[A-Z]/.test(en) || !/^[\u0600-\u06ff\u200c ،]+$/.test(fa))).toEqual([]);
  });

  it("gives every code its words and every reference kinds that there are", () => {
    expect(properties.filter(({ property }) => (property.type === "code") !== (property.codes !== undefined))).toEqual([]);
    expect(properties.flatMap(({ property }) => property.to ?? []).filter((kind) => !kindNamed(kind))).toEqual([]);
    expect(properties.filter(({ property }) => !VALUE_TYPES.includes(property.type))).toEqual([]);
  });

  it("says of every kind where it belongs by a reference, and tells its parts apart by properties that it has", () => {
    const wrong = Object.entries(KINDS).filter(([kind, { belongs, key = [] }]) => {
      const names = [...(belongs === undefined ? [] : [belongs]), ...key];
      return names.some((name) => !propertyOf(kind, name)) || (belongs !== undefined && propertyOf(kind, belongs)?.type !== "ref");
    });
    expect(wrong).toEqual([]);
  });

  it("has none of the names that every object has", () => {
    expect([kindNamed("constructor"), propertyOf("person", "toString"), propertyOf("nobody", "name")]).toEqual([undefined, undefined, undefined]);
  });
});

describe("a fact", () => {
  it.each([
    ["person", fact("name", { text: "نام", lang: "fa", translations: { en: "Name" } })],
    ["person", fact("born", { date: "1960-12-14" })],
    ["post", fact("to", { code: "open" })],
    ["post", fact("from", { date: "1988-07?" })],
    ["incident", fact("when", { date: "1989/.." })],
    ["incident", fact("where", { code: "high-seas" })],
    ["count", fact("between", { range: [4000, null] })],
    ["allegation", fact("incident", { ref: "e" })],
    ["source", fact("grade", { code: "B2" })],
    ["proceeding", fact("state", { code: "ICC" })],
  ])("about %s may be: %o", (kind, one) => {
    expect(messages(kind, one)).toEqual([]);
  });

  it.each([
    ["ghost", fact("name", { text: "x" }), '"ghost" is no kind of item.'],
    ["person", fact("nam", { text: "x" }), '"nam" is no property of "person".'],
    ["person", fact("name", { date: "1988" }), "The value is not words."],
    ["person", fact("name", { text: " " }), "The text is empty."],
    ["person", fact("name", { text: "x", lang: "persian!" }), '"persian!" is no language tag.'],
    ["person", fact("born", { date: "1960-13" }), expect.stringContaining("1960-13")],
    ["post", fact("to", { code: "for ever" }), '"for ever" is not possible here.'],
    ["incident", fact("where", { code: "ICC" }), '"ICC" is not possible here.'],
    ["count", fact("between", { range: [5, 4] }), "The range ends before it begins."],
    ["count", fact("between", { range: [null, null] }), "The range has no end on either side."],
    ["allegation", fact("incident", { ref: "gone" }), 'There is no item "gone".'],
    ["allegation", fact("incident", { ref: "p" }), '"p" is of the kind "person".'],
  ])("about %s may not be: %o", (kind, one, message) => {
    expect(messages(kind, one)).toEqual([message]);
  });

  it("is told all that is wrong with it at once, with a place and a remedy each", () => {
    const problems = checkFact(PERSON, fact("born", { date: "soon" }, { grade: "G7", during: "later", citations: [{ source: "e", grade: "b2" }] }), KIND_OF);
    expect(problems).toHaveLength(5);
    for (const { path, remedy } of problems) expect([path, remedy === ""]).toEqual(["p.born", false]);
  });
});

it("an item of an unknown kind is told the nearest kind", () => {
  expect(checkItem({ id: "x", kind: "persn" })[0]?.remedy).toContain('Did you mean "person"?');
  expect(checkItem(PERSON)).toEqual([]);
});
