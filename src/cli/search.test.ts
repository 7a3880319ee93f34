import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change, StoredFact } from "../record/model.ts";
import { change, initWorkspace, openWorkspace } from "../workspace/index.ts";
import { dedere } from "./run-in-tests.ts";

const PASSPHRASE = "correct horse battery staple";
const root = mkdtempSync(join(tmpdir(), "dedere-search-command-"));
const folder = join(root, "workspace");

const name = (id: string, text: string, protection: StoredFact["protection"] = "public"): readonly Change[] => [
  { do: "add-item", item: { id, kind: "person" } },
  { do: "add-fact", fact: { id: `${id}.name`, about: id, property: "name", value: { text }, citations: [], status: "alleged", contrary: false, protection } },
];

beforeAll(async () => {
  await initWorkspace(folder, PASSPHRASE, { memory: 8, passes: 1, parallelism: 1 });
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  await change(workspace, { actor: "recorder-1", action: "record-fact" }, [
    ...name("formula", '=HYPERLINK("http://example.org") prosecutor'),
    ...name("plus", "+1 prosecutor"),
    ...name("minus", "-prosecutor, of Tehran"),
    ...name("at", "@prosecutor"),
    ...name("persian", "دادستانِ تهران"),
    ...name("hidden", "the hidden prosecutor", "sealed"),
  ]);
  await workspace.lock();
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function search(...args: readonly string[]) {
  return dedere(["search", ...args, "--workspace", folder], { DEDERE_PASSPHRASE: PASSPHRASE, DEDERE_ACTOR: "recorder-7" });
}

function csv(file: string): readonly (readonly string[])[] {
  return parse(readFileSync(file, "utf8"), { bom: true });
}

describe("dedere search", () => {
  it("exports exactly what it shows, and nothing that a spreadsheet runs", async () => {
    const file = join(root, "hits.csv");
    const { code, out, err } = await search("prosecutor", "--export", file);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [heading = [], ...rows] = csv(file);
    expect(rows.map(([, item]) => item).toSorted((a = "", b = "") => a.localeCompare(b))).toEqual(["at", "formula", "minus", "plus"]);
    const shown = out.split("\n").slice(0, rows.length + 1);
    for (const [n, row] of [heading, ...rows].entries()) expect(shown[n]?.split(/ {2,}/)).toEqual(row.filter(Boolean).map((cell) => cell.replace(/^'/, "")));
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(rows.every((row) => row.at(-1)?.startsWith("'"))).toBe(true);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
  });

  it("does not overwrite what was exported", async () => {
    const file = join(root, "twice.csv");
    expect((await search("تهران", "--export", file)).code).toBe(0);
    const before = readFileSync(file, "utf8");
    const { code, err } = await search("prosecutor", "--export", file);
    expect(code).toBe(2);
    expect(err).toContain("twice.csv");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("shows what is above public only to those who say who they are", async () => {
    const { out } = await search("hidden");
    expect(out).not.toContain("hidden");
    expect((await search("hidden", "--audience", "sealed")).out).toContain("the hidden prosecutor");
  });

  it("keeps a query and asks it again", async () => {
    const first = await search("دادستان", "--save", "prosecutors", "--json");
    const again = await search("--saved", "prosecutors", "--json");
    expect(again.out).toBe(first.out);
    expect(JSON.parse(again.out)).toMatchObject({
      query: "دادستان",
      more: false,
      hits: [{ item: { id: "persian" }, snippet: { pieces: [{ text: "دادستانِ", hit: true }, {}] } }],
    });
    const unknown = await search("--saved", "prosecutor");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("prosecutors");
  });

  it("says where a query is wrong", async () => {
    const { code, err } = await search("(tehran");
    expect(code).toBe(2);
    expect(err).toContain("bracket");
    expect((await search()).code).toBe(2);
  });

  it("pages", async () => {
    const { out } = await search("kind:person", "--limit", "2", "--skip", "2", "--json");
    expect((JSON.parse(out) as { hits: unknown[] }).hits).toHaveLength(2);
    expect((await search("kind:person", "--limit", "2", "--skip", "2")).out).toContain("--skip 4");
  });
});
