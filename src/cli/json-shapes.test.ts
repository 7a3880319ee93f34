import { describe, expect, it } from "vitest";
import { ROUTES, STATUSES } from "../forum/index.ts";
import { captured, dedere } from "./run-in-tests.ts";
import { assess } from "./commands/assess.ts";

const DEMO = "cases/demo/case.yaml";

async function json(line: string): Promise<Record<string, unknown>> {
  const { code, out, err } = await dedere([...line.split(" "), "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Record<string, unknown>;
}

const keys = (value: unknown) => Object.keys(value as object);
const first = (value: unknown) => (value as readonly unknown[])[0];

describe("the JSON that programs rely on", () => {
  it("assess", async () => {
    const answer = await json(`assess ${DEMO} --on 2021-06-25`);
    expect(keys(answer)).toEqual(["matter", "accused", "asOf", "on", "counts", "forums"]);
    expect(keys(answer["counts"])).toEqual([...STATUSES]);
    const forums = answer["forums"] as readonly Record<string, unknown>[];
    expect(Object.values(answer["counts"] as Record<string, number>).reduce((a, b) => a + b)).toBe(forums.length);
    for (const forum of forums) {
      expect(keys(forum)).toEqual(["state", "name", "status", "researched", "routes", "reasons", "questions", "subjectTo", "duties", "caveats", "confidence"]);
      expect(keys(forum["routes"])).toEqual([...ROUTES]);
    }
  });

  it("assess: what is not open says why or asks", async () => {
    const { forums } = (await json(`assess ${DEMO} --on 2021-06-25`)) as {
      forums: readonly { status: string; reasons: string[]; questions: string[]; confidence: string | null }[];
    };
    for (const { status, reasons, questions } of forums) {
      if (status === "open") expect([...reasons, ...questions]).toEqual([]);
      else if (status === "unknown") expect(questions.length).toBeGreaterThan(0);
      else expect(reasons.length + questions.length).toBeGreaterThan(0);
    }
  });

  it("explain", async () => {
    const answer = await json(`explain ${DEMO} --state ch --route on-arrival --on 2021-06-25`);
    expect(keys(answer)).toEqual([
      "matter",
      "accused",
      "asOf",
      "on",
      "state",
      "name",
      "language",
      "route",
      "value",
      "answer",
      "decides",
      "questions",
      "subjectTo",
      "duties",
      "confidence",
      "rest",
    ]);
    const statement = first((first(answer["decides"]) as { statements: unknown }).statements);
    expect(keys(statement)).toEqual(expect.arrayContaining(["text", "value", "cites", "caveats"]));
    expect(keys(first((statement as { cites: unknown }).cites))).toEqual(["kind", "label", "sources"]);
  });

  it("timeline", async () => {
    const answer = (await json(`timeline ${DEMO} --state de`)) as {
      asOf: string;
      status: { from: string | null; to: string }[];
      routes: Record<string, { from: string | null; to: string }[]>;
    };
    expect(keys(answer)).toEqual(["matter", "accused", "asOf", "state", "name", "status", "routes"]);
    for (const stretches of [answer.status, ...Object.values(answer.routes)]) {
      expect(stretches[0]?.from).toBeNull();
      expect(stretches.at(-1)?.to).toBe(answer.asOf);
      // Each period begins on the day after the one before it.
      for (const [i, { from }] of stretches.entries()) if (i > 0) expect(Date.parse(from ?? "") - Date.parse(stretches[i - 1]?.to ?? "")).toBe(86_400_000);
    }
  });

  it("changes", async () => {
    const answer = await json(`changes ${DEMO} --from 2021-06-25 --to 2021-08-10`);
    expect(keys(answer)).toEqual(["matter", "accused", "asOf", "from", "to", "changes"]);
    const change = (answer["changes"] as readonly { state: string; on: string[]; routes: { route: string; began: string[] }[] }[]).find(
      ({ state }) => state === "DE",
    );
    expect(keys(change)).toEqual(["state", "name", "before", "after", "on", "routes"]);
    expect(change?.on).toEqual(["2021-08-03"]);
    expect(change?.routes.find(({ route }) => route === "warrant")?.began).toEqual(["personal-immunity"]);
  });

  it("counterfactual", async () => {
    const answer = await json(`counterfactual ${DEMO} --state ch --route arrest --on 2023-12-12`);
    expect(keys(answer)).toEqual(["matter", "accused", "asOf", "on", "state", "name", "route", "open", "facts", "opensOn", "wasOpenUntil", "questions"]);
    expect(answer["facts"]).toContainEqual(["suspect-present", "office-ended"]);
  });

  it("law check", async () => {
    expect(keys(await json("law check"))).toEqual(["cases", "scored", "right", "misses", "problems"]);
  });

  it("demo", async () => {
    const { days } = (await json("demo --once")) as { days: readonly { on: string; counts: Record<string, number>; states: Record<string, string[]> }[] };
    expect(days.map(({ on }) => on)).toEqual(["2021-06-25", "2021-08-10", "2023-12-12", "2024-06-01"]);
    for (const { counts, states } of days) expect(Object.fromEntries(Object.entries(states).map(([status, codes]) => [status, codes.length]))).toEqual(counts);
  });
});

describe("the day that is asked about", () => {
  it("is today where none is given", async () => {
    const { cli, text } = captured();
    await assess.run(cli, { json: true }, [DEMO]);
    expect(JSON.parse(text())).toMatchObject({ on: "2021-06-25" });
  });
  it("is the last day of the law book where today is later", async () => {
    const { cli, text } = captured();
    await assess.run({ ...cli, today: 40_000 }, { json: true }, [DEMO]);
    const { on, asOf } = JSON.parse(text()) as { on: string; asOf: string };
    expect(on).toBe(asOf);
  });
  it("is unknown, and said to be so, after the last day of the law book", async () => {
    const { cli, text } = captured();
    await assess.run(cli, { on: 40_000 }, [DEMO]);
    expect(text()).toContain("what came later has not been read");
    expect(text()).toMatch(/Open \(0\)/);
  });
});
