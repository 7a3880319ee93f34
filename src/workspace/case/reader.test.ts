import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { readCase } from "../../record/index.ts";
import { PASSPHRASE, workspacesFor } from "../in-tests.ts";
import { caseReader, importCase, keepOpen, readCaseOf, reviseFact } from "../index.ts";

const { fresh, remove } = workspacesFor("case-reader");
afterAll(remove);

it("reads the case again when the record has changed, and only then; nothing while it is locked", async () => {
  const path = "cases/demo/case.yaml";
  const workspace = await fresh();
  await importCase(workspace, readCase(readFileSync(path, "utf8"), path), { actor: "recorder-1" });
  const kept = keepOpen(workspace, 60_000);
  const read = caseReader(kept);
  const first = await read();
  expect(first).toEqual((await readCaseOf(workspace)).file);
  expect(await read()).toBe(first);
  const title = await workspace.db.selectFrom("fact").select("id").where("property", "=", "title").where("about", "=", "case:demo").executeTakeFirstOrThrow();
  await reviseFact(workspace, { actor: "recorder-1" }, title.id, { value: { text: "Another title", lang: "en" } });
  expect((await read()).title).not.toEqual(first.title);
  await kept.lock();
  await expect(read()).rejects.toMatchObject({ code: "locked" });
  await kept.unlock({ passphrase: PASSPHRASE });
  expect((await read()).case).toBe(first.case);
  await kept.lock();
});
