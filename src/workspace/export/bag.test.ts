import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DedereError } from "../../errors/index.ts";
import { validateBag } from "../../vault/index.ts";
import { type LocalAuthority, makeAuthority } from "../../vault/log/timestamp/local-authority.ts";
import { addDerivative, addExhibit, fact, filesOf, item, makeListsAnew, run, stepsOf, strangersTools } from "./bags-in-tests.ts";
import { exportBag, type Exported } from "./bag.ts";
import {
  acceptCosignature,
  acceptTimestamp,
  change,
  cosignRequest,
  logKeyOf,
  newWitnessKey,
  requestTimestamp,
  signAsWitness,
  type Workspace,
} from "../index.ts";
import { ACT, workspacesFor } from "../in-tests.ts";

const { root, fresh, remove } = workspacesFor("export");
const { path: tools, missing } = strangersTools();
const skipped = missing.length > 0 ? ` (SKIPPED: there is no ${missing.join(", ")})` : "";
if (skipped !== "") process.stderr.write(`VERIFY.txt is not run${skipped}\n`);

/** Texts, names and reasons that must not leave towards the public; hashes are added below. */
const SEEDS = [
  "Unmistakable Witness",
  "شاهد بی‌مانند",
  "witness-item",
  "secret-cell-tape.mp4",
  "words of the tape",
  "told under fear",
  "once-public name of a source",
  "second-hand-actor",
  "erased words",
  "reason of the erasure",
  "private search",
  "merged away",
];

let workspace: Workspace;
let serial = 0;
const seeds = [...SEEDS];
let bag = "";
let derived = "";
let exported: Exported;

function outFolder(): string {
  return join(root, `bag-${(serial += 1)}`);
}

async function problemsOf(exporting: Promise<unknown>): Promise<readonly string[]> {
  const error = await exporting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DedereError);
  expect(error).toMatchObject({ code: "refused" });
  return (error as DedereError).problems.map(({ path, message }) => `${path}: ${message}`);
}

beforeAll(async () => {
  workspace = await fresh();
  await change(workspace, ACT, [item("accused", "person"), item("witness-item", "person"), item("merged away", "person")]);
  const letter = await addExhibit(workspace, "letter", "open letter of the families", "Open letter.PDF", "public");
  await change(workspace, ACT, [
    fact("f1", "accused", "=HYPERLINK() «public» نام", "public", { citations: [{ source: "letter" }] }),
    fact("w1", "witness-item", "Unmistakable Witness", "protected"),
  ]);
  await change(workspace, { actor: "second-hand-actor", action: "record-fact" }, [
    fact("w2", "witness-item", "شاهد بی‌مانند", "sealed"),
    fact("m1", "merged away", "merged away", "restricted"),
  ]);
  await change(workspace, ACT, [
    fact("f2", "accused", "once-public name of a source"),
    fact("f3", "accused", "told under fear", "protected"),
    fact("f4", "accused", "erased words"),
  ]);
  await change(workspace, ACT, [{ do: "revise-fact", fact: fact("f2", "accused", "once-public name of a source", "protected").fact }]);
  await change(workspace, ACT, [
    { do: "withdraw-fact", fact: "f3", reason: "told under fear, so withdrawn" },
    { do: "prefer-fact", fact: "f1", reason: "the only one seen" },
  ]);
  await change(workspace, ACT, [{ do: "revise-fact", fact: fact("f3", "accused", "a careful wording").fact }]);
  await change(workspace, ACT, [{ do: "erase", target: { fact: "f4" }, reason: "reason of the erasure", approvedBy: ["one", "two"] }]);
  await change(workspace, ACT, [
    { do: "set", name: "search", value: "private search" },
    { do: "merge-items", merge: "m", from: "merged away", into: "accused", reason: "merged away" },
  ]);
  derived = await addDerivative(workspace, letter, "text of the letter");
  const tape = await addExhibit(workspace, "tape", "words of the tape", "secret-cell-tape.mp4", "restricted");
  seeds.push(tape, await addDerivative(workspace, tape, "transcript: words of the tape"));
  bag = outFolder();
  exported = await exportBag(workspace, bag, { audience: "public" });
}, 60_000);

afterAll(async () => {
  await workspace.lock();
  remove();
  rmSync(tools, { recursive: true });
});

