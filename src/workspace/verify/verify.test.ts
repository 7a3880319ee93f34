import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAcquisitions } from "../../store/index.ts";
import { makeAuthority } from "../../vault/log/timestamp/local-authority.ts";
import {
  acceptCosignature,
  acceptTimestamp,
  change,
  cosignRequest,
  logKeyOf,
  newWitnessKey,
  readReceipts,
  rebuild,
  requestTimestamp,
  signAsWitness,
  verifyAll,
  verifyWorkspace,
  type Workspace,
} from "../index.ts";
import { ACT, addFact, PASSPHRASE, person, workspacesFor } from "../in-tests.ts";
import { receiptName } from "../witnesses/receipts.ts";

const { root, fresh, remove } = workspacesFor("verify");
afterAll(remove);

let workspace: Workspace;
beforeEach(async () => {
  workspace = await fresh();
  await change(workspace, ACT, [person("p"), addFact("a", "p", "one"), addFact("b", "p", "two")]);
});
afterEach(async () => workspace.lock());

async function cosign(): Promise<void> {
  const witness = newWitnessKey("witness.example");
  const signed = signAsWitness(await cosignRequest(workspace, witness.verifier), witness.secret, logKeyOf(workspace), undefined, new Date());
  await acceptCosignature(workspace, "recorder-1", signed, witness.verifier);
}

describe("verify", () => {
  it("lets another process change the workspace meanwhile", async () => {
    await cosign();
    const file = join(root, "added-meanwhile.txt");
    writeFileSync(file, "words");
    const script = fileURLToPath(new URL("../../../test/exhibits/add-process.ts", import.meta.url));
    const added: (number | null)[] = [];
    // The clock is asked in the middle, when receipts are held against it: then the other process adds, and this one waits for it.
    const clock = () => {
      added.push(spawnSync(process.execPath, ["--no-warnings", script, workspace.folder, PASSPHRASE, "here", file]).status);
      return new Date();
    };
    expect(await verifyAll({ ...workspace, clock })).toMatchObject({ faults: [], vouched: [{ by: "witness.example" }] });
    expect(added).toEqual([0]);
    expect(await readAcquisitions(workspace.db)).toHaveLength(1);
    expect(await verifyWorkspace(workspace)).toEqual([]);
  }, 90_000);

  it.each([
    ["a history that leads nowhere", "DELETE FROM mention WHERE id = 'a'", "history a"],
    ["a history that leads astray", "INSERT INTO mention VALUES ('b', 0, 1)", "history b"],
    ["a fact", "UPDATE fact SET withdrawn = 'never' WHERE id = 'a'", "tables fact a"],
    ["a fact that is missing", "DELETE FROM fact WHERE id = 'b'", "tables fact b"],
    ["an item that nobody added", "INSERT INTO item VALUES ('q', 'person', NULL, 'q')", "tables item q"],
    ["the words of a fact", "UPDATE indexed SET original = 'three' WHERE owner_id = 'a'", "tables indexed a"],
  ])("names %s, and rebuild mends it", async (_, statement, fault) => {
    await sql.raw(statement).execute(workspace.db);
    expect((await verifyWorkspace(workspace)).map(({ part, name }) => `${part} ${name}`)).toEqual([fault]);
    await rebuild(workspace);
    expect(await verifyWorkspace(workspace)).toEqual([]);
  });

  it("names what an erased fact was mentioned in, if that is gone", async () => {
    await change(workspace, ACT, [{ do: "erase", target: { fact: "b" }, reason: "consent withdrawn", approvedBy: ["one", "two"] }]);
    expect(await verifyWorkspace(workspace)).toEqual([]);
    await sql`DELETE FROM mention WHERE id = 'b' AND step = 2`.execute(workspace.db);
    expect(await verifyWorkspace(workspace)).toMatchObject([{ part: "history", name: "b" }]);
  });
});

const missing = spawnSync("openssl", ["version"]).status === 0 ? "" : " (SKIPPED: there is no openssl)";

describe.skipIf(missing)(`one altered sign of a receipt${missing}`, () => {
  it("is found wherever it is, by somebody with all keys too, who logs it", async () => {
    const authority = makeAuthority();
    await cosign();
    const answer = authority.answer(await requestTimestamp(workspace, "recorder-1"));
    await acceptTimestamp(workspace, "recorder-1", answer, authority.root);
    authority.remove();
    const receipts = await readReceipts(workspace.db);
    expect(receipts.map(({ kind }) => kind).toSorted()).toEqual(["cosignature", "timestamp"]);
    for (const receipt of receipts) {
      const texts = Object.entries(receipt).filter(([name]) => name !== "kind" && name !== "size");
      for (const [name, value] of texts) {
        const text = typeof value === "string" ? value : ((value as readonly string[])[0] ?? "");
        for (const part of [0.3, 0.5, 0.8]) {
          const at = Math.floor(text.length * part);
          // A letter of the same alphabets: base64 and names.
          const altered = `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
          const other = { ...receipt, [name]: typeof value === "string" ? altered : [altered] };
          await change(workspace, ACT, [{ do: "set", name: receiptName(receipt), value: other }]);
          const faults = await verifyWorkspace(workspace);
          expect({ name, at, faults }).toMatchObject({ name, at, faults: [{ part: receipt.kind, name: String(receipt.size) }] });
        }
        await change(workspace, ACT, [{ do: "set", name: receiptName(receipt), value: receipt }]);
      }
    }
    expect(await verifyWorkspace(workspace)).toEqual([]);
  }, 120_000);

  it("is found where it was put into the database beside the log", async () => {
    await cosign();
    await sql`UPDATE setting SET value = replace(value, 'witness.example', 'witness.exampla')`.execute(workspace.db);
    expect((await verifyWorkspace(workspace)).map(({ part }) => part)).toEqual(["cosignature", "tables"]);
    await sql`UPDATE change SET body = replace(body, 'witness.example', 'witness.exampla')`.execute(workspace.db);
    expect((await verifyWorkspace(workspace)).map(({ part }) => part)).toContain("change");
  });
});
