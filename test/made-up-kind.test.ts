import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Kind } from "../src/record/kinds/index.ts";
import type * as Door from "../src/workspace/index.ts";

/** What is added to the one table of kinds shows up wherever the record is spoken of, without another line of code. */
const VESSEL: Kind = {
  label: { en: "Vessel", fa: "کشتی" },
  labelOfMany: { en: "Vessels", fa: "کشتی‌ها" },
  properties: {
    name: { type: "text", required: true, indexed: true, label: { en: "Name", fa: "نام" } },
    flag: { type: "code", codes: ["red", "white"], label: { en: "Flag", fa: "پرچم" } },
    crew: { type: "number", protection: "protected", label: { en: "Crew", fa: "خدمه" } },
  },
};

const EVENTS = "../src/record/kinds/events.ts";
const folder = mkdtempSync(join(tmpdir(), "dedere-made-up-kind-"));
const passphrase = "correct horse battery staple";
const WHO = { actor: "recorder-1" };
const LOG = [{ source: "log" }];
let house: typeof Door;
let workspace: Door.Workspace;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock(EVENTS, async (original) => ({ EVENTS: { ...(await original<{ EVENTS: object }>()).EVENTS, vessel: VESSEL } }));
  house = await import("../src/workspace/index.ts");
  await house.initWorkspace(join(folder, "workspace"), passphrase, { memory: 8, passes: 1, parallelism: 1 });
  workspace = await house.openWorkspace(join(folder, "workspace"), { passphrase });
  await house.tellFact(workspace, WHO, { id: "log", kind: "source" }, { property: "title", value: "A log" }, {});
  await house.tellFact(workspace, WHO, { id: "boat", kind: "vessel" }, { property: "name", value: "Anahita", citations: LOG }, {});
});
afterAll(async () => {
  await workspace.lock();
  rmSync(folder, { recursive: true });
  vi.doUnmock(EVENTS);
  vi.resetModules();
});

const tell = (property: string, value: string) => house.tellFact(workspace, WHO, { id: "boat" }, { property, value, citations: LOG }, {});
const found = async (query: string) => (await house.search(workspace, query, { limit: 9, audience: "protected" })).hits.map(({ fact }) => fact?.property);

it("a new kind is checked, protected, shown and searched as the table says", async () => {
  await expect(tell("flag", "rd")).rejects.toMatchObject({ problems: [{ remedy: expect.stringContaining('"red"') as string }] });
  await tell("crew", "1988");
  expect((await house.showItem(workspace, "boat", "public")).facts.map(({ property }) => property)).toEqual(["name"]);
  expect(await found("anahita kind:vessel")).toEqual(["name"]);
  expect(await found("۱۹۸۸ property:crew")).toEqual(["crew"]);
});

it("a new kind comes in and goes out with tables", async () => {
  const { readMapping } = await import("../src/record/exchange/index.ts");
  const table = join(folder, "vessels.csv");
  writeFileSync(table, "Id,Name,Flag\nboat,Anahita,white\nraft,Raft,red\n");
  const { mapping } = await house.proposeFor(table, "vessel");
  expect(mapping).toMatchObject({ items: { vessel: { properties: { flag: expect.anything() as unknown } } } });
  const by = readMapping("mapping: vessels\nlang: en\nitems:\n  vessel: { kind: vessel, id: Id, properties: { name: Name, flag: Flag } }\n", "vessels.yaml");
  for await (const _ of house.importFiles(workspace, [table], { ...WHO, mapping: by }));
  expect((await house.listOfKind(workspace, "vessel", "public")).map(({ id }) => id)).toEqual(["boat", "raft"]);
  let written = "";
  for await (const piece of house.exportTable(workspace, { kind: "vessel", columns: ["id", "flag"], audience: "public" })) written += piece;
  expect(written).toMatch(/boat,white\s+raft,red/);
});