describe("an export", () => {
  it("is a valid bag, laid out as documented", async () => {
    expect(await validateBag(bag)).toMatchObject({ valid: true, errors: [], warnings: [], version: "1.0" });
    const letter =
      filesOf(bag)
        .find((path) => path.startsWith("data/objects/"))
        ?.slice("data/objects/".length, -".pdf".length) ?? "";
    expect(filesOf(bag)).toEqual(
      [
        "VERIFY.txt",
        "bag-info.txt",
        "bagit.txt",
        "data/changes.jsonl",
        "data/custody.jsonl",
        `data/derivatives/${derived}.txt`,
        "data/items.csv",
        "data/items.json",
        `data/objects/${letter}.pdf`,
        "keys/log.pub",
        "manifest-sha256.txt",
        "proofs/checkpoint",
        "proofs/checkpoint.body",
        "proofs/checkpoint.sig",
        `proofs/${letter}.tlog-proof`,
        "tagmanifest-sha256.txt",
        "verify.py",
        "verify_items.py",
      ].toSorted(),
    );
    expect(readFileSync(join(bag, `data/objects/${letter}.pdf`), "utf8")).toBe("open letter of the families");
    expect(readFileSync(join(bag, "data/items.csv"), "utf8")).toContain("'=HYPERLINK()");
    expect(exported).toMatchObject({ files: 6, objects: 1 });
  });

  it("holds nothing that the public may not see", () => {
    for (const path of filesOf(bag)) {
      const content = readFileSync(join(bag, path));
      for (const seed of seeds) {
        for (const bytes of [Buffer.from(seed), Buffer.from(seed, "utf16le"), Buffer.from(JSON.stringify(seed).slice(1, -1))]) {
          expect({ path, seed, found: content.includes(bytes) }).toEqual({ path, seed, found: false });
        }
        expect(path).not.toContain(seed);
      }
    }
  });

  it("holds it for an audience that may see it: the seeds can be found", async () => {
    const all = outFolder();
    await exportBag(workspace, all, { audience: "sealed" });
    const text = filesOf(all)
      .map((path) => path + readFileSync(join(all, path), "utf8"))
      .join("\n");
    expect(seeds.filter((seed) => seed !== "erased words" && !text.includes(seed))).toEqual([]);
    expect(text).not.toContain("erased words");
    if (skipped === "") expect(run(all, tools, stepsOf(all)).filter(({ status }) => status !== 0)).toEqual([]);
  });

  it("is refused, whole, where protections conflict, with all that conflicts", async () => {
    const other = await fresh();
    await addExhibit(other, "photo", "a photo", "photo.jpg", "public");
    await addExhibit(other, "copy", "a photo", "copy.jpg", "protected");
    await change(other, ACT, [
      item("accused", "person"),
      item("witness", "person"),
      item("charge", "allegation"),
      fact("w", "witness", "a name", "protected", { citations: [{ source: "photo" }] }),
    ]);
    await change(other, { ...ACT, note: "notes.csv: 1-2" }, [fact("a", "accused", "seen"), fact("b", "accused", "unseen", "sealed")]);
    await change(other, ACT, [fact("c", "charge", "", "public", { property: "accused", value: { ref: "witness" } })]);
    const out = outFolder();
    expect(await problemsOf(exportBag(other, out, { audience: "public" }))).toEqual([
      "photo: This exhibit may be seen, but all that it backs may not: w.",
      "photo: The same bytes may be seen as photo and may not be seen as copy.",
      "c: This fact may be seen, and names witness, of which nothing may be seen.",
      'entry 3: The log says "notes.csv: 1-2" of changes of which the audience may not see all.',
    ]);
    expect(await problemsOf(exportBag(other, out, { audience: "public", withNotes: true }))).toHaveLength(3);
    await exportBag(other, out, { audience: "protected", withNotes: true });
    await other.lock();
  });

  it("appears whole or not at all", async () => {
    const other = await fresh();
    await addExhibit(other, "photo", "a photo", "photo.jpg", "public");
    await other.db
      .updateTable("object")
      .set({ sha256: "0".repeat(64) })
      .execute();
    const { object } = await other.db.selectFrom("object").select("object").executeTakeFirstOrThrow();
    const path = join(other.folder, "objects", object.slice(0, 2), object.slice(2));
    const content = readFileSync(path);
    content.writeUInt8(content.readUInt8(content.length - 1) ^ 1, content.length - 1);
    writeFileSync(path, content);
    const before = readdirSync(root);
    await expect(exportBag(other, outFolder(), { audience: "public" })).rejects.toMatchObject({ code: "check-failed" });
    expect(readdirSync(root)).toEqual(before);
    await expect(exportBag(other, bag, { audience: "public" })).rejects.toMatchObject({ code: "bad-request" });
    await other.lock();
  });
});

