import { describe, expect, it } from "vitest";
import { parseDay } from "../time/index.ts";
import { assess } from "./assess.ts";
import { changes } from "./changes.ts";
import { all, book, date, days, matter, post } from "./fixture.ts";
import { decisiveLeaves } from "./reading.ts";

// The conduct lies in a state that is no forum of the book, so that XA alone has anything to say.
const facts = matter({ charge: { place: "XZ" }, accused: { posts: all(post({ held: days("2015-01-01/2018-12-31") })), died: date("2020-06-01") } });
const assessment = assess(facts, book());

function between(from: string, to: string) {
  return changes(assessment, parseDay(from), parseDay(to));
}

describe("changes", () => {
  it("lists the forums whose status differs, with the days on which it changed", () => {
    const [change, ...others] = between("2014-06-01", "2015-06-01");
    expect(others).toEqual([]);
    expect(change).toMatchObject({ state: "XA", before: "open", after: "investigation-only", on: [parseDay("2015-01-01")] });
  });

  it("tells which routes changed and what decides each, before and after", () => {
    const [change] = between("2014-06-01", "2015-06-01");
    expect(change?.routes.map(({ route }) => route)).toEqual(["warrant", "on-arrival", "try-in-absentia", "civil"]);
    const [warrant] = change?.routes ?? [];
    expect([warrant?.before.truth, warrant?.after.truth]).toEqual([2, 0]);
    expect(warrant && decisiveLeaves(warrant.after).map(({ leaf }) => leaf.reason)).toEqual(["personal-immunity"]);
  });

  it("names every day of change between", () => {
    const change = between("2014-06-01", "2020-06-01").find(({ state }) => state === "XA");
    expect(change).toMatchObject({ before: "open", after: "blocked" });
    expect(change?.on).toEqual(["2015-01-01", "2019-01-01", "2020-06-01"].map(parseDay));
  });

  it("lists nothing where the status is the same on both days, whatever was between", () => {
    expect(between("2014-06-01", "2019-01-01")).toEqual([]);
    expect(between("2014-06-01", "2014-06-01")).toEqual([]);
  });

  it("includes states without a file, which a death closes", () => {
    expect(between("2020-05-31", "2020-06-01").map(({ state, before, after }) => [state, before, after])).toEqual([
      ["XA", "open", "blocked"],
      ["XN", "unknown", "blocked"],
      ["XP", "unknown", "blocked"],
      ["XU", "unknown", "blocked"],
    ]);
  });
});
