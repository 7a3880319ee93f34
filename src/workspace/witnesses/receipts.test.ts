import { cpSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../record/model.ts";
import { consistencyProof, type Note, privateKey, readCheckpoint, readTiles, signerText, writeConsistencyFile } from "../../vault/index.ts";
import { type LocalAuthority, makeAuthority } from "../../vault/log/timestamp/local-authority.ts";
import {
  acceptCosignature,
  acceptTimestamp,
  change,
  cosignRequest,
  knownState,
  logKeyOf,
  newWitnessKey,
  openWorkspace,
  readReceipts,
  requestTimestamp,
  signAsWitness,
  verifyAll,
  type Workspace,
} from "../index.ts";
import { CHECKPOINT, LOG, openTiles } from "../files.ts";
import { ACT, PASSPHRASE, workspacesFor } from "../in-tests.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const { root, fresh: made, remove } = workspacesFor("receipts");
afterAll(remove);

async function fresh(): Promise<Workspace> {
  const workspace = await made();
  await add(workspace, "p");
  return workspace;
}

async function add(workspace: Workspace, id: string): Promise<void> {
  await change(workspace, ACT, [{ do: "add-item", item: { id, kind: "person" } } satisfies Change]);
}

describe("a witness", () => {
  const witness = newWitnessKey("witness.example");

  it("signs what it is shown, and the owner keeps it", async () => {
    const workspace = await fresh();
    const signed = signAsWitness(await cosignRequest(workspace, witness.verifier), witness.secret, logKeyOf(workspace), undefined, NOW);
    expect(await acceptCosignature(workspace, "recorder-1", signed, witness.verifier)).toEqual({ size: 1, time: NOW });
    expect(await verifyAll(workspace)).toEqual({ faults: [], vouched: [{ size: 1, by: "witness.example", time: NOW }] });
    await workspace.lock();
  });

  it("signs again where the log goes on from what it knows", async () => {
    const workspace = await fresh();
    const first = signAsWitness(await cosignRequest(workspace, witness.verifier), witness.secret, logKeyOf(workspace), undefined, NOW);
    await acceptCosignature(workspace, "recorder-1", first, witness.verifier);
    for (const id of ["q", "r", "s"]) await add(workspace, id);
    const second = signAsWitness(await cosignRequest(workspace, witness.verifier), witness.secret, logKeyOf(workspace), knownState(first), NOW);
    expect(readCheckpoint(second)?.size).toBe(5);
    await acceptCosignature(workspace, "recorder-1", second, witness.verifier);
    expect((await verifyAll(workspace)).vouched.map(({ size }) => size)).toEqual([1, 5]);
    await workspace.lock();
  });

  it("does not sign a log that was replaced, although the same key signed it", async () => {
    const workspace = await fresh();
    const copy = join(root, "replaced");
    await workspace.lock();
    cpSync(workspace.folder, copy, { recursive: true });
    const [told, replaced] = [await openWorkspace(workspace.folder, { passphrase: PASSPHRASE }), await openWorkspace(copy, { passphrase: PASSPHRASE })];
    await add(told, "what was told");
    const known = signAsWitness(await cosignRequest(told, witness.verifier), witness.secret, logKeyOf(told), undefined, NOW);
    for (const id of ["what is told now", "and more"]) await add(replaced, id);
    const request = await cosignRequest(replaced, witness.verifier);
    const sign = (text: string) => signAsWitness(text, witness.secret, logKeyOf(replaced), knownState(known), NOW);
    expect(() => sign(request)).toThrow("goes on from entry 0");
    // Somebody who has the key and knows what the witness knows.
    const read = readTiles(openTiles(join(copy, LOG)), 3);
    const note = readCheckpoint(readFileSync(join(copy, CHECKPOINT), "utf8"))?.note as Note;
    expect(() => sign(writeConsistencyFile({ older: 2, proof: consistencyProof(2, 3, read), note }))).toThrow("altered or taken out");
    await told.lock();
    await replaced.lock();
  });

  it("signs for no other key than the log's", async () => {
    const [workspace, other] = [await fresh(), await fresh()];
    const request = await cosignRequest(workspace, witness.verifier);
    expect(() => signAsWitness(request, witness.secret, logKeyOf(other), undefined, NOW)).toThrow("not signed by the key");
    expect(() => signAsWitness("no request", witness.secret, logKeyOf(other), undefined, NOW)).toThrow("no request");
    await workspace.lock();
    await other.lock();
  });

  it("is believed only with its own key, and about this log", async () => {
    const workspace = await fresh();
    const request = await cosignRequest(workspace, witness.verifier);
    const signed = signAsWitness(request, witness.secret, logKeyOf(workspace), undefined, NOW);
    const stranger = newWitnessKey("witness.example");
    await expect(acceptCosignature(workspace, "recorder-1", signed, stranger.verifier)).rejects.toMatchObject({ code: "check-failed" });
    const other = await fresh();
    await expect(acceptCosignature(other, "recorder-1", signed, witness.verifier)).rejects.toMatchObject({ code: "check-failed" });
    await expect(cosignRequest(workspace, "no key")).rejects.toMatchObject({ code: "bad-request" });
    expect(() => signAsWitness(request, signerText({ name: "x", key: privateKey(Buffer.alloc(32)) }), logKeyOf(workspace), undefined, NOW)).toThrow(
      "no secret key",
    );
    await workspace.lock();
    await other.lock();
  });
});

const missing = spawnSync("openssl", ["version"]).status === 0 ? "" : " (SKIPPED: there is no openssl)";

describe.skipIf(missing)(`a timestamp${missing}`, () => {
  let authority: LocalAuthority;
  beforeAll(() => {
    authority = makeAuthority();
  });
  afterAll(() => authority.remove());

  it("of an authority is kept, renewed, and vouches for the entries", async () => {
    const workspace = await fresh();
    const answer = authority.answer(await requestTimestamp(workspace, "recorder-1"));
    const { time } = await acceptTimestamp(workspace, "recorder-1", answer, Buffer.from(authority.root));
    await acceptTimestamp(workspace, "recorder-1", authority.answer(await requestTimestamp(workspace, "recorder-1", 1)), Buffer.from(authority.root));
    expect(await readReceipts(workspace.db)).toMatchObject([{ kind: "timestamp", size: 1, responses: [answer.toString("base64"), expect.any(String)] }]);
    expect(await verifyAll(workspace)).toMatchObject({ faults: [], vouched: [{ size: 1, by: "timestamps of the test", time }] });
    await workspace.lock();
  });

  it("must answer the request, about this log, from a trusted authority", async () => {
    const workspace = await fresh();
    const trusted = Buffer.from(authority.root);
    await expect(acceptTimestamp(workspace, "recorder-1", Buffer.of(0), trusted)).rejects.toMatchObject({ code: "bad-request" });
    const earlier = authority.answer(await requestTimestamp(workspace, "recorder-1"));
    const answer = authority.answer(await requestTimestamp(workspace, "recorder-1"));
    await expect(acceptTimestamp(workspace, "recorder-1", earlier, trusted)).rejects.toMatchObject({ code: "check-failed" });
    await expect(acceptTimestamp(workspace, "recorder-1", answer, Buffer.from("none"))).rejects.toMatchObject({ code: "bad-request" });
    await expect(requestTimestamp(workspace, "recorder-1", 1)).rejects.toMatchObject({ code: "not-found" });
    expect((await acceptTimestamp(workspace, "recorder-1", answer, trusted)).authority).toBe("timestamps of the test");
    await workspace.lock();
  });

  it("that was exchanged is found", async () => {
    const workspace = await fresh();
    await acceptTimestamp(workspace, "recorder-1", authority.answer(await requestTimestamp(workspace, "recorder-1")), Buffer.from(authority.root));
    const [receipt] = await readReceipts(workspace.db);
    const altered = { ...receipt, note: (receipt?.note ?? "").replace("\n1\n", "\n2\n") };
    await change(workspace, ACT, [{ do: "set", name: "receipt:timestamp:1", value: altered }]);
    expect((await verifyAll(workspace)).faults).toMatchObject([{ part: "timestamp", name: "1" }]);
    await workspace.lock();
  });
});