describe.skipIf(skipped !== "")(`VERIFY.txt, without Node${skipped}`, () => {
  let steps: readonly string[] = [];
  beforeAll(() => {
    steps = stepsOf(bag);
  });

  it("has steps that all end well and print what it says", () => {
    expect(existsSync(join(tools, "node"))).toBe(false);
    const results = run(bag, tools, steps);
    expect(results.map(({ status }) => status)).toEqual(Array.from(steps, () => 0));
    const printed = results.map(({ out }) => out.trim());
    expect(printed).toHaveLength(9);
    expect(printed.slice(0, 3)).toEqual(["", "", ""]);
    expect(printed[3]).toBe(`${exported.sha256}  tagmanifest-sha256.txt`);
    expect(printed[4]).toBe(`${exported.fingerprint} *stdin`);
    expect(readFileSync(join(bag, "VERIFY.txt"), "utf8")).toContain(exported.fingerprint);
    expect(printed.slice(5, 7)).toEqual(["", "Signature Verified Successfully"]);
    for (const line of printed.slice(7)) expect(line).toContain("all as it should be");
  });

  it("finds a flipped byte of every file", () => {
    const copy = join(root, "flipped");
    cpSync(bag, copy, { recursive: true });
    // The two first steps compare all files with their hashes, the last list of hashes with itself.
    const cheap = steps.slice(0, 3);
    for (const path of filesOf(bag)) {
      const content = readFileSync(join(bag, path));
      for (const [part, bit] of [
        [0.1, 1],
        [0.5, 32],
        [0.9, 128],
      ] as const) {
        const flipped = Buffer.from(content);
        const at = Math.floor(content.length * part);
        flipped.writeUInt8(flipped.readUInt8(at) ^ bit, at);
        writeFileSync(join(copy, path), flipped);
        expect({ path, at, found: run(copy, tools, cheap).some(({ status }) => status !== 0) }).toEqual({ path, at, found: true });
      }
      copyFileSync(join(bag, path), join(copy, path));
    }
    expect(run(copy, tools, cheap).every(({ status }) => status === 0)).toBe(true);
  });

  it.each([
    ["an item", "data/items.json", "the only one seen", "the only one read", 8],
    ["a fact", "data/items.json", "a careful wording", "a careless word", 8],
    ["a change", "data/changes.jsonl", "a careful wording", "a careless word", 7],
    ["an entry", "data/custody.jsonl", "recorder-1", "recorder-2", 7],
    ["the state of the log", "proofs/checkpoint", "dedere-log/", "dedere-fog/", 5],
    ["the signed state of the log", "proofs/checkpoint.body", "dedere-log/", "dedere-fog/", 6],
    ["an original", "data/objects", "families", "families!", 8],
  ])("finds that somebody altered %s and made the lists of hashes anew", (_, where, before, after, step) => {
    const copy = outFolder();
    cpSync(bag, copy, { recursive: true });
    const path = where === "data/objects" ? (filesOf(copy).find((one) => one.startsWith(where)) ?? "") : where;
    const text = readFileSync(join(copy, path), "utf8");
    expect(text).toContain(before);
    writeFileSync(join(copy, path), text.replace(before, after));
    makeListsAnew(copy);
    const failed = run(copy, tools, steps).flatMap(({ status }, i) => (status === 0 ? [] : [i]));
    expect(failed).toContain(step);
    expect(failed).not.toContain(0);
  });
});

