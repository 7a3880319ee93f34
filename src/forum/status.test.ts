import { describe, expect, it } from "vitest";
import { always, at, dayOf, segments, type Truth, UNKNOWN } from "../time/index.ts";
import { statusOf } from "./status.ts";
import type { Route, Status } from "./vocabulary.ts";

const TRUTHS: readonly Truth[] = [0, 1, 2];

function findings(warrant: Truth, absentia: Truth, investigate: Truth, onArrival: Truth): Record<Route, { value: ReturnType<typeof always> }> {
  const value = (truth: Truth) => ({ value: always(truth) });
  return {
    investigate: value(investigate),
    warrant: value(warrant),
    "try-in-absentia": value(absentia),
    "on-arrival": value(onArrival),
    // These three do not make a status.
    arrest: value(2),
    try: value(2),
    civil: value(2),
  };
}

function expected(warrant: Truth, absentia: Truth, investigate: Truth, onArrival: Truth): Status {
  if (warrant === 2 || absentia === 2) return "open";
  if (investigate === 2) return "investigation-only";
  if (onArrival === 2) return "open-on-arrival";
  return [warrant, absentia, investigate, onArrival].every((truth) => truth === 0) ? "blocked" : "unknown";
}

describe("the status of a forum", () => {
  it("is the first that fits, for every combination of the four routes", () => {
    for (const warrant of TRUTHS)
      for (const absentia of TRUTHS)
        for (const investigate of TRUTHS)
          for (const onArrival of TRUTHS) {
            const routes = [warrant, absentia, investigate, onArrival] as const;
            expect([routes, at(statusOf(findings(...routes)), 0)]).toEqual([routes, expected(...routes)]);
          }
  });

  it("follows the routes from day to day", () => {
    const day = dayOf(2020, 1, 1);
    const warrant = { value: segments<Truth>([-0x3fffffff, 0], [day, 2], [day + 10, 1]) };
    const found = statusOf({ ...findings(0, 0, 0, 0), warrant });
    expect([day - 1, day, day + 9, day + 10].map((on) => at(found, on))).toEqual(["blocked", "open", "open", "unknown"]);
    expect(statusOf({ ...findings(0, 0, 0, 0), warrant: { value: UNKNOWN } }).values).toEqual(["unknown"]);
  });
});
