import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { DedereError } from "../../errors/index.ts";
import type { Change, ProtectionLevel, StoredFact } from "../../record/model.ts";
import { indexWords } from "../../store/index.ts";
import { change, exportBag, exportFtm, exportSources, exportTable, type Workspace } from "../index.ts";
import { ACT, addFact, person, workspacesFor } from "../in-tests.ts";
import { addDerivative, addExhibit } from "./bags-in-tests.ts";

const { root, fresh, remove } = workspacesFor("protected-names");
afterAll(remove);

let workspace: Workspace;
let serial = 0;

const note = (id: string, about: string, text: string, more: Partial<StoredFact> = {}): Change => addFact(id, about, text, { property: "note", ...more });

beforeEach(async () => {
  workspace = await fresh();
  await change(workspace, ACT, [
    person("raisi"),
    person("source-7"),
    { do: "add-item", item: { id: "letter", kind: "source" } },
    addFact("letter.title", "letter", "Open letter", { property: "title" }),
    addFact("raisi.name", "raisi", "Ebrahim Raisi"),
    addFact("source-7.name", "source-7", "مینا روشنایی", { protection: "protected" }),
    note("fine", "raisi", "Ebrahim Raisi was seen by Mina, and by somebody of the press."),
  ]);
});

async function bag(audience: ProtectionLevel = "public", withNames = false) {
  const out = join(root, `bag-${(serial += 1)}`);
  const { lookOver } = await exportBag(workspace, out, { audience, withNames, withNotes: true });
  return { out, lookOver };
}

async function refused(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "refused" });
  const { message, problems } = error as DedereError;
  const said = [message, ...problems.map((one) => JSON.stringify(one))].join("\n");
  expect(said).not.toMatch(/Roshanaei|Rowshanaie|روشنایی|mina/i);
  return problems.map(({ path = "" }) => path);
}

const all = async (pieces: AsyncIterable<string>) => {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
};

describe("a bag for an audience that may not see a name", () => {
  it.each<[string, Change]>([
    ["a value, in another script", note("f", "raisi", "as Mina Roshanaei told us")],
    ["with an initial", note("f", "raisi", "as M. Roshanaei told us")],
    ["a translation", note("f", "raisi", "", { value: { text: "as told", lang: "en", translations: { ar: "كما قالت مينا روشنايي" } } })],
    ["a quote", note("f", "raisi", "as told", { citations: [{ source: "letter", locator: { quote: "Roshanaei, Mina, was there" } }] })],
    ["a note", note("f", "raisi", "as told", { note: { text: "asked Mina Roshanaei" } })],
  ])("is refused where the name stands in %s", async (_, change_) => {
    await change(workspace, ACT, [change_]);
    expect(await refused(bag())).toEqual(["f"]);
    expect(existsSync(join(root, `bag-${serial}`))).toBe(false);
  });

  it("is refused where it stands in an id, in a note of the log, or in what a fact said before", async () => {
    await change(workspace, { ...ACT, note: "from Mina Roshanaei" }, [person("mina-roshanaei"), addFact("public-name", "mina-roshanaei", "an eyewitness")]);
    await change(workspace, ACT, [note("f", "raisi", "as Mina Roshanaei told us")]);
    await change(workspace, ACT, [{ do: "revise-fact", fact: { ...(note("f", "raisi", "as told") as Extract<Change, { do: "add-fact" }>).fact } }]);
    expect((await refused(bag())).toSorted()).toEqual(["entry 1", "f", "public-name", "…"]);
  });

  it("is refused where a program read it out of an exhibit", async () => {
    const sha256 = await addExhibit(workspace, "scan", "A page", "page.txt", "public");
    await addDerivative(workspace, sha256, "Statement");
    const { id } = await workspace.db.selectFrom("derivative").select("id").executeTakeFirstOrThrow();
    await indexWords(workspace.db, id, "Statement of\nMina\nRoshanaei");
    expect(await refused(bag())).toEqual(["scan"]);
  });

  it("leaves for those who may see it, and for others once somebody read it", async () => {
    await change(workspace, ACT, [note("f", "raisi", "as Mina Roshanaei told us")]);
    expect((await bag("protected")).lookOver).toEqual([]);
    expect((await bag("public", true)).lookOver).toEqual([]);
  });

  it("leaves once what says it is protected, not already once it says something else", async () => {
    const said = note("f", "raisi", "as Mina Roshanaei told us") as Extract<Change, { do: "add-fact" }>;
    await change(workspace, ACT, [said]);
    await change(workspace, ACT, [{ do: "withdraw-fact", fact: "f", reason: "a name" }]);
    expect(await refused(bag())).toEqual(["f"]);
    await change(workspace, ACT, [{ do: "revise-fact", fact: { ...said.fact, protection: "protected" } }]);
    expect((await bag()).lookOver).toEqual([]);
  });

  it("leaves with a warning where a rare name stands alone", async () => {
    await change(workspace, ACT, [note("f", "raisi", "as Roshanaei told us")]);
    expect((await bag()).lookOver).toMatchObject([{ path: "f" }]);
  });

  it("is not refused for another spelling of a name that may be seen", async () => {
    await change(workspace, ACT, [addFact("also", "raisi", "ابراهیم رئیسی", { property: "variants", protection: "restricted" })]);
    expect((await bag()).lookOver).toEqual([]);
  });

  it("is refused for the name of a victim too", async () => {
    await change(workspace, ACT, [
      { do: "add-item", item: { id: "v", kind: "victim" } },
      addFact("v.name", "v", "Behrouz Sepehri", { protection: "protected" }),
      note("f", "raisi", "بهروز سپهری"),
    ]);
    expect(await refused(bag())).toEqual(["f"]);
  });
});

describe("other forms", () => {
  beforeEach(async () => {
    await change(workspace, ACT, [
      addFact("told", "raisi", "Raisi, of whom Mina Roshanaei told", { property: "variants" }),
      addFact("author", "letter", "Mina Roshanaei", { property: "author" }),
    ]);
  });

  it.each<[string, (withNames: boolean) => AsyncIterable<string>]>([
    ["a table", (withNames) => exportTable(workspace, { audience: "public", withNames, kind: "person", columns: ["id", "name", "variants"] })],
    ["FollowTheMoney", (withNames) => exportFtm(workspace, { audience: "public", withNames, as: "statements", dataset: "ours" })],
    ["references", (withNames) => exportSources(workspace, { audience: "public", withNames })],
  ])("are refused as well, and leave once somebody read them: %s", async (_, written) => {
    expect((await refused(all(written(false)))).length).toBeGreaterThan(0);
    expect(await all(written(true))).toContain("Mina Roshanaei");
  });

  it("leave where the column with the name is left out", async () => {
    expect(await all(exportTable(workspace, { audience: "public", kind: "person", columns: ["id", "name"] }))).toContain("Ebrahim Raisi");
  });
});
