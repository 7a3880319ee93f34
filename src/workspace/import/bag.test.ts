import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DedereError } from "../../errors/index.ts";
import { logSize, readAcquisitions, readFact, readItem } from "../../store/index.ts";
import { validateBag, writeBag } from "../../vault/index.ts";
import { addDerivative, addExhibit, fact, filesOf, item, makeListsAnew } from "../export/bags-in-tests.ts";
import { exportBag } from "../export/bag.ts";
import { importBag } from "./bag.ts";
import {
  acceptCosignature,
  change,
  cosignRequest,
  eraseExhibit,
  eraseFacts,
  historyOf,
  importFiles,
  logKeyOf,
  newWitnessKey,
  openWorkspace,
  search,
  signAsWitness,
  verifyWorkspace,
  type Workspace,
} from "../index.ts";
import { ACT, PASSPHRASE, workspacesFor } from "../in-tests.ts";

const { root, fresh, remove } = workspacesFor("import-bag");
afterAll(remove);

const ACTOR = { actor: "receiver-1" };
const BOTH = { actor: "receiver-1", reason: "consent withdrawn", approvedBy: ["one", "two"] };

let sender: Workspace;
let bag = "";
let letter = "";
let serial = 0;
const folder = (name: string) => join(root, `${name}-${(serial += 1)}`);

async function exported(from: Workspace, audience: "public" | "restricted" | "sealed" = "restricted"): Promise<string> {
  const out = folder("bag");
  await exportBag(from, out, { audience, withNotes: true });
  return out;
}

beforeAll(async () => {
  sender = await fresh();
  await change(
    sender,
    ACT,
    ["accused", "alias", "other", "hidden"].map((id) => item(id, "person")),
  );
  await change(sender, ACT, [item("book", "source"), fact("book-title", "book", "A book", "public", { property: "title" })]);
  letter = await addExhibit(sender, "letter", "open letter of the families", "Open letter.PDF", "public");
  await addExhibit(sender, "tape", "words of the tape", "tape.mp4", "protected");
  const cited = {
    citations: [{ source: "book", locator: { at: "p. 3", quote: "نقل \u2028 قول" } }, { source: "tape" }],
    grade: "B2",
    during: "1988/1989",
  } as const;
  await change(sender, ACT, [
    fact("f1", "accused", "نام", "public", cited),
    fact("f2", "accused", "another name", "restricted", { status: "contested", contrary: true }),
    fact("f3", "accused", "of a witness", "protected"),
    fact("f4", "accused", "said wrongly"),
    fact("f5", "accused", "told under fear", "sealed"),
    fact("a1", "alias", "alias"),
    fact("o1", "other", "other"),
    fact("h1", "hidden", "hidden person", "sealed"),
  ]);
  await change(sender, ACT, [
    { do: "prefer-fact", fact: "f1", reason: "seen in the original" },
    { do: "withdraw-fact", fact: "f4", reason: "it was another" },
    { do: "withdraw-fact", fact: "f5", reason: "told under fear" },
    { do: "withdraw-item", item: "other", reason: "not of this case" },
    { do: "merge-items", merge: "m1", from: "alias", into: "other", reason: "thought so" },
    { do: "undo-merge", merge: "m1", reason: "it was not so" },
    { do: "merge-items", merge: "m2", from: "alias", into: "accused", reason: "one man" },
  ]);
  await change(sender, ACT, [{ do: "revise-fact", fact: fact("f5", "accused", "a careful wording").fact }]);
  await change(sender, ACT, [{ do: "withdraw-fact", fact: "f5", reason: "again" }]);
  await addDerivative(sender, letter, "text of the letter, derived");
  const witness = newWitnessKey("witness.example");
  const signed = signAsWitness(await cosignRequest(sender, witness.verifier), witness.secret, logKeyOf(sender), undefined, new Date());
  await acceptCosignature(sender, "recorder-1", signed, witness.verifier);
  bag = await exported(sender);
}, 60_000);
afterAll(async () => sender.lock());

