import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCase } from "../record/index.ts";
import { initWorkspace } from "../workspace/index.ts";
import { dedere } from "./run-in-tests.ts";

const PASSPHRASE = "correct horse battery staple";
const ENV = { DEDERE_PASSPHRASE: PASSPHRASE };
const DEMO = resolve("cases/demo/case.yaml");
const root = mkdtempSync(join(tmpdir(), "dedere-cli-case-"));
const workspace = join(root, "workspace");

const run = (...args: string[]) => dedere(args, ENV, root);
const inWorkspace = (...args: string[]) => run(...args, "--workspace", workspace);

function edited(name: string, edit: (text: string) => string): string {
  const file = join(root, name);
  writeFileSync(file, edit(readFileSync(DEMO, "utf8")));
  return file;
}

beforeAll(async () => {
  await initWorkspace(workspace, PASSPHRASE, { memory: 8, passes: 1, parallelism: 1 });
  chmodSync(workspace, 0o700);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("a case in a workspace, from the command line", () => {
  it("comes in once: a dry run says what would come, an import brings it, the next changes nothing", async () => {
    const dry = await inWorkspace("import", DEMO, "--dry-run");
    expect(dry).toMatchObject({ code: 0, err: "" });
    expect(dry.out).toMatch(/^case\.yaml: changes that would be made: \d+\.\n {2}\+ case case:demo \(/);
    expect(dry.out).toContain("  + person raisi (");
    expect((await inWorkspace("import", DEMO)).out).toMatch(/^case\.yaml: changes made: \d+\.\n/);
    expect(await inWorkspace("import", DEMO)).toEqual({ code: 0, err: "", out: "case.yaml: the record says the same already; nothing to change.\n" });
  });

  it("comes in once also when two bring it at the same time", async () => {
    const both = join(root, "both");
    await initWorkspace(both, PASSPHRASE, { memory: 8, passes: 1, parallelism: 1 });
    const ran = await Promise.all([1, 2].map(() => run("import", DEMO, "--workspace", both, "--json")));
    expect(ran.map(({ code, err }) => [code, err])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const entries = ran.map(({ out }) => (JSON.parse(out) as { imported: { result: { entry?: number } }[] }).imported[0]?.result.entry);
    expect(new Set(entries)).toEqual(new Set([0, undefined]));
  });

  it("answers as its case file does", async () => {
    for (const question of [
      ["assess", "--on", "2021-06-25"],
      ["timeline", "--state", "de"],
      ["explain", "--state", "ch", "--route", "on-arrival", "--on", "2023-12-12"],
    ]) {
      const [verb = "", ...options] = question;
      const fromFile = await run(verb, DEMO, ...options);
      expect(fromFile.code).toBe(0);
      expect(await inWorkspace(verb, ...options)).toEqual(fromFile);
    }
  });

  it("is that of the current folder where nothing is named", async () => {
    expect(await dedere(["timeline", "--state", "de"], ENV, workspace)).toEqual(await inWorkspace("timeline", "--state", "de"));
  });

  it("is not asked for with a passphrase where there is no workspace", async () => {
    const { code, err } = await dedere(["timeline", "--state", "de", "--workspace", "elsewhere"], {}, root);
    expect([code, err]).toEqual([2, expect.stringContaining(`There is no workspace in ${join(root, "elsewhere")}.`)]);
  });

  it("is asked about by its file or in its workspace, not by both and not by neither", async () => {
    for (const args of [["assess"], ["assess", DEMO, "--workspace", workspace]]) {
      const { code, err } = await run(...args);
      expect([code, err]).toEqual([
        2,
        "Either a case file or a workspace must be named, and not both. Write the path of a case file, or --workspace FOLDER.\n",
      ]);
    }
  });

  it("shows what an import would revise, before and after, and what is no longer in the file", async () => {
    const file = edited("changed.yaml", (text) =>
      text.replace("from: 2014-08-23", "from: 2014-08-24").replace(/ {2}noury-released:[\s\S]*?source: press\n/, ""),
    );
    const { out } = await inWorkspace("import", file, "--dry-run");
    expect(out).toBe(
      [
        "changed.yaml: changes that would be made: 1.",
        "  ~ prosecutor-general.from: 2014-08-23 → 2014-08-24",
        "No longer in the file, and kept (--prune withdraws it):",
        "  noury-released",
        "",
      ].join("\n"),
    );
    expect((await inWorkspace("import", file, "--dry-run", "--prune")).out).toContain("  - noury-released\n");
  });

  it("is refused with all that is wrong with the file, with file, line and path", async () => {
    const file = edited("wrong.yaml", (text) => text.replace("grade: C3", "grade: Z9").replace("crime: torture", "crime: tortur"));
    const { code, err } = await inWorkspace("import", file);
    expect(code).toBe(2);
    expect(err).toMatch(/wrong\.yaml:\d+:\d+: sources\.open-letter\.grade: /);
    expect(err).toMatch(/wrong\.yaml:\d+:\d+: allegations\.executions-torture\.crime: /);
  });

  it("goes out as a case file that says the same, readable by nobody else, and never over another file", async () => {
    const out = join(root, "out.yaml");
    const first = await inWorkspace("export-case", out);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain('The case "demo" is written to ');
    expect(readCase(readFileSync(out, "utf8"), out)).toEqual(readCase(readFileSync(DEMO, "utf8"), DEMO));
    expect(statSync(out).mode & 0o077).toBe(0);
    expect((await inWorkspace("export-case", out)).code).toBe(2);
    expect((await inWorkspace("import", out)).out).toBe("out.yaml: the record says the same already; nothing to change.\n");
  });

  it("keeps confidential records in unless they are asked for", async () => {
    const closed = join(root, "closed");
    await initWorkspace(closed, PASSPHRASE, { memory: 8, passes: 1, parallelism: 1 });
    await run("import", resolve("test/cases/good/disagreement.yaml"), "--workspace", closed);
    const out = join(root, "closed.yaml");
    const refused = await run("export-case", out, "--workspace", closed);
    expect([refused.code, existsSync(out)]).toEqual([3, false]);
    expect(refused.err).toContain("has 3 confidential records");
    expect((await run("export-case", out, "--workspace", closed, "--confidential")).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("Words that must stay closed");
  });
});
