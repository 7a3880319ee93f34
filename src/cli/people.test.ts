import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { change, initWorkspace, openWorkspace } from "../workspace/index.ts";
import { ACT, addFact, CHEAP, PASSPHRASE, person } from "../workspace/in-tests.ts";
import { dedere } from "./run-in-tests.ts";

const root = mkdtempSync(join(tmpdir(), "dedere-people-command-"));
const folder = join(root, "workspace");

beforeAll(async () => {
  await initWorkspace(folder, PASSPHRASE, CHEAP);
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  await change(workspace, ACT, [
    person("raisi"),
    person("source-7"),
    { do: "add-item", item: { id: "letter", kind: "source" } },
    addFact("letter.title", "letter", "Open letter", { property: "title" }),
    addFact("raisi.name", "raisi", "ابراهیم رئیسی"),
    addFact("source-7.name", "source-7", "مینا روشنایی", { protection: "protected" }),
  ]);
  await workspace.lock();
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const run = (...args: readonly string[]) => dedere([...args, "--workspace", folder], { DEDERE_PASSPHRASE: PASSPHRASE, DEDERE_ACTOR: "recorder-7" });
const bare = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, "");

describe("people on the command line", () => {
  it("are found by another spelling, with the reasons in the language of the reader", async () => {
    const english = await run("search", "Ebrahim Raeesi");
    expect(bare(english.out)).toContain("raisi ابراهیم رئیسی: the same name (1.00), by the name ابراهیم رئیسی in the fact raisi.name");
    expect(bare(english.out)).toContain("ebrahim ~ ابراهیم: two spellings of a frequent name (1.00)");
    const persian = await run("search", "Ebrahim Raeesi", "--lang", "fa");
    expect(bare(persian.out)).toContain("دو املای یک نام پرکاربرد");
    const { people, hits } = JSON.parse((await run("search", "Ebrahim Raeesi", "--json")).out) as { people: readonly object[]; hits: readonly object[] };
    expect(hits).toEqual([]);
    expect(people.map((one) => Object.keys(one))).toEqual([["id", "name", "matched", "comparison"]]);
  });

  it("are not found by a name that the reader may not see", async () => {
    expect((await run("search", "Mina Roshanaei")).out).toContain("Nothing was found.");
    expect((await run("search", "Mina Roshanaei", "--audience", "protected")).out).toContain("source-7");
  });

  it("are offered where an id was meant", async () => {
    const { code, err } = await run("show", "Ebrahim Raeesi");
    expect([code, bare(err)]).toEqual([2, expect.stringContaining("Did you mean raisi (ابراهیم رئیسی)?") as string]);
    expect(bare((await run("record", "Ebrahim Raeesi", "born", "1960", "--source", "letter")).err)).toContain("Did you mean raisi");
  });

  it("are offered as perhaps there already, until somebody says that they are not", async () => {
    const added = await run("record", "p1", "name", "Ebrahim Raeesi", "--new", "person", "--source", "letter");
    expect(added.code).toBe(0);
    expect(bare(added.out)).toContain("p1 and raisi: a person should look; Ebrahim Raeesi ~ ابراهیم رئیسی (1.00)");
    expect(bare(added.out)).toContain("If they are not: dedere distinct p1 raisi --reason WHY");
    const told = await run("distinct", "p1", "raisi", "--reason", "another man", "--json");
    expect(Object.keys(JSON.parse(told.out) as object)).toEqual(["fact", "one", "other"]);
    expect((await run("record", "p1", "variants", "Ibrahim Raisi", "--source", "letter")).out).not.toContain("Perhaps");
    expect((await run("distinct", "raisi", "p1", "--undo", "--reason", "one after all")).code).toBe(0);
    const again = await run("record", "p1", "variants", "Ebrahim Raissi", "--source", "letter", "--json");
    expect(JSON.parse(again.out)).toMatchObject({ lookalikes: [{ newcomer: "p1", person: "raisi", verdict: "review" }] });
  });

  it("are not named in what leaves, as far as they are protected", async () => {
    expect((await run("record", "raisi", "note", "as Mina Roshanaei told us", "--source", "letter")).code).toBe(0);
    const [out, table] = [join(root, "bag"), join(root, "people.csv")];
    const refused = await run("export", out);
    expect([refused.code, refused.err]).toEqual([3, expect.not.stringContaining("Roshanaei") as string]);
    const columns = ["--as", "table", "--kind", "person", "--columns", "id,note"];
    expect((await run("write", table, ...columns)).code).toBe(3);
    expect([existsSync(out), existsSync(table)]).toEqual([false, false]);
    expect((await run("export", out, "--with-names")).code).toBe(0);
    expect((await run("write", table, ...columns, "--with-names")).code).toBe(0);
  });
});
