import { describe, expect, it } from "vitest";
import { ask, asking, book, matter, type Told } from "../fixture.ts";
import { CONDITION_REASONS, type ConditionName } from "../vocabulary.ts";
import { CONDITIONS } from "./index.ts";

function told(is: ConditionName, holds?: boolean, state = "XA"): Told {
  const links = holds === undefined ? [] : [{ state, condition: is, holds }];
  return ask(matter({ charge: { links } }), book({ provisions: [asking({ is })] }));
}

describe.each<ConditionName>([
  "suspect-of-enemy-state",
  "victim-of-allied-state",
  "suspect-of-forum-service",
  "forum-interest-violated",
  "forum-government-target",
  "other-link",
  "real-and-substantial-connection",
  "conduct-touches-forum",
  "defendant-listed-entity-or-person",
])("%s", (is) => {
  it("holds only if the record states it, for this forum", () => {
    expect(told(is)).toMatchObject({ value: "false", reasons: ["no-nexus"] });
    expect(told(is, true).value).toBe("true");
    expect(told(is, false).value).toBe("false");
    expect(told(is, true, "XP").value).toBe("false");
  });
});

describe.each<ConditionName>(["extraditable-offence", "penalty-threshold"])("%s", (is) => {
  it("is presumed, unless the record denies it", () => {
    expect(told(is).value).toBe("true");
    expect(told(is, false)).toMatchObject({ value: "false", reasons: ["no-nexus"] });
  });
});

describe("reach-abroad-unconfirmed", () => {
  it("stays open until the record states it", () => {
    expect(told("reach-abroad-unconfirmed")).toMatchObject({ value: "unknown", asks: ["reach-abroad"] });
    expect(told("reach-abroad-unconfirmed", true).value).toBe("true");
    expect(told("reach-abroad-unconfirmed", false)).toMatchObject({ value: "false", reasons: ["no-nexus"] });
  });
});

it("every condition of the law files has a test", () => {
  expect(Object.keys(CONDITIONS).toSorted()).toEqual(Object.keys(CONDITION_REASONS).toSorted());
});
