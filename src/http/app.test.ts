import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { assess, prepare, ROUTES, STATUSES } from "../forum/index.ts";
import { loadLawBook } from "../lawbook/index.ts";
import { matterOfCase, readCase } from "../record/index.ts";
import { at, parseDay } from "../time/index.ts";
import { createApp } from "./index.ts";
import { AssessmentTable, CaseView, ForumView, ProblemView } from "./schemas.ts";

const CASE = "cases/demo/case.yaml";
const file = readCase(readFileSync(CASE, "utf8"), CASE);
let app: ReturnType<typeof createApp>;
let law: ReturnType<typeof prepare>;

beforeAll(async () => {
  const book = await loadLawBook();
  law = prepare(book.law);
  app = createApp({ caseFile: file, law, precedents: book.precedents });
});

const get = async (path: string) => app.request(`http://127.0.0.1${path}`);
const problemOf = async (path: string) => {
  const response = await get(path);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return { status: response.status, body: ProblemView.parse(await response.json()) };
};

describe("GET /api/case", () => {
  it("tells who is accused of what, in both languages, with the events in order", async () => {
    const view = CaseView.parse(await (await get("/api/case")).json());
    expect(view.accused).toEqual({ en: "Ebrahim Raisi", fa: "ابراهیم رئیسی" });
    expect(view.charges).toHaveLength(Object.keys(file.allegations).length);
    expect(view.events.map(({ day }) => day)).toEqual(view.events.map(({ day }) => day).toSorted((a, b) => a - b));
    expect(view.span.from).toBeLessThan(view.events[0]?.day ?? 0);
    expect(view.span.to).toBe(view.asOf);
  });
});

