import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventsOfCase, matterOfCase, readCase } from "../../record/index.ts";
import type { Change, StoredFact } from "../../record/model.ts";
import { logSize } from "../../store/index.ts";
import { change } from "../change.ts";
import { exportCase, readCaseOf } from "../export/case.ts";
import { importCase } from "../import/case.ts";
import { rebuild } from "../rebuild.ts";
import type { Workspace } from "../workspace.ts";
import { workspacesFor } from "../in-tests.ts";

const DEMO = readFileSync("cases/demo/case.yaml", "utf8");
const ACTOR = { actor: "recorder" };
const { fresh, remove } = workspacesFor("case");
afterAll(remove);

const demo = (edit: (text: string) => string = (text) => text) => readCase(edit(DEMO), "case.yaml");
const said = { citations: [{ source: "press" }], status: "alleged", contrary: false, protection: "public" } as const;
const record = (workspace: Workspace, ...changes: Change[]) => change(workspace, { actor: "recorder", action: "record-fact" }, changes);

describe("a case file in a workspace", () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await fresh();
    await importCase(workspace, demo(), ACTOR);
  });
  afterAll(() => workspace.lock());

  it("is one entry of the log, and none when it comes again", async () => {
    const size = await logSize(workspace.db);
    expect(size).toBe(1);
    const again = await importCase(workspace, demo(), { ...ACTOR, prune: true });
    expect([again.changes, again.entry, await logSize(workspace.db)]).toEqual([[], undefined, size]);
  });

  it("gives the same case, matter and events as the file, also after a rebuild", async () => {
    await rebuild(workspace);
    const { file } = await readCaseOf(workspace);
    expect(file).toEqual(demo());
    expect([matterOfCase(file), eventsOfCase(file)]).toEqual([matterOfCase(demo()), eventsOfCase(demo())]);
  });

  it("says in a dry run what would change, and changes nothing", async () => {
    const size = await logSize(workspace.db);
    const { changes, before } = await importCase(
      workspace,
      demo((text) => text.replace("from: 2014-08-23", "from: 2014-08-24")),
      { ...ACTOR, dryRun: true },
    );
    expect(changes).toMatchObject([{ do: "revise-fact", fact: { id: "prosecutor-general.from", value: { date: "2014-08-24" } } }]);
    expect(before["prosecutor-general.from"]?.value).toEqual({ date: "2014-08-23" });
    expect(await logSize(workspace.db)).toBe(size);
  });

  it("is refused whole where an id is that of something else here", async () => {
    const other = demo((text) => text.replaceAll("noury", "someone").replace("ps752-reasoning-criticised:", "noury:"));
    const size = await logSize(workspace.db);
    await expect(importCase(workspace, other, ACTOR)).rejects.toMatchObject({ code: "bad-file", problems: [{ path: "noury" }] });
    expect(await logSize(workspace.db)).toBe(size);
  });
});