describe.skipIf(skipped !== "")(`receipts in an export, without Node${skipped}`, () => {
  const witness = newWitnessKey("witness.example");
  let stamped = "";
  let steps: readonly string[] = [];
  let authorities: readonly LocalAuthority[] = [];

  beforeAll(async () => {
    const other = await fresh();
    const stamp = async (authority: LocalAuthority, renew?: number) =>
      acceptTimestamp(other, "recorder-1", authority.answer(await requestTimestamp(other, "recorder-1", renew)), authority.root);
    await change(other, ACT, [item("accused", "person"), fact("f", "accused", "seen")]);
    const request = await cosignRequest(other, witness.verifier);
    const signed = signAsWitness(request, witness.secret, logKeyOf(other), undefined, new Date("2026-03-01T12:00:00Z"));
    await acceptCosignature(other, "recorder-1", signed, witness.verifier);
    authorities = [makeAuthority(), makeAuthority("rsa:2048")];
    const [first, second] = authorities as [LocalAuthority, LocalAuthority];
    await stamp(first);
    await stamp(second, 2);
    stamped = outFolder();
    await exportBag(other, stamped, { audience: "public" });
    steps = stepsOf(stamped);
    await other.lock();
  });
  afterAll(() => {
    for (const authority of authorities) authority.remove();
  });

  it("are checked by steps that all end well, the renewal by another authority too", () => {
    const results = run(stamped, tools, steps);
    expect(results.filter(({ status }) => status !== 0)).toEqual([]);
    const printed = results.slice(9).map(({ out }) => out.trim());
    expect(printed).toEqual([
      expect.stringMatching(/^[0-9a-f]{64} /),
      "",
      "Signature Verified Successfully",
      ...[0, 1].flatMap(() => [
        expect.stringMatching(/^[0-9a-f]{64} /) as string,
        expect.stringMatching(/: OK$/) as string,
        expect.stringContaining("Verification: OK") as string,
        expect.stringContaining("Verification: OK") as string,
        expect.stringContaining("Time stamp: ") as string,
      ]),
    ]);
    const text = readFileSync(join(stamped, "VERIFY.txt"), "utf8");
    for (const at of [0, 3, 8]) expect(text).toContain(String(printed[at]).slice(0, 64));
    expect(results[7]?.out).toContain("2 older states of the log");
    expect(filesOf(stamped).filter((path) => /receipt|stamp|cosign|witness|checkpoint-/.test(path))).toEqual([
      "keys/witness-1.pub",
      "proofs/checkpoint-1",
      "proofs/checkpoint-2",
      "proofs/cosignature-1-1.body",
      "proofs/cosignature-1-1.sig",
      ...[1, 2].flatMap((n) => ["chain.pem", "root.pem", "tsq", "tsr"].map((ending) => `proofs/timestamp-2-${n}.${ending}`)),
    ]);
  });

  it.each([
    ["the state that was cosigned", "proofs/checkpoint-1", [7, 10]],
    ["the time of a cosignature", "proofs/cosignature-1-1.body", [10, 11]],
    ["a cosignature", "proofs/cosignature-1-1.sig", [11]],
    ["the key of a witness", "keys/witness-1.pub", [11]],
    ["the state that was stamped", "proofs/checkpoint-2", [7, 15]],
    ["a request", "proofs/timestamp-2-1.tsq", [14]],
    ["an answer", "proofs/timestamp-2-1.tsr", [14, 15, 20]],
    ["a chain", "proofs/timestamp-2-1.chain.pem", [13]],
    ["a root", "proofs/timestamp-2-1.root.pem", [13, 14, 15]],
    ["a renewal", "proofs/timestamp-2-2.tsr", [19, 20]],
  ])("are found to be altered although the lists of hashes were made anew: %s", (_, path, expected) => {
    const copy = outFolder();
    cpSync(stamped, copy, { recursive: true });
    const content = readFileSync(join(copy, path));
    // In the name of the log, within the body of a PEM, in the last bytes of a signature or nonce.
    const at = path.includes("checkpoint") ? 20 : path.endsWith(".pub") ? content.length - 40 : path.endsWith(".pem") ? 200 : content.length - 10;
    content.writeUInt8(content.readUInt8(at) ^ 1, at);
    writeFileSync(join(copy, path), content);
    makeListsAnew(copy);
    const failed = run(copy, tools, steps).flatMap(({ status }, i) => (status === 0 ? [] : [i]));
    expect(failed).toEqual(expect.arrayContaining(expected));
    expect(failed.filter((step) => step < 4)).toEqual([]);
  });

  it("of another's certificates are found where those are put in the place of ours", () => {
    const copy = outFolder();
    cpSync(stamped, copy, { recursive: true });
    for (const ending of ["root.pem", "chain.pem"]) copyFileSync(join(copy, `proofs/timestamp-2-2.${ending}`), join(copy, `proofs/timestamp-2-1.${ending}`));
    makeListsAnew(copy);
    const failed = run(copy, tools, steps).flatMap(({ status }, i) => (status === 0 ? [] : [i]));
    expect(failed).toEqual([14, 15]);
  });
});