/** What a bag holds but for the log of the workspace that it came from. */
function payload(of: string): ReadonlyMap<string, string> {
  const files = filesOf(of).filter((path) => path.startsWith("data/") && !/(?:custody|changes)\.jsonl$/.test(path));
  return new Map(files.map((path) => [path, readFileSync(join(of, path), "latin1")]));
}

async function failure(work: Promise<unknown>): Promise<DedereError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DedereError);
  return error as DedereError;
}

describe("the export of another workspace", () => {
  it("brings what its audience may see, exactly, and the same payload leaves again", async () => {
    const receiver = await fresh();
    expect(await importBag(receiver, bag, { ...ACTOR, dryRun: true })).toMatchObject({ newFacts: 8 });
    expect(await logSize(receiver.db)).toBe(0);
    const told = await importBag(receiver, bag, ACTOR);
    expect(told).toMatchObject({ from: "dedere", audience: "restricted", vouched: 1, originals: 1, derivatives: 1, keptFromHere: [], erasedHere: [] });
    expect(await verifyWorkspace(receiver)).toEqual([]);
    const again = await exported(receiver);
    expect([...payload(again).keys()]).toEqual([...payload(bag).keys()]);
    expect(payload(again)).toEqual(payload(bag));
    expect((await readItem(receiver.db, "accused"))?.facts.find(({ id }) => id === "f1")).toEqual(
      (await readItem(sender.db, "accused"))?.facts.find(({ id }) => id === "f1"),
    );
    expect((await search(receiver, "derived", { audience: "restricted", limit: 5 })).hits).toHaveLength(1);
    expect(await readItem(receiver.db, "hidden")).toBeUndefined();
    expect((await historyOf(receiver, "f1", "sealed"))[0]).toMatchObject({
      actor: "receiver-1",
      note: expect.stringMatching(/^received from dedere-log\/.* in bag .*, checkpoint \d+ /),
    });
    await receiver.lock();
  });

  it("brings nothing a second time, by the command for files too", async () => {
    const receiver = await fresh();
    await importBag(receiver, bag, ACTOR);
    const size = await logSize(receiver.db);
    for await (const one of importFiles(receiver, [bag], ACTOR))
      expect(one).toMatchObject({ format: "bag", result: { newItems: 0, newFacts: 0, originals: 0 } });
    expect(await logSize(receiver.db)).toBe(size);
    await receiver.lock();
  });

  it("is followed by a later one, which leaves alone what people did here", async () => {
    const [first, receiver] = [await fresh(), await fresh()];
    await change(first, ACT, [item("accused", "person"), fact("a", "accused", "one"), fact("b", "accused", "two"), fact("c", "accused", "three")]);
    await change(first, ACT, [fact("e", "accused", "five")]);
    const photo = await addExhibit(first, "photo", "a photo", "photo.jpg", "public");
    await change(first, ACT, [{ do: "revise-fact", fact: fact("e", "accused", "five", "restricted").fact }]);
    await importBag(receiver, await exported(first, "restricted"), ACTOR);
    await change(first, ACT, [{ do: "revise-fact", fact: fact("e", "accused", "five").fact }]);
    await change(receiver, ACT, [{ do: "revise-fact", fact: fact("b", "accused", "two, protected here", "sealed").fact }]);
    await eraseFacts(receiver, BOTH, ["c"]);
    await eraseExhibit(receiver, BOTH, photo);
    await change(first, ACT, [
      { do: "revise-fact", fact: fact("a", "accused", "one, revised").fact },
      { do: "revise-fact", fact: fact("b", "accused", "two, revised").fact },
      { do: "revise-fact", fact: fact("c", "accused", "three, revised").fact },
      fact("d", "accused", "four"),
    ]);
    const later = await exported(first, "public");
    const [{ id: acquired } = { id: "" }] = await readAcquisitions(first.db);
    expect(await importBag(receiver, later, ACTOR)).toMatchObject({
      newFacts: 1,
      revisedFacts: 1,
      originals: 0,
      keptFromHere: ["b", "e"],
      erasedHere: ["c", acquired],
    });
    expect(await readFact(receiver.db, "a")).toMatchObject({ value: { text: "one, revised" } });
    expect(await readFact(receiver.db, "b")).toMatchObject({ value: { text: "two, protected here" }, protection: "sealed" });
    expect(await readFact(receiver.db, "c")).toBeUndefined();
    expect(await verifyWorkspace(receiver)).toEqual([]);
    await first.lock();
    await receiver.lock();
  });

  it("is refused where it is older, of a log that was rewritten, or our own", async () => {
    const [first, receiver] = [await fresh(), await fresh()];
    await change(first, ACT, [item("accused", "person"), fact("a", "accused", "one")]);
    await first.lock();
    const copy = folder("copy");
    cpSync(first.folder, copy, { recursive: true });
    const [told, rewritten] = [await openWorkspace(first.folder, { passphrase: PASSPHRASE }), await openWorkspace(copy, { passphrase: PASSPHRASE })];
    const old = await exported(told);
    await change(told, ACT, [fact("b", "accused", "two")]);
    await importBag(receiver, await exported(told), ACTOR);
    await change(rewritten, ACT, [fact("c", "accused", "three")]);
    const size = await logSize(receiver.db);
    expect(await failure(importBag(receiver, old, ACTOR))).toMatchObject({ code: "refused", message: expect.stringContaining("with 2 was received before") });
    expect(await failure(importBag(receiver, await exported(rewritten), ACTOR))).toMatchObject({
      code: "refused",
      message: expect.stringContaining("rewritten"),
    });
    expect(await failure(importBag(told, old, ACTOR))).toMatchObject({ code: "refused", message: expect.stringContaining("from this workspace") });
    expect(await logSize(receiver.db)).toBe(size);
    for (const one of [told, rewritten, receiver]) await one.lock();
  });

  it.each([
    ["a fact", "data/items.json", "another name", "another fame", "fact f2"],
    ["the level of a fact", "data/items.json", '"protection":"restricted"', '"protection":"public"', "fact f2"],
    ["a reason", "data/items.json", "it was another", "it was nobody", "fact f4"],
    ["an item", "data/items.json", '"id":"alias","kind":"person"', '"id":"alien","kind":"person"', "item alien"],
    ["a change", "data/changes.jsonl", "another name", "another fame", "changes.jsonl:"],
    ["an entry", "data/custody.jsonl", "recorder-1", "recorder-2", "custody.jsonl"],
    ["the signed state", "proofs/checkpoint", "dedere-log/", "dedere-fog/", "proofs/checkpoint"],
    ["a cosigned state", "proofs/checkpoint-9", "\n9\n", "\n8\n", "proofs/checkpoint-9"],
    ["the time of a witness", "proofs/cosignature-9-1.body", "time 1", "time 2", "proofs/cosignature-9-1.body"],
    ["an original", "data/objects", "families", "familiar", ""],
    ["a proof", "proofs/LETTER.tlog-proof", "index 2", "index 3", ".tlog-proof"],
    ["the record, which is left out", "data/items.json", undefined, undefined, "data/items.json"],
    ["the proofs, which are left out", "proofs/checkpoint", undefined, undefined, "proofs/checkpoint"],
  ])("is refused, and nothing stays, where somebody altered %s and made the lists anew", async (_, where, before, after, named) => {
    const receiver = await fresh();
    const copy = folder("altered");
    cpSync(bag, copy, { recursive: true });
    const path = (where === "data/objects" ? filesOf(copy).find((one) => one.startsWith(where)) : where.replace("LETTER", letter)) ?? "";
    if (before === undefined) rmSync(join(copy, path));
    else {
      const text = readFileSync(join(copy, path), "utf8");
      expect(text).toContain(before);
      writeFileSync(join(copy, path), text.replace(before, after));
    }
    const info = readFileSync(join(copy, "bag-info.txt"), "utf8");
    writeFileSync(join(copy, "bag-info.txt"), info.replace(/Payload-Oxum.*\n/, ""));
    expect((await failure(importBag(receiver, copy, ACTOR))).code).toBe("bad-file");
    makeListsAnew(copy);
    const error = await failure(importBag(receiver, copy, ACTOR));
    expect(error.code).toBe("check-failed");
    expect(error.problems.map(({ file, message }) => `${file}: ${message}`).join("\n")).toContain(named);
    expect(await logSize(receiver.db)).toBe(0);
    expect(readdirSync(join(receiver.folder, "objects"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
    await receiver.lock();
  });
});

describe("any other bag", () => {
  const FILES = [
    { path: "data/photos/a.jpg", content: "a photo" },
    { path: "data/گزارش.txt", content: "a report" },
  ];

  it("brings its files as exhibits, with what it says of itself, tag files too", async () => {
    const receiver = await fresh();
    const foreign = folder("foreign");
    await writeBag(foreign, FILES, [
      ["Source-Organization", "An archive"],
      ["External-Identifier", "box 7"],
    ]);
    expect(await importBag(receiver, foreign, ACTOR)).toEqual({ from: "bagit", version: "1.0", files: 6, exhibits: 6, sameBytes: 0, known: 0 });
    const acquisitions = await readAcquisitions(receiver.db);
    expect(acquisitions.map(({ originalName }) => originalName.slice(originalName.indexOf("/") + 1)).toSorted()).toEqual([...filesOf(foreign)]);
    for (const { method, from } of acquisitions)
      expect({ method, from }).toEqual({ method: "bag", from: "Source-Organization: An archive; External-Identifier: box 7; Payload-Oxum: 15.2" });
    expect(await importBag(receiver, foreign, ACTOR)).toMatchObject({ exhibits: 0, known: 6 });
    expect(await verifyWorkspace(receiver)).toEqual([]);
    await receiver.lock();
  });

  const attacks: readonly (readonly [string, string, (at: string) => void])[] = [
    [
      "of which a file is to be fetched",
      "fetch.txt",
      (at) => {
        rmSync(join(at, "data/photos/a.jpg"));
        writeFileSync(join(at, "fetch.txt"), "http://127.0.0.1:9/a.jpg 7 data/photos/a.jpg\n");
      },
    ],
    [
      "with a path that leads out of it",
      "../../etc/passwd",
      (at) => writeFileSync(join(at, "manifest-sha256.txt"), `${"0".repeat(64)}  data/../../etc/passwd\n`),
    ],
    ["with a link", "data/link", (at) => symlinkSync("/etc/passwd", join(at, "data/link"))],
    [
      "with names that differ in case alone",
      "data/photos/A.jpg",
      (at) => {
        writeFileSync(join(at, "data/photos/A.jpg"), "another photo");
        makeListsAnew(at);
        writeFileSync(join(at, "bag-info.txt"), "");
        makeListsAnew(at);
      },
    ],
    ["with other bytes than were packed", "is not the file that was packed", (at) => writeFileSync(join(at, "data/photos/a.jpg"), "b photo")],
    ["with a file too many", "is in the payload, but not in", (at) => writeFileSync(join(at, "data/more"), "")],
  ];

  it.each(attacks)("is refused, and nothing is taken: %s", async (_, named, attack) => {
    const receiver = await fresh();
    const foreign = folder("foreign");
    await writeBag(foreign, FILES, []);
    attack(foreign);
    const error = await failure(importBag(receiver, foreign, ACTOR));
    expect(error.code).toBe("bad-file");
    expect(JSON.stringify(error.problems)).toContain(named);
    expect(await readAcquisitions(receiver.db)).toEqual([]);
    await receiver.lock();
  });

  it("is not read further where it has too many files, or too large a list of them", async () => {
    const foreign = folder("foreign");
    await writeBag(foreign, FILES, []);
    expect((await validateBag(foreign, undefined, { files: 3, tagFile: 1000 })).errors).toMatchObject([
      { rule: "too-much", message: "There are more than 3 files in the bag." },
    ]);
    expect((await validateBag(foreign, undefined, { files: 30, tagFile: 100 })).errors).toMatchObject([
      { rule: "too-much", file: "manifest-sha256.txt" },
      { rule: "too-much", file: "tagmanifest-sha256.txt" },
    ]);
    mkdirSync(dirname(join(foreign, "data/deep/er/x")), { recursive: true });
    expect((await validateBag(foreign)).valid).toBe(true);
  });
});