describe("work on the record between two imports", () => {
  it("stays where the file says what it said before, gives way where it says something new", async () => {
    const workspace = await fresh();
    await importCase(workspace, demo(), ACTOR);
    const { facts } = await importedFacts(workspace, "prosecutor-general");
    await record(workspace, { do: "revise-fact", fact: { ...(facts.get("prosecutor-general.from") as StoredFact), status: "verified" } });
    await record(workspace, { do: "withdraw-fact", fact: "raisi.birthplace", reason: "Of another man" });
    const same = await importCase(workspace, demo(), ACTOR);
    expect([same.changes, same.keptFromHere.toSorted()]).toEqual([[], ["prosecutor-general.from", "raisi.birthplace"]]);
    const anew = await importCase(
      workspace,
      demo((text) => text.replace("from: 2014-08-23", "from: 2014-08-24")),
      ACTOR,
    );
    expect(anew.overwritten).toEqual(["prosecutor-general.from"]);
    await workspace.lock();
  });

  it("goes out with an export, and what is changed in that file comes in as a revision", async () => {
    const workspace = await fresh();
    await importCase(workspace, demo(), ACTOR);
    await record(
      workspace,
      { do: "add-item", item: { id: "0197f", kind: "stay" } },
      { do: "add-fact", fact: { id: "a", about: "0197f", property: "person", value: { ref: "raisi" }, ...said } },
      { do: "add-fact", fact: { id: "b", about: "0197f", property: "state", value: { code: "CN" }, ...said } },
      { do: "add-fact", fact: { id: "c", about: "0197f", property: "from", value: { date: "2023-02-14" }, ...said } },
    );
    const { text } = await exportCase(workspace, ACTOR);
    expect(text).toContain("list: [{id: 0197f, state: CN, from: {value: 2023-02-14, source: press}, source: press}]");
    expect((await importCase(workspace, readCase(text, "exported.yaml"), ACTOR)).changes).toEqual([]);
    const edited = readCase(text.replace("value: 2023-02-14", "value: 2023-02-15"), "exported.yaml");
    expect((await importCase(workspace, edited, ACTOR)).changes).toMatchObject([{ do: "revise-fact", fact: { id: "c", value: { date: "2023-02-15" } } }]);
    expect((await readCaseOf(workspace)).file).toEqual(edited);
    const without = readCase(text.replace(/list: \[\{id: 0197f.*\]/, "list: []"), "exported.yaml");
    expect((await importCase(workspace, without, { ...ACTOR, prune: true })).changes).toEqual([
      expect.objectContaining({ do: "withdraw-item", item: "0197f" }),
    ]);
    await workspace.lock();
  });

  it("may find two people to be one, whose records are then one in the case", async () => {
    const workspace = await fresh();
    await importCase(workspace, demo(), ACTOR);
    await record(
      workspace,
      { do: "add-item", item: { id: "hn", kind: "person" } },
      { do: "add-fact", fact: { id: "hn.variants", about: "hn", property: "variants", value: { text: "Hamid Noori", lang: "en" }, ...said } },
      { do: "merge-items", merge: "m", from: "hn", into: "noury", reason: "The same man" },
    );
    const { file } = await readCaseOf(workspace);
    expect(file.people["noury"]?.variants).toEqual({ en: ["Hamid Noori"] });
    await workspace.lock();
  });
});

describe("an export", () => {
  it("of confidential records is refused unless it is asked for, and then equal", async () => {
    const workspace = await fresh();
    const path = "test/cases/good/disagreement.yaml";
    await importCase(workspace, readCase(readFileSync(path, "utf8"), path), ACTOR);
    await expect(exportCase(workspace, ACTOR)).rejects.toMatchObject({ code: "refused" });
    const { text } = await exportCase(workspace, { ...ACTOR, confidential: true });
    expect((await importCase(workspace, readCase(text, "exported.yaml"), { ...ACTOR, prune: true })).changes).toEqual([]);
    await workspace.lock();
  });

  it("of an empty workspace says that there is no case", async () => {
    const workspace = await fresh();
    await expect(exportCase(workspace, ACTOR)).rejects.toMatchObject({ code: "not-found" });
    await workspace.lock();
  });
});

async function importedFacts(workspace: Workspace, about: string) {
  const rows = await workspace.db.selectFrom("fact").select("body").where("about", "=", about).execute();
  return { facts: new Map(rows.map(({ body }) => JSON.parse(body) as StoredFact).map((fact) => [fact.id, fact])) };
}

describe("a case among others", () => {
  const OTHER = readFileSync("test/cases/good/smallest.yaml", "utf8");

  it("is read without what belongs to the others alone", async () => {
    const workspace = await fresh();
    await importCase(workspace, demo(), ACTOR);
    const alone = await readCaseOf(workspace, "demo");
    const other = readCase(OTHER, "other.yaml");
    await importCase(workspace, other, ACTOR);
    expect(await readCaseOf(workspace, "demo")).toEqual(alone);
    expect((await readCaseOf(workspace, other.case)).file).toEqual(other);
    await expect(readCaseOf(workspace)).rejects.toMatchObject({ code: "bad-request" });
    await expect(readCaseOf(workspace, "third")).rejects.toMatchObject({ code: "not-found" });
    await workspace.lock();
  });

  it("takes in what it speaks of and belongs to no case, and lists what it does not speak of", async () => {
    const workspace = await fresh();
    await importCase(workspace, demo(), ACTOR);
    const fact = (id: string, about: string, property: string, value: StoredFact["value"]): Change => ({
      do: "add-fact",
      fact: { id, about, property, value, ...said },
    });
    await record(
      workspace,
      ...["spoken-of", "not-spoken-of"].flatMap((id): Change[] => [
        { do: "add-item", item: { id, kind: "person" } },
        fact(`${id}-name`, id, "name", { text: id }),
      ]),
      { do: "add-item", item: { id: "speech", kind: "statement" } },
      fact("speech-by", "speech", "by", { ref: "spoken-of" }),
      fact("speech-says", "speech", "says", { text: "words" }),
    );
    const { file, leftOut } = await readCaseOf(workspace);
    expect(Object.keys(file.people)).toContain("spoken-of");
    expect(Object.keys(file.people)).not.toContain("not-spoken-of");
    expect(leftOut).toContainEqual({ item: "not-spoken-of", why: "not-in-case" });
    await workspace.lock();
  });

  it("names the command that decides between values of which none is preferred", async () => {
    const workspace = await fresh();
    await importCase(workspace, demo(), ACTOR);
    await record(workspace, { do: "add-fact", fact: { id: "another", about: "raisi", property: "died", value: { date: "2024-05-20" }, ...said } });
    await expect(readCaseOf(workspace)).rejects.toMatchObject({
      code: "check-failed",
      problems: [{ path: "raisi.died", remedy: expect.stringContaining("2024-05-20: dedere prefer another --reason WHY") as string }],
    });
    await workspace.lock();
  });

  it("says which preference was lost, though the fact was preferred once", async () => {
    const workspace = await fresh();
    await importCase(workspace, demo(), ACTOR);
    await record(workspace, { do: "prefer-fact", fact: "raisi.born~profile-1959", reason: "an older profile" });
    const again = await importCase(workspace, demo(), ACTOR);
    expect([again.changes, again.keptFromHere]).toEqual([[], ["raisi.born~profiles", "raisi.born~profile-1959"]]);
    expect((await readCaseOf(workspace)).file.people["raisi"]).toMatchObject({ born: { value: "1959" } });
    await workspace.lock();
  });
});
