import { describe, expect, it } from "vitest";
import { parseDay } from "../time/index.ts";
import type { Precedent } from "./precedent.ts";
import { matterOfPrecedent } from "./precedent-matter.ts";

const day = (text: string) => ({ earliest: parseDay(text), latest: parseDay(text) });
const between = (first: string, last: string) => ({ earliest: parseDay(first), latest: parseDay(last) });

const CASE: Precedent = {
  id: "one",
  title: "A case",
  forum: "XA",
  date: "2010-05-01",
  route: "arrest",
  accused: { name: "A person", nationality: "XB" },
  conduct: [{ crime: "torture", from: "2005", to: null, place: "XB" }],
  outcome: "blocked",
  reason: "death",
  result: "Nothing came of it.",
  cites: [],
  basisOfFact: "knowledge",
  confidence: "low",
};
const of = (accused: Partial<Precedent["accused"]>, rest: Partial<Precedent> = {}) =>
  matterOfPrecedent({ ...CASE, ...rest, accused: { ...CASE.accused, ...accused } });

describe("matterOfPrecedent", () => {
  it("hands over nothing of the outcome", () => {
    const told = JSON.stringify(matterOfPrecedent({ ...CASE, routeNote: "blocked-word" }));
    for (const word of [CASE.result, CASE.title, "blocked", CASE.reason, "low"]) expect(told).not.toContain(word);
  });

  it("takes a list as the whole list and its absence as not looked up", () => {
    expect(of({}).accused.stays).toEqual({ items: [], complete: false });
    expect(of({ presentInForum: null }).accused.stays.complete).toBe(false);
    expect(of({ presentInForum: [] }).accused.stays).toEqual({ items: [], complete: true });
    expect(of({}, { complainants: null }).complainants.complete).toBe(false);
    expect(of({}, { complainants: [] }).complainants.complete).toBe(true);
  });

  it("never takes the proceedings for all there were", () => {
    expect(of({}, { proceedings: [] }).proceedings).toEqual({ items: [], complete: false });
  });

  it("reads a stay at its widest, and an end that is not on record as open", () => {
    const { items } = of({ presentInForum: [{ from: "2006-11", to: "2006-12" }, { from: null, to: "2000-04-05" }, { from: "2001" }] }).accused.stays;
    expect(items.map(({ during }) => during)).toEqual([
      { from: day("2006-11-01"), to: day("2006-12-31") },
      { from: "open", to: day("2000-04-05") },
      { from: day("2001-01-01"), to: "open" },
    ]);
    expect(items[0]).toMatchObject({ state: "XA", capacity: null, certified: null });
  });

  it("does not take an announced visit for a stay", () => {
    expect(of({ expectedInForum: [{ from: "2010-06-01", to: null, capacity: "private" }], presentInForum: [] }).accused.stays.items).toEqual([]);
  });

  it("leaves the dates of a post without dates unknown, and a post that is not known to have ended open", () => {
    const post = { title: "Minister", state: "XB", kind: "minister" as const };
    const held = of({
      posts: [
        { ...post, from: null, to: null },
        { ...post, from: "2001" },
        { ...post, to: "2003-02-01" },
      ],
    }).accused.posts.items.map((one) => one.held);
    expect(held).toEqual([
      { from: "unknown", to: "unknown" },
      { from: between("2001-01-01", "2001-12-31"), to: "open" },
      { from: "unknown", to: day("2003-02-01") },
    ]);
  });

  it("tells a post of a militia from one of a state only where the record does", () => {
    const post = { title: "Commander", state: "XB", kind: "military" as const };
    const { items } = of({ posts: [post, { ...post, organOfState: false }] }).accused.posts;
    expect(items.map(({ organOfState }) => organOfState)).toEqual([undefined, false]);
  });

  it("dates the nationality of the forum from its acquisition, and no other", () => {
    const { nationalities } = of({ nationality: "XB", otherNationalities: ["XA"], nationalitySince: "2001" }).accused;
    expect(nationalities.items.map(({ state, during }) => [state, during.from])).toEqual([
      ["XB", "open"],
      ["XA", between("2001-01-01", "2001-12-31")],
    ]);
    expect(of({ nationality: null }).accused.nationalities).toEqual({ items: [], complete: false });
  });

  it("does not let a judgment with a note, for others or other acts, bar anything", () => {
    const step = { state: "XB", date: "2008" };
    const { items } = of(
      {},
      {
        proceedings: [
          { ...step, what: "conviction", note: "six others" },
          { ...step, what: "conviction", served: false },
          { ...step, what: "indictment", note: "arrest warrant" },
        ],
      },
    ).proceedings;
    expect(items.map(({ sameActs, served }) => [sameActs, served])).toEqual([
      [false, undefined],
      [true, false],
      [true, undefined],
    ]);
  });

  it("leaves an end of the conduct that is not on record unknown", () => {
    expect(of({}).charges[0]?.conduct).toEqual({ from: between("2005-01-01", "2005-12-31"), to: "unknown" });
  });
});
