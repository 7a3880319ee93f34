import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare } from "../forum/index.ts";
import { type LawBook, loadLawBook } from "../lawbook/index.ts";
import { readCase } from "../record/index.ts";
import { caseReader, importCase, keepOpen, type KeptOpen, withdrawFact } from "../workspace/index.ts";
import { PASSPHRASE, workspacesFor } from "../workspace/in-tests.ts";
import { createGuard } from "./guard.ts";
import { createApp } from "./index.ts";

const CASE = "cases/demo/case.yaml";
const ORIGIN = "http://127.0.0.1:4711";
const caseFile = readCase(readFileSync(CASE, "utf8"), CASE);
const { fresh, remove } = workspacesFor("http-session");
let book: LawBook;
let law: ReturnType<typeof prepare>;

beforeAll(async () => {
  book = await loadLawBook();
  law = prepare(book.law);
});
afterAll(remove);

type App = ReturnType<typeof createApp>;

async function demo(): Promise<{ readonly kept: KeptOpen; readonly app: App }> {
  const workspace = await fresh();
  await importCase(workspace, caseFile, { actor: "recorder-1" });
  const kept = keepOpen(workspace, 60_000);
  return { kept, app: createApp({ workspace: kept, law, precedents: book.precedents }) };
}

const post = (app: App, path: string, body: object = {}, headers: Record<string, string> = { Origin: ORIGIN }) =>
  app.request(`${ORIGIN}${path}`, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) });
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe("a case of a workspace", () => {
  it("is answered as its case file is", async () => {
    const { kept, app } = await demo();
    const fromFile = createApp({ caseFile, law, precedents: book.precedents });
    for (const path of ["/api/case", "/api/assessment", "/api/forums/CH?on=2021-06-25&lang=fa"]) {
      const [a, b] = await Promise.all([app, fromFile].map(async (one) => (await one.request(`${ORIGIN}${path}`)).text()));
      expect(a).toBe(b);
    }
    await kept.lock();
  });

  it("is answered as the record is at that moment", async () => {
    const { kept, app } = await demo();
    const arrival = async () => {
      const { routes } = (await json(await app.request(`${ORIGIN}/api/forums/CH?on=2024-05-25`))) as unknown as { routes: { route: string; truth: number }[] };
      return routes.find(({ route }) => route === "investigate")?.truth;
    };
    const before = [await arrival(), await (await app.request(`${ORIGIN}/api/assessment`)).text()];
    const died = await kept.use(async ({ db }) => db.selectFrom("fact").select("id").where("property", "=", "died").executeTakeFirstOrThrow());
    await kept.use(async (workspace) => withdrawFact(workspace, { actor: "recorder-1" }, died.id, "to see the answer change"));
    expect([await arrival(), await (await app.request(`${ORIGIN}/api/assessment`)).text()]).not.toEqual(before);
    await kept.lock();
  });
});

describe("locking", () => {
  it("answers nothing of the case while it is locked, and the same as before once it is unlocked", async () => {
    const { kept, app } = await demo();
    const paths = ["/api/case", "/api/assessment", "/api/forums/CH?on=2021-06-25"];
    const all = async () => Promise.all(paths.map(async (path) => (await app.request(`${ORIGIN}${path}`)).text()));
    const before = await all();
    expect(await json(await app.request(`${ORIGIN}/api/session`))).toEqual({ workspace: true, locked: false, lockAfter: 60 });
    expect(await json(await post(app, "/api/session/lock"))).toMatchObject({ locked: true });
    for (const path of paths) {
      const response = await app.request(`${ORIGIN}${path}`);
      expect([response.status, await json(response)]).toMatchObject([423, { type: "urn:dedere:problem:locked" }]);
    }
    await expect(caseReader(kept)()).rejects.toMatchObject({ code: "locked" });
    expect(await json(await post(app, "/api/session/use"))).toMatchObject({ locked: true });
    const wrong = await post(app, "/api/session/unlock", { passphrase: "another passphrase" });
    expect([wrong.status, await wrong.text()]).toEqual([403, expect.not.stringContaining("another passphrase") as string]);
    expect(await json(await post(app, "/api/session/unlock", { passphrase: PASSPHRASE }))).toMatchObject({ locked: false });
    expect(await all()).toEqual(before);
    await kept.lock();
  });

  it("tells nothing of a passphrase that is no passphrase", async () => {
    const { kept, app } = await demo();
    await kept.lock();
    for (const [body, status] of [
      [{ passphrase: ["a secret"] }, 400],
      [{ passphrase: "a secret".repeat(200) }, 400],
      [{ passphrase: "a secret".repeat(2000) }, 400],
    ] as const) {
      const response = await post(app, "/api/session/unlock", body);
      expect([response.status, await response.text()]).toEqual([status, expect.not.stringContaining("a secret") as string]);
    }
  });

  it("is no matter of a case that is a file", async () => {
    const app = createApp({ caseFile, law, precedents: book.precedents });
    expect(await json(await post(app, "/api/session/lock"))).toEqual({ workspace: false, locked: false });
    expect((await app.request(`${ORIGIN}/api/case`)).status).toBe(200);
  });
});

describe("who may ask", () => {
  it.each([{ Origin: "http://127.0.0.1:9999" }, { Origin: "https://stranger.example" }, { Origin: "null" }, {}])(
    "changes nothing for a page of another origin: %o",
    async (headers: Record<string, string>) => {
      const { kept, app } = await demo();
      const response = await post(app, "/api/session/lock", {}, headers);
      expect(response.status).toBe(403);
      expect(kept.locked).toBe(false);
      await kept.lock();
    },
  );

  it("lets in the browser that opens the address that was printed, and it alone", async () => {
    const guard = createGuard();
    const app = createApp({ caseFile, law, precedents: book.precedents }, guard);
    const ask = (path: string, cookie?: string) => app.request(`${ORIGIN}${path}`, cookie === undefined ? {} : { headers: { Cookie: cookie } });
    expect([(await ask("/api/case")).status, (await ask("/api/session", "dedere-4711=guessed")).status]).toEqual([401, 401]);
    const wrong = await ask("/?token=guessed&lang=fa");
    expect([wrong.status, wrong.headers.get("location"), wrong.headers.get("set-cookie")]).toEqual([303, "/?lang=fa", null]);
    const entered = await ask(guard.entrance);
    const cookie = entered.headers.get("set-cookie") ?? "";
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/"]);
    expect(cookie).toMatch(/^dedere-4711=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(guard.entrance.split("=")[1]);
    const session = cookie.split(";")[0] ?? "";
    const answered = await ask("/api/case", session);
    expect([answered.status, answered.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const again = await ask(guard.entrance);
    expect([again.status, again.headers.get("set-cookie")]).toEqual([303, null]);
  });
});
