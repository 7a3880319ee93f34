import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCase } from "../record/index.ts";
import { readCaseOf, withdrawFact } from "../workspace/index.ts";
import { workspacesFor } from "../workspace/in-tests.ts";
import { DEMO_PASSPHRASE, openDemoWorkspace } from "./demo-workspace.ts";
import { exampleWorkspace, type ExampleWorkspace } from "./example-workspace.ts";
import { DEMO_CASE } from "./open-case.ts";
import { dedere, dedereServing } from "./run-in-tests.ts";

let examples: ExampleWorkspace;
const { root, remove } = workspacesFor("demo");
beforeAll(async () => {
  examples = await exampleWorkspace();
});
afterAll(() => {
  examples.remove();
  remove();
});

const session = async (response: Promise<Response>) => (await response).json() as Promise<Record<string, unknown>>;
const sending = (body: object): RequestInit => ({ method: "POST", body: JSON.stringify(body) });

describe("dedere serve", () => {
  it("serves the workspace that the folder is, locks it when told, and unlocks it with the passphrase", async () => {
    const folder = examples.copy();
    const passphrase = readFileSync(join(folder, "passphrase.txt"), "utf8").trim();
    const { out, address, ask, stop } = await dedereServing(["serve", "--lock-after", "7"], { DEDERE_PASSPHRASE: passphrase }, join(folder, "my-workspace"));
    expect(out).toContain("after 7 minutes without use");
    expect(out).not.toContain(passphrase);
    expect((await fetch(new URL("/api/case", address))).status).toBe(401);
    expect((await ask("/api/case")).status).toBe(200);
    expect(await session(ask("/api/session"))).toEqual({ workspace: true, locked: false, lockAfter: 420 });
    expect(await session(ask("/api/session/lock", { method: "POST" }))).toMatchObject({ locked: true });
    expect((await ask("/api/case")).status).toBe(423);
    expect((await ask("/api/session/unlock", sending({ passphrase: "something else" }))).status).toBe(403);
    expect(await session(ask("/api/session/unlock", sending({ passphrase })))).toMatchObject({ locked: false });
    expect((await ask("/api/case")).status).toBe(200);
    expect(await stop()).toBe(0);
  });

  it("takes whole minutes alone", async () => {
    for (const minutes of ["0", "1441", "soon"]) {
      const { code, err } = await dedere(["serve", "--workspace", ".", "--lock-after", minutes]);
      expect([code, err]).toEqual([2, expect.stringContaining(`"${minutes}" is not a number of minutes`)]);
    }
  });
});

it("the address can be copied whole in a language that is written from right to left", async () => {
  const { out, address, stop } = await dedereServing(["serve", "cases/demo/case.yaml", "--lang", "fa"]);
  expect(out.split("\n")).toContain(`  ${address}`);
  expect(address).toMatch(/^[\w:/.?=-]+$/);
  expect(await stop()).toBe(0);
});

describe("the workspace of the demonstration", () => {
  const caseFile = readCase(readFileSync(DEMO_CASE, "utf8"), DEMO_CASE);

  it("is what the answers come from, and can be opened with what is printed", async () => {
    const { ask, out, stop } = await dedereServing(["demo", "--port", "0"]);
    expect(out).toContain(`  ${join("build", "demo-workspace")}\n`);
    expect(out).toContain(`  ${DEMO_PASSPHRASE}\n`);
    const before = await (await ask("/api/assessment")).text();
    expect(await session(ask("/api/session"))).toMatchObject({ workspace: true, locked: false });
    expect(await session(ask("/api/session/lock", { method: "POST" }))).toMatchObject({ locked: true });
    expect(await session(ask("/api/session/unlock", sending({ passphrase: DEMO_PASSPHRASE })))).toMatchObject({ locked: false });
    expect(await (await ask("/api/assessment")).text()).toBe(before);
    expect(await stop()).toBe(0);
    const { code } = await dedere(["verify", "build/demo-workspace"], { DEDERE_PASSPHRASE: DEMO_PASSPHRASE });
    expect(code).toBe(0);
  });

  it("is used again while it says what the case file says, and is else made anew, also by two at once", async () => {
    const folder = join(root, "demo");
    const made = await Promise.all([openDemoWorkspace(folder), openDemoWorkspace(folder)]);
    for (const workspace of made) {
      expect((await readCaseOf(workspace)).file).toEqual(caseFile);
      await workspace.lock();
    }
    const again = await openDemoWorkspace(folder);
    expect(readdirSync(root)).toEqual(["demo"]);
    const died = await again.db.selectFrom("fact").select("id").where("property", "=", "died").executeTakeFirstOrThrow();
    await withdrawFact(again, { actor: "somebody" }, died.id, "to try it");
    await again.lock();
    const anew = await openDemoWorkspace(folder);
    expect(anew.origin).not.toBe(again.origin);
    expect((await readCaseOf(anew)).file).toEqual(caseFile);
    await anew.lock();
    rmSync(join(folder, "workspace.db"));
    const whole = await openDemoWorkspace(folder);
    expect((await readCaseOf(whole)).file).toEqual(caseFile);
    await whole.lock();
    expect(readdirSync(root)).toEqual(["demo"]);
  });
});
