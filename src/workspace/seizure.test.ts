import { createHash, randomBytes } from "node:crypto";
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACT, addFact, PASSPHRASE, person, workspacesFor } from "./in-tests.ts";
import { acceptCosignature, addExhibits, change, cosignRequest, logKeyOf, newWitnessKey, openWorkspace, signAsWitness, verifyAll } from "./index.ts";

/** What somebody who takes the folder away can learn, and what nobody can alter in it unseen. */

const { root, fresh, remove } = workspacesFor("seizure");
afterAll(remove);

const FILE = "interview-with-a-survivor.txt";
const BYTES = Buffer.from("Bytes that somebody else may have a copy of. ".repeat(3000));
const SHA256 = createHash("sha256").update(BYTES).digest();
const SEEDS = [
  "Unmistakable Name",
  "نام بی‌مانند",
  "person-of-interest",
  "recorder-of-facts",
  "a saved search",
  "witness.example",
  "interview-with-a",
  "Bytes that somebody",
];
const MARKS: readonly Buffer[] = [
  ...SEEDS.flatMap((seed) => [
    Buffer.from(seed),
    Buffer.from(seed, "utf16le"),
    Buffer.from(Buffer.from(seed).toString("base64").replace(/=+$/, "").slice(0, -2)),
  ]),
  SHA256,
  Buffer.from(SHA256.toString("hex")),
  Buffer.from(SHA256.toString("base64")),
  ...["md5", "sha1"].map((algorithm) => Buffer.from(createHash(algorithm).update(BYTES).digest("hex"))),
];

let closed = "";
let killed = "";

beforeAll(async () => {
  const workspace = await fresh();
  const act = { ...ACT, actor: "recorder-of-facts" };
  await change(workspace, act, [person("person-of-interest"), addFact("f", "person-of-interest", "Unmistakable Name نام بی‌مانند")]);
  await change(workspace, act, [{ do: "set", name: "a saved search", value: "Unmistakable Name" }]);
  writeFileSync(join(root, FILE), BYTES);
  for await (const added of addExhibits(workspace, [join(root, FILE)], { actor: "recorder-of-facts" })) expect(added).toMatchObject({ status: "added" });
  const witness = newWitnessKey("witness.example");
  const signed = signAsWitness(await cosignRequest(workspace, witness.verifier), witness.secret, logKeyOf(workspace), undefined, new Date());
  await acceptCosignature(workspace, "recorder-of-facts", signed, witness.verifier);
  // As a process that is killed leaves it, with its write-ahead log.
  killed = join(root, "killed");
  cpSync(workspace.folder, killed, { recursive: true });
  await workspace.lock();
  closed = workspace.folder;
}, 60_000);

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : [],
  );
}

describe("a folder that is taken away", () => {
  it.each([
    ["closed", () => closed],
    ["of a killed process", () => killed],
  ])("%s tells no name, title, file name, partner, content or hash", (_, folder) => {
    const files = filesIn(folder());
    expect(files.some((file) => file.startsWith("objects"))).toBe(true);
    const found = files.flatMap((file) => {
      const content = Buffer.concat([Buffer.from(file), readFileSync(join(folder(), file))]);
      return MARKS.filter((mark) => content.includes(mark)).map((mark) => `${file}: ${mark.toString()}`);
    });
    expect(found).toEqual([]);
  });

  it("opens with nothing but the passphrase, after a kill too", async () => {
    await expect(openWorkspace(closed, { passphrase: "correct horse battery stapl" })).rejects.toMatchObject({ code: "refused" });
    const workspace = await openWorkspace(killed, { passphrase: PASSPHRASE });
    expect(await verifyAll(workspace)).toMatchObject({ faults: [], vouched: [{ by: "witness.example" }] });
    await workspace.lock();
  });
});

describe("one flipped bit", () => {
  /** Which part is said to be wrong after a bit of a file was flipped; "opening" where it cannot even be opened. */
  async function accused(file: string, at: number): Promise<readonly string[]> {
    const path = join(closed, file);
    const original = readFileSync(path);
    const altered = Buffer.from(original);
    altered.writeUInt8(altered.readUInt8(at) ^ (1 << (at % 8)), at);
    writeFileSync(path, altered);
    try {
      const workspace = await openWorkspace(closed, { passphrase: PASSPHRASE });
      const { faults } = await verifyAll(workspace).finally(async () => workspace.lock());
      return faults.map(({ part, name }) => `${part} ${name}`);
    } catch (error) {
      return [`opening: ${(error as Error).message}`];
    } finally {
      writeFileSync(path, original);
    }
  }

  const PAGE = 4096;
  const somewhereIn = (from: number, size: number) => from + (randomBytes(4).readUInt32BE(0) % size);

  it("in any byte of the file that opens it is found", async () => {
    const size = statSync(join(closed, "workspace.json")).size;
    for (let at = 0; at < size; at += 1)
      expect([at, await accused("workspace.json", at)]).toEqual([
        at,
        [expect.stringMatching(/^opening: (?:The file of|This passphrase|workspace\.json was altered|This workspace)/)],
      ]);
  });

  it("in any page of the database is found", async () => {
    const pages = statSync(join(closed, "workspace.db")).size / PAGE;
    expect(pages).toBeGreaterThan(20);
    for (let page = 0; page < pages; page += 1) {
      const at = somewhereIn(page * PAGE, PAGE);
      expect([at, await accused("workspace.db", at)]).toEqual([at, [expect.stringMatching(/^(?:opening: .*database|database workspace\.db)/)]]);
    }
  }, 120_000);

  it("in any byte of an object is found, and the object named", async () => {
    const file = filesIn(closed).find((name) => name.startsWith("objects")) ?? "";
    const size = statSync(join(closed, file)).size;
    for (const at of [0, 30, 100, 170, 200, size - 1, ...Array.from({ length: 6 }, () => somewhereIn(0, size))])
      expect([at, await accused(file, at)]).toEqual([at, [`object ${SHA256.toString("hex")}`]]);
  });

  it("in any file of the log is found, and the file named", async () => {
    for (const file of filesIn(closed).filter((name) => name.startsWith("log"))) {
      const size = statSync(join(closed, file)).size;
      const part = file === join("log", "checkpoint") ? `checkpoint ${file}` : `tile ${relative("log", file)}`;
      const old = /\.p\/(\d+)$/.exec(file)?.[1];
      // Narrower tiles of earlier states hold what the widest one holds; nothing rests on them.
      if (old !== undefined && Number(old) !== 4) continue;
      for (const at of Array.from({ length: 12 }, () => somewhereIn(0, size)))
        expect([file, at, await accused(file, at)]).toEqual([file, at, expect.arrayContaining([part])]);
    }
  });
});
