import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Forum } from "../../forum/index.ts";
import { type Recognition, statesToWriteTo } from "./recognition.ts";

const { forums } = parse(readFileSync(new URL("../../../law/forums.yaml", import.meta.url), "utf8")) as { forums: Forum[] };
const OPEN = ["PS", "VA", "CK", "NU", "XK", "TW"];
const open = (recognition?: Recognition) => statesToWriteTo(forums, recognition).filter((state) => OPEN.includes(state));

describe("who is written to as a state", () => {
  it("is, unless something else is asked, everyone whom the United Nations count among all states", () => {
    expect(statesToWriteTo(forums)).toHaveLength(197);
    expect(open()).toEqual(["CK", "NU", "PS", "VA"]);
  });

  it("is everyone of the law book but its court where all are asked for", () => {
    expect(statesToWriteTo(forums, "all")).toEqual(forums.flatMap(({ state }) => (state === "ICC" ? [] : [state])));
    expect(open("all")).toHaveLength(6);
  });

  it("is the members of the United Nations and whom a list names", () => {
    expect(statesToWriteTo(forums, ["PS", "XK"])).toHaveLength(195);
    expect(open(["PS", "XK"])).toEqual(["PS", "XK"]);
    expect(statesToWriteTo(forums, [])).toHaveLength(193);
  });

  it("is not what no law book lists", () => {
    expect(() => statesToWriteTo(forums, ["KX"])).toThrow(/No state "KX"/u);
    expect(() => statesToWriteTo(forums, ["ICC"])).toThrow(/No state "ICC"/u);
  });
});
