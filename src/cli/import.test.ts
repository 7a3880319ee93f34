import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sheetRow, workbookOf } from "../../test/exhibits/make.ts";
import { initWorkspace } from "../workspace/index.ts";
import { dedere } from "./run-in-tests.ts";

const PASSPHRASE = "correct horse battery staple";
const root = mkdtempSync(join(tmpdir(), "dedere-cli-import-"));
const workspace = join(root, "workspace");
const ENV = { DEDERE_PASSPHRASE: PASSPHRASE, DEDERE_ACTOR: "recorder" };

beforeAll(async () => {
  await initWorkspace(workspace, PASSPHRASE, { memory: 8, passes: 1, parallelism: 1 });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const run = (...args: readonly string[]) => dedere(["import", ...args, "--workspace", workspace], ENV);

function file(name: string, text: string | Buffer): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

/** All that lies in the workspace, to the byte. */
function contents(): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(workspace, { recursive: true, withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest("hex");
}

const MAPPING = file("people.yaml", "mapping: people\nitems: { person: { kind: person, id: ID, properties: { name: Name, born: Born } } }\n");
const HEAD = "ID,Name,Born\n";

function caseFile(folder: string, change: (text: string) => string = (text) => text): string {
  mkdirSync(join(root, folder));
  cpSync("cases/demo/case.yaml", join(root, folder, "case.yaml"));
  const path = join(root, folder, "case.yaml");
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return join(root, folder);
}

test("a dry run of every form tells record by record what would change, and writes nothing at all", { timeout: 120_000 }, async () => {
  await run(file("people.csv", `${HEAD}a,Ann,1950\nb,Bea,1951\n`), "--mapping", MAPPING);
  const before = contents();
  const sheet = [
    ["ID", "Name", "Born"],
    ["a", "Anna", "1950"],
  ].map((texts, i) => sheetRow(i + 1, ...texts));
  const entity = { id: "x1", schema: "Person", properties: { name: ["Mira Testova"] }, datasets: ["list"] };
  const files = [
    file("people.csv", `${HEAD}a,Ann,1950\nb,Bea,1961\nc,Cyd,1952\n`),
    file("people.xlsx", await workbookOf(sheet.join(""))),
    file("refs.bib", "@book{one, title = {Tests}}"),
    file("list.jsonl", JSON.stringify(entity)),
    "cases/demo/case.yaml",
  ];
  const { code, err, out } = await run(...files, "--mapping", MAPPING, "--dry-run");
  expect([code, err]).toEqual([0, ""]);
  expect(out.split("\n").slice(0, 3)).toEqual([
    "people.csv: nothing was changed; this would be: rows or records read: 3, of these the same as before: 1; items added: 1; facts added: 2, revised: 1, withdrawn: 0.",
    "  ~ b.born: 1951 → 1961",
    "  + person c (2): name Cyd; born 1952",
  ]);
  expect(out).toContain("  ~ a.name: Ann → Anna\n");
  expect(out).toContain("  + source one (1): title Tests\n");
  expect(out).toContain("  + person x1 (1): name Mira Testova\n");
  expect(out).toContain("  + person raisi (");
  expect(contents()).toBe(before);
});

test("of a large file the first changes are shown, and --json has every one", { timeout: 120_000 }, async () => {
  const path = file("many.csv", `${HEAD}${Array.from({ length: 150 }, (_, i) => `m${i},Name ${i},\n`).join("")}`);
  const { out } = await run(path, "--mapping", MAPPING, "--dry-run");
  expect(out.match(/^ {2}\+ person m/gm)).toHaveLength(100);
  expect(out).toContain("  … and 50 more; a dry run with --json tells of all\n");
  const json = JSON.parse((await run(path, "--mapping", MAPPING, "--dry-run", "--json")).out) as { dryRun: boolean; changes: unknown[]; imported: unknown[] };
  expect(json).toMatchObject({ dryRun: true, imported: [{ file: "many.csv", result: { tally: { told: 150 } } }] });
  expect(json.changes).toHaveLength(150);
  expect(json.changes[149]).toMatchObject({ file: "many.csv", path: "row 151", changes: { length: 2 } });
  expect(JSON.parse((await run("cases/demo/case.yaml", "--dry-run", "--json")).out)).toMatchObject({ dryRun: true, changes: [] });
});

test("a dry run of a file with bad rows says all that is wrong beside what would change, and that it would be refused", { timeout: 120_000 }, async () => {
  const path = file("bad.csv", `${HEAD}d,Dee,19x\ne,Eve,1950\nf,,1951\n`);
  const { code, out } = await run(path, "--mapping", MAPPING, "--dry-run");
  expect(code).toBe(2);
  expect(out).toContain("  + person e (2): name Eve; born 1950\n");
  expect(out).toContain("bad.csv:2: row 2, Born: ");
  expect(out).toContain('bad.csv:4: row 4, Name: A new person needs "name". Fill the cell in.\n');
  expect((await run(path, "--mapping", MAPPING, "--dry-run", "--skip-bad")).code).toBe(0);
});

test("a folder stands for the case file in it", { timeout: 120_000 }, async () => {
  const folder = caseFile("of-a-folder");
  expect((await run(folder, "--dry-run")).out).toMatch(/^of-a-folder\/case\.yaml: changes that would be made: /);
  const { code, err } = await run(root);
  expect([code, err]).toEqual([2, expect.stringContaining("of a folder the case.yaml in it is imported")]);
});

test("all that is wrong with several files is told together, and nothing is imported", { timeout: 120_000 }, async () => {
  const before = contents();
  const good = caseFile("good");
  const [one, other] = [["one", "C3", "Z9"] as const, ["other", "crime: torture", "crime: tortur"] as const].map(([folder, from, to]) =>
    caseFile(folder, (text) => text.replace(from, to).replace(/^case: .*$/m, `case: ${folder}`)),
  ) as [string, string];
  const { code, err } = await run(good, one, other, join(root, "nowhere.csv"), "--mapping", MAPPING);
  expect(code).toBe(2);
  expect(err).toContain("Nothing was imported: 3 files are not as they should be\n");
  expect(err).toContain(`There is no file ${join(root, "nowhere.csv")}.`);
  expect(err).toMatch(/one\/case\.yaml:\d+:\d+: sources\..*grade: /);
  expect(err).toMatch(/other\/case\.yaml:\d+:\d+: allegations\..*crime: /);
  expect(contents()).toBe(before);
});

test("two files of one case, and ids that are of two kinds in two files, are refused together before anything is imported", { timeout: 120_000 }, async () => {
  const before = contents();
  const swapped = caseFile("swapped", (text) =>
    text
      .replace("case: demo", "case: swapped")
      .replaceAll("executions-1988", "between")
      .replaceAll("ontario-appeal", "executions-1988")
      .replaceAll("between", "ontario-appeal"),
  );
  const { code, err } = await run(caseFile("first"), caseFile("second"), swapped);
  expect(code).toBe(2);
  expect(err).toContain(`The case "demo" is in ${join(root, "first", "case.yaml")} too.`);
  expect(err).toContain('"ontario-appeal" is a "incident" here and a "source" in ');
  expect(contents()).toBe(before);
});
