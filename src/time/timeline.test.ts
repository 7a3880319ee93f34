import { describe, expect, it } from "vitest";
import {
  after,
  always,
  and,
  at,
  before,
  BEGINNING,
  during,
  FALSE,
  formatDay,
  merge,
  not,
  notBefore,
  or,
  over,
  parseDay,
  parsePeriod,
  parseRange,
  segments,
  shift,
  since,
  type Timeline,
  TRUE,
  UNKNOWN,
  until,
} from "./index.ts";

const WORDS = ["false", "unknown", "true"];

/** `false, 2004-01-01 unknown, …`: a timeline as a person reads it. */
function told({ starts, values }: Timeline): string {
  return values.map((value, i) => `${i === 0 ? "" : `${formatDay(starts[i] as number)} `}${WORDS[value]}`).join(", ");
}

describe("during", () => {
  it.each([
    ["2021-08-03/2024-05-19", "false, 2021-08-03 true, 2024-05-20 false"],
    ["2021-08-03/..", "false, 2021-08-03 true"],
    ["../2024-05-19", "true, 2024-05-20 false"],
    ["../..", "true"],
    ["2004-07/2004-09", "false, 2004-07-01 unknown, 2004-07-31 true, 2004-09-02 unknown, 2004-10-01 false"],
    ["2004-07", "false, 2004-07-01 unknown, 2004-08-01 false"],
    ["2004-07-03", "false, 2004-07-03 true, 2004-07-04 false"],
  ])("holds %s", (text, expected) => {
    expect(told(during(parsePeriod(text)))).toBe(expected);
  });

  it.each([
    ["2021-08-03/", "false, 2021-08-03 true, 2021-08-04 unknown"],
    ["2021-08/", "false, 2021-08-01 unknown"],
    ["/2024-05-19", "unknown, 2024-05-19 true, 2024-05-20 false"],
    ["/2024", "unknown, 2025-01-01 false"],
    ["/", "unknown"],
    ["/..", "unknown"],
  ])("with an unknown end keeps to what is certain: %s", (text, expected) => {
    expect(told(during(parsePeriod(text)))).toBe(expected);
  });

  it("uses that no end lies before its beginning", () => {
    expect(told(during(parsePeriod("2004/2004-03-10")))).toBe("false, 2004-01-01 unknown, 2004-03-10 true, 2004-03-11 false");
    expect(told(during(parsePeriod("2004-06-15/2004-06")))).toBe("false, 2004-06-15 true, 2004-06-16 unknown, 2004-07-01 false");
  });

  it("is never for a period that ends before it begins", () => {
    expect(told(during({ from: parseRange("2005"), to: parseRange("2004") }))).toBe("false");
  });
});

describe("since, after and before", () => {
  const may = parseRange("2024-05");
  it("count the date itself on their side", () => {
    const date = parseRange("2024-05-19");
    expect(told(since(date))).toBe("false, 2024-05-19 true");
    expect(told(after(date))).toBe("false, 2024-05-20 true");
    expect(told(before(date))).toBe("true, 2024-05-19 false");
  });

  it("are unknown while the date may have come", () => {
    expect(told(since(may))).toBe("false, 2024-05-01 unknown, 2024-05-31 true");
    expect(told(after(may))).toBe("false, 2024-05-02 unknown, 2024-06-01 true");
    expect(told(before(may))).toBe("true, 2024-05-01 unknown, 2024-05-31 false");
  });
});

describe("notBefore", () => {
  it.each([
    ["2002-07-01", "2002-07-01", 2],
    ["2002-06-30", "2002-07-01", 0],
    ["2002", "2002-07-01", 1],
    ["2003", "2002", 2],
    ["2002", "2003", 0],
    ["2002", "2002", 1],
  ])("%s not before %s is %i", (a, b, expected) => {
    expect(notBefore(parseRange(a), parseRange(b))).toBe(expected);
  });
});

describe("over", () => {
  const timeline = during(parsePeriod("2021-08-03/2024-05-19"));
  it.each([
    ["2022", 2],
    ["2021", 1],
    ["2020", 0],
    ["2021-08-03/2024-05-19", 2],
    ["2021-08-02/2024-05-19", 1],
    ["2024-05-19/2024-05-20", 1],
  ])("%s is %i", (text, expected) => {
    expect(over(timeline, parseRange(text))).toBe(expected);
  });
});

describe("until and shift", () => {
  const timeline = during(parsePeriod("2021-08-03/2024-05-19"));
  it("cuts after the last day that is known", () => {
    expect(told(until(timeline, parseDay("2023-01-01")))).toBe("false, 2021-08-03 true, 2023-01-02 unknown");
    expect(told(until(TRUE, parseDay("2023-01-01")))).toBe("true, 2023-01-02 unknown");
  });

  it("moves by days, earlier and later", () => {
    expect(told(shift(timeline, 1))).toBe("false, 2021-08-04 true, 2024-05-21 false");
    expect(told(shift(timeline, -3))).toBe("false, 2021-07-31 true, 2024-05-17 false");
    expect(shift(TRUE, 10)).toBe(TRUE);
  });
});

describe("segments", () => {
  it("joins equal neighbours and lets the later of two with one start count", () => {
    expect(segments([BEGINNING, "a"], [3, "b"], [3, "a"], [5, "c"], [7, "c"])).toEqual({ starts: [BEGINNING, 5], values: ["a", "c"] });
    expect(segments([BEGINNING, "a"], [BEGINNING, "b"])).toEqual({ starts: [BEGINNING], values: ["b"] });
  });

  it("may carry any values through merge", () => {
    const left = segments([BEGINNING, "a"], [10, "b"]);
    const right = segments([BEGINNING, 1], [5, 2], [10, 3]);
    expect(merge(left, right, (a, b) => `${a}${b}`)).toEqual({ starts: [BEGINNING, 5, 10], values: ["a1", "a2", "b3"] });
  });
});

describe("constant timelines", () => {
  it("are one object each, whatever they come from", () => {
    const some = during(parsePeriod("2021"));
    expect(and(some, FALSE)).toBe(FALSE);
    expect(or(some, TRUE)).toBe(TRUE);
    expect(not(UNKNOWN)).toBe(UNKNOWN);
    expect(not(not(TRUE))).toBe(TRUE);
    expect(or(since(parseRange("2021-01-01")), before(parseRange("2021-01-01")))).toBe(TRUE);
    expect(until(UNKNOWN, 0)).toBe(UNKNOWN);
    expect([always(0), always(1), always(2)]).toEqual([FALSE, UNKNOWN, TRUE]);
  });

  it("answer on the first day of the calendar and on the last", () => {
    expect(at(TRUE, BEGINNING)).toBe(2);
    expect(at(since(parseRange("2021-01-01")), BEGINNING)).toBe(0);
  });
});