describe("GET /api/assessment", () => {
  it("says on every day what the engine says, for all charges and for each", async () => {
    const table = AssessmentTable.parse(await (await get("/api/assessment")).json());
    const matter = matterOfCase(file);
    const days = ["1987-01-01", "2005-06-01", "2021-06-25", "2023-12-12", "2024-06-01"].map(parseDay);
    const value = (index: number | undefined, day: number) => {
      const [starts, values] = table.timelines[index ?? -1] ?? [[], []];
      return at({ starts, values }, day);
    };
    for (const [scope, charge] of [undefined, ...matter.charges].entries()) {
      const { forums } = assess(charge ? { ...matter, charges: [charge] } : matter, law);
      for (const row of table.forums) {
        const answer = forums.get(row.code);
        for (const day of days) {
          expect(table.statuses[value(table.lines[row.status[scope] ?? -1]?.[0], day)]).toBe(answer && at(answer.status, day));
          expect(table.routes.map((_, i) => value(table.lines[row.routes[scope]?.[i] ?? -1]?.[0], day))).toEqual(
            ROUTES.map((route) => answer && at(answer.findings[route].value, day)),
          );
        }
      }
    }
    expect(table.statuses).toEqual(STATUSES);
  });

  it("gives a reason for every blocked or unknown day and for no other, and keeps not researched apart", async () => {
    const table = AssessmentTable.parse(await (await get("/api/assessment")).json());
    const day = parseDay("2023-12-12");
    for (const row of table.forums) {
      const line = (index: number | undefined) => {
        const [starts, values] = table.timelines[index ?? -1] ?? [[], []];
        return at({ starts, values }, day);
      };
      const [statusLine, whyLine] = table.lines[row.status[0] ?? -1] ?? [];
      const status = table.statuses[line(statusLine)];
      const why = table.whys[line(whyLine)] ?? "";
      expect(why.split(":")[0]).toBe(status === "blocked" ? "reason" : status === "unknown" ? "unknown" : "");
      if (status === "unknown") expect(why === "unknown:not-researched").toBe(!row.researched);
    }
  });

  it("says of each route why it is closed or unknown, and nothing of an open one", async () => {
    const table = AssessmentTable.parse(await (await get("/api/assessment")).json());
    const kinds = ["reason", "unknown", ""];
    const wrong = table.forums.flatMap(({ code, routes }) =>
      routes.flat().flatMap((index) => {
        const [value = -1, why = -1] = table.lines[index] ?? [];
        const [[starts, values], [whyStarts, whys]] = [table.timelines[value] ?? [[], []], table.timelines[why] ?? [[], []]];
        const told = (day: number) => table.whys[at({ starts: whyStarts, values: whys }, day)]?.split(":")[0];
        return starts.flatMap((start, i) => (start > table.asOf || told(start) === kinds[values[i] ?? -1] ? [] : [`${code} ${start}`]));
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("is small enough to be sent whole", async () => {
    const body = await (await get("/api/assessment")).text();
    expect(body.length).toBeLessThan(300_000);
  });
});

describe("GET /api/forums/{state}", () => {
  it("answers every route with a proof in the language asked for", async () => {
    const english = ForumView.parse(await (await get("/api/forums/CH?on=2021-06-25&lang=en")).json());
    const persian = ForumView.parse(await (await get("/api/forums/CH?on=2021-06-25&lang=fa")).json());
    expect(english.routes.map(({ route }) => route)).toEqual(ROUTES);
    const arrival = english.routes.find(({ route }) => route === "on-arrival");
    expect(arrival?.truth).toBe(2);
    expect(arrival?.proof.decides.map(({ text }) => text)).toContain("The accused was alive on that day.");
    expect(arrival?.opener).toBeUndefined();
    expect(persian.routes.find(({ route }) => route === "on-arrival")?.answer).toMatch(/^آری/);
    expect(english.precedents.length).toBeGreaterThan(0);
  });

  it("says what would open a closed route", async () => {
    const view = ForumView.parse(await (await get("/api/forums/CH?on=2023-12-12")).json());
    const arrival = view.routes.find(({ route }) => route === "on-arrival");
    expect(arrival?.truth).toBe(0);
    expect(arrival?.opener?.facts).toContainEqual(["office-ended"]);
    expect(arrival?.opener?.wasOpenUntil).toBe(parseDay("2021-08-02"));
  });

  it("gives the same answer on the first and the last day of its window, and another next to it", async () => {
    const on = async (day: string) => {
      const { routes, from, to } = ForumView.parse(await (await get(`/api/forums/DE?on=${day}`)).json());
      return { from, to, truths: routes.map(({ truth, proof }) => ({ truth, proof })) };
    };
    const middle = await on("2022-05-05");
    const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
    expect(await on(iso(middle.from))).toEqual(middle);
    expect(await on(iso(middle.to))).toEqual(middle);
    expect((await on(iso(middle.from - 1))).truths).not.toEqual(middle.truths);
  });

  it("takes one charge alone", async () => {
    const body = await (await get("/api/forums/DE?on=2021-06-25&charge=ps752-murder")).text();
    expect(body.match(/"[^"]*, as murder"/g)?.every((heading) => heading.includes("PS752"))).toBe(true);
    expect(body).not.toContain("as crimes against humanity");
  });

  it("tells what it cannot answer as a problem document", async () => {
    expect(await problemOf("/api/forums/ZZ?on=2021-06-25")).toMatchObject({ status: 404, body: { type: "urn:dedere:problem:not-found" } });
    expect(await problemOf("/api/forums/DE?on=2021-02-30")).toMatchObject({ status: 400, body: { problems: [{ path: "on" }] } });
    expect(await problemOf("/api/forums/DE?on=2021-06-25&lang=xx")).toMatchObject({ status: 400, body: { problems: [{ path: "lang" }] } });
    expect(await problemOf("/api/forums/DE?on=2021-06-25&charge=none")).toMatchObject({ status: 404 });
    expect(await problemOf("/nothing")).toMatchObject({ status: 404 });
  });
});

describe("the server", () => {
  it("serves this machine alone and nothing that a stranger could run", async () => {
    const refused = await app.request("http://stranger.example/api/case");
    expect(refused.status).toBe(403);
    const policy = (await get("/api/case")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("describes itself in OpenAPI 3.1", async () => {
    const document = (await (await get("/api/openapi.json")).json()) as { openapi: string; paths: object };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual([
      "/api/case",
      "/api/assessment",
      "/api/forums/{state}",
      "/api/people",
      "/api/session",
      "/api/session/use",
      "/api/session/lock",
      "/api/session/unlock",
    ]);
  });
});
