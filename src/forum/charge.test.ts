import { describe, expect, it } from "vitest";
import { all, answer, ask, book, date, matter, post, provision, tell, value } from "./fixture.ts";
import { ROUTES } from "./vocabulary.ts";

describe("a state without a file", () => {
  it("is unknown on every route, except for presence that is known to be missing", () => {
    const { findings, researched } = answer(matter(), book(), "XU");
    expect(researched).toBe(false);
    for (const route of ROUTES) {
      const needsPresence = route === "arrest" || route === "try";
      expect([route, tell(findings[route].proof, "2020-01-15").value]).toEqual([route, needsPresence ? "false" : "unknown"]);
    }
    expect(tell(findings.investigate.proof, "2020-01-15").asks).toEqual(["state-not-read"]);
  });

  it("is false where a bar makes it so", () => {
    const serving = matter({ accused: { posts: all(post()) } });
    const dead = matter({ accused: { died: date("2019-01-01") } });
    expect(ask(serving, book(), { state: "XU", route: "warrant" })).toMatchObject({ value: "false", reasons: ["personal-immunity"] });
    expect(ask(serving, book(), { state: "XU" }).value).toBe("unknown");
    expect(ask(dead, book(), { state: "XU" })).toMatchObject({ value: "false", reasons: ["death"] });
  });
});

describe("a crime without a record in a file", () => {
  it("is unknown, with what is known of it", () => {
    const law = book({ state: { notResearched: [{ crimes: ["slavery"], known: "A code of 1975 was not found." }] } });
    const { findings, researched } = answer(matter({ charge: { crime: "slavery" } }), law);
    expect(researched).toBe(true);
    expect(tell(findings.investigate.proof, "2020-01-15")).toMatchObject({ value: "unknown", asks: ["law-not-read"] });
    expect(JSON.stringify(findings.investigate.proof)).toContain("A code of 1975 was not found.");
  });

  it("leaves an answer open that another charge is denied", () => {
    const charges = [...matter().charges, ...matter({ charge: { id: "second", crime: "slavery" } }).charges];
    const law = book({ provisions: [provision({ kind: "gap", effect: "no-offence-or-no-reach" })] });
    expect(ask({ ...matter(), charges }, law)).toMatchObject({ value: "unknown", asks: ["law-not-read"] });
  });
});

it("a matter without a charge is unknown, and asks for one", () => {
  expect(ask(matter({ charges: [] }), book())).toMatchObject({ value: "unknown", asks: ["charges"] });
  expect(value(matter({ charges: [] }), book())).toBe("unknown");
});
