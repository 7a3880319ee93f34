import { describe, expect, it } from "vitest";
import { ask, book, matter, provision, type Told, value } from "./fixture.ts";
import type { InForce, Provision } from "./law.ts";

function told(inForce: InForce, on: string, more: readonly Provision[] = []): Told {
  return ask(matter(), book({ provisions: [provision({ inForce }), ...more] }), { on });
}

const window = { from: "2010-01-01", to: "2015-12-31" };
const gap = (inForce: InForce, parts: Partial<Provision> = {}): Provision =>
  provision({ id: "XA-gap", kind: "gap", effect: "no-offence-or-no-reach", inForce, ...parts });

describe("the days on which a provision is in force", () => {
  it("are read on the forum's day, both ends included", () => {
    expect(["2009-12-31", "2010-01-01", "2015-12-31"].map((on) => told(window, on).value)).toEqual(["false", "true", "true"]);
    expect(told(window, "2009-12-31").reasons).toEqual(["no-law"]);
  });

  it("leave the days after the end unknown if no other record covers them", () => {
    expect(told(window, "2016-01-01")).toMatchObject({ value: "unknown", asks: ["law-not-read"] });
  });

  it("hand over to the next version without a gap between", () => {
    const next = provision({ id: "XA-next", inForce: { from: "2016-01-01", to: null, before: "recorded" } });
    expect(["2015-12-31", "2016-01-01"].map((on) => told(window, on, [next]).value)).toEqual(["true", "true"]);
  });

  it.each<[InForce["before"] | undefined, string, readonly string[]]>([
    [undefined, "false", []],
    ["none", "false", []],
    ["unknown", "unknown", ["earlier-law-not-read", "law-not-read"]],
    ["recorded", "unknown", ["law-not-read"]],
  ])("before the first day, where the record says %s: %s", (before, truth, asks) => {
    const found = told({ from: "2010-01-01", to: null, ...(before ? { before } : {}) }, "2009-12-31");
    expect(found.value).toBe(truth);
    expect(found.asks).toEqual(asks);
  });

  it("are unknown before the book's last day if the first is not known", () => {
    const undated = { from: null, to: null, fromUnknown: true };
    expect(told(undated, "2025-12-31")).toMatchObject({ value: "unknown" });
    expect(told(undated, "2025-12-31").asks).toContain("first-day-in-force");
    expect(told(undated, "2026-01-01").value).toBe("true");
  });

  it("are unknown on the days that a date to the year leaves open", () => {
    const found = ["2009-12-31", "2010-06-01", "2011-01-01"].map((on) => told({ from: "2010", to: null, estimated: true }, on));
    expect(found.map((one) => one.value)).toEqual(["false", "unknown", "true"]);
    expect(found[1]?.asks).toContain("first-day-in-force");
  });

  it("are certain from the last day of the file, where it is earlier than that of the book", () => {
    const law = book({ provisions: [provision({ inForce: { from: null, to: null, fromUnknown: true } })], state: { asOf: "2020-01-01" } });
    expect(value(matter(), law, { on: "2020-06-01" })).toBe("true");
  });
});

describe("a gap", () => {
  it("is false in its window, and unknown on days that nothing covers", () => {
    const law = book({ provisions: [gap(window)] });
    expect(ask(matter(), law, { on: "2010-01-01" })).toMatchObject({ value: "false", reasons: ["no-law"] });
    expect(ask(matter(), law, { on: "2016-01-01" })).toMatchObject({ value: "unknown", asks: ["law-not-read"] });
  });

  it("says nothing of another crime, nor of civil suits", () => {
    const law = book({ provisions: [gap({ from: null, to: null })] });
    expect(value(matter({ charge: { crime: "murder" } }), law)).toBe("unknown");
    expect(value(matter(), law, { route: "civil" })).toBe("unknown");
  });

  it("of the civil law closes civil suits alone", () => {
    const law = book({ provisions: [gap({ from: null, to: null }, { of: "civil" }), provision()] });
    expect(ask(matter(), law, { route: "civil" })).toMatchObject({ value: "false", reasons: ["no-law"] });
    expect(value(matter(), law)).toBe("true");
  });

  it("leaves standing the provision that it names", () => {
    expect(value(matter(), book({ provisions: [gap({ from: null, to: null }, { except: ["XA-torture"] }), provision()] }))).toBe("true");
  });
});

it("a record kept for information is not evaluated", () => {
  expect(ask(matter(), book({ provisions: [provision({ kind: "rule-only" })] }))).toMatchObject({ value: "unknown", asks: ["law-not-read"] });
});
