import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DedereError } from "../../errors/index.ts";
import type { Bytes } from "../blocks.ts";
import { openFileStore } from "./file-store.ts";
import { mountSmallDisk, unmountSmallDisk } from "./small-disk.ts";
import type { ObjectStore, StoredObject } from "./store.ts";

const CHUNK = 64 * 1024;
const key = randomBytes(32);
let folder: string;
let store: ObjectStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dedere-objects-"));
  store = await openFileStore(folder, key);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function* inPieces(bytes: Uint8Array, size = 1024 * 1024): Bytes {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function all(bytes: Bytes): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

const fileOf = (object: string) => join(folder, object.slice(0, 2), object.slice(2));
const problemOf = async (ref: StoredObject, from = store) =>
  all(from.open(ref)).then(
    () => "none",
    (error: unknown) => error as DedereError,
  );

describe("what is put", () => {
  it("comes back at all borders of chunks, blocks and pieces, with its hash and size", async () => {
    const sizes = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 16 * CHUNK - 1, 16 * CHUNK, 16 * CHUNK + 1, 17 * CHUNK, 32 * CHUNK];
    for (const size of sizes) {
      const plain = randomBytes(size);
      for (const piece of [1024 * 1024, 1000, CHUNK]) {
        const stored = await store.put(inPieces(plain, piece));
        expect(stored).toMatchObject({ size, sha256: createHash("sha256").update(plain).digest("hex") });
        expect((await all(store.open(stored))).equals(plain)).toBe(true);
        expect(await store.stat(stored.object)).toEqual({ size });
      }
    }
  });

  it("comes back whatever the bytes and the pieces they came in", async () => {
    const piece = fc.uint8Array({ maxLength: 3 * CHUNK, size: "max" });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const stored = await store.put(
          (async function* () {
            for (const bytes of pieces) yield await Promise.resolve(bytes);
          })(),
        );
        expect((await all(store.open(stored))).equals(Buffer.concat(pieces))).toBe(true);
        await store.erase(stored.object);
      }),
      { numRuns: 30 },
    );
  });

  it("is another file each time, and never the plain bytes", async () => {
    const plain = Buffer.from("the same words twice ".repeat(100));
    const [one, two] = await Promise.all([store.put(inPieces(plain)), store.put(inPieces(plain))]);
    expect(one.sha256).toBe(two.sha256);
    expect(one.object).not.toBe(two.object);
    expect(one.key).not.toBe(two.key);
    const [first, second] = await Promise.all([readFile(fileOf(one.object)), readFile(fileOf(two.object))]);
    expect(first.subarray(168).equals(second.subarray(168))).toBe(false);
    expect(first.includes("the same words")).toBe(false);
  });

  it("is listed until it is erased, and erasing twice is no fault", async () => {
    const { object } = await store.put(inPieces(Buffer.from("short")));
    const names = async () => {
      const found: string[] = [];
      for await (const name of store.list()) found.push(name);
      return found;
    };
    expect(await names()).toContain(object);
    await store.erase(object);
    await store.erase(object);
    expect(await names()).not.toContain(object);
    await expect(store.stat(object)).rejects.toMatchObject({ code: "not-found" });
  });

  it("opens with the age command", async ({ skip }) => {
    if (spawnSync("age", ["--version"]).error) skip("SKIPPED: the age command is not installed (Debian package age)");
    const plain = randomBytes(3 * CHUNK + 5);
    const stored = await store.put(inPieces(plain));
    const identity = join(folder, "identity.txt");
    await writeFile(identity, store.identityOf(stored));
    const opened = spawnSync("age", ["--decrypt", "--identity", identity, fileOf(stored.object)], { maxBuffer: 2 ** 30 });
    await rm(identity);
    expect(opened.stderr.toString()).toBe("");
    expect(opened.stdout.equals(plain)).toBe(true);
  });
});

describe("what is changed on the disk", () => {
  it("is found: every single byte of a small object", async () => {
    const stored = await store.put(inPieces(Buffer.from("an object of a few words")));
    const whole = await readFile(fileOf(stored.object));
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(fileOf(stored.object), changed);
      expect(await problemOf(stored), `byte ${at}`).toMatchObject({ code: "check-failed" });
    }
  });

  it("is found: every length but its own", async () => {
    const stored = await store.put(inPieces(Buffer.from("an object of a few words")));
    const whole = await readFile(fileOf(stored.object));
    for (let length = 0; length < whole.length; length += 1) {
      await writeFile(fileOf(stored.object), whole.subarray(0, length));
      expect(await problemOf(stored), `length ${length}`).toMatchObject({ code: "check-failed" });
    }
    await writeFile(fileOf(stored.object), Buffer.concat([whole, Buffer.from([0])]));
    expect(await problemOf(stored)).toMatchObject({ code: "check-failed" });
  });

  it("is found and named by its piece in a large object", async () => {
    const plain = randomBytes(40 * CHUNK + 100);
    const stored = await store.put(inPieces(plain));
    const whole = await readFile(fileOf(stored.object));
    const begin = whole.length - (40 * (CHUNK + 16) + 100 + 16);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: plain.length + 41 * 16 - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(whole);
        changed[begin + at] = (changed[begin + at] ?? 0) ^ flip;
        await writeFile(fileOf(stored.object), changed);
        const problem = await problemOf(stored);
        expect(problem).toMatchObject({ code: "check-failed", message: expect.stringContaining(`piece ${Math.floor(at / (CHUNK + 16)) + 1} `) as string });
      }),
      { numRuns: 40 },
    );
    await writeFile(fileOf(stored.object), whole);
    await truncate(fileOf(stored.object), begin + 7 * (CHUNK + 16));
    expect(await problemOf(stored)).toMatchObject({ message: expect.stringContaining("it ends before piece 8 ") as string });
    await writeFile(fileOf(stored.object), Buffer.concat([whole, randomBytes(2 * CHUNK)]));
    expect(await problemOf(stored)).toMatchObject({ code: "check-failed" });
  });

  it("is found: pieces of a large object in another order", async () => {
    const stored = await store.put(inPieces(randomBytes(3 * CHUNK)));
    const whole = await readFile(fileOf(stored.object));
    const begin = whole.length - 3 * (CHUNK + 16);
    const piece = (index: number) => whole.subarray(begin + index * (CHUNK + 16), begin + (index + 1) * (CHUNK + 16));
    await writeFile(fileOf(stored.object), Buffer.concat([whole.subarray(0, begin), piece(1), piece(0), piece(2)]));
    expect(await problemOf(stored)).toMatchObject({ message: expect.stringContaining("piece 1 ") as string });
  });

  it("is found: the file of another object, the key of another object, another workspace, a missing file", async () => {
    const one = await store.put(inPieces(Buffer.from("one")));
    const two = await store.put(inPieces(Buffer.from("two")));
    expect(await problemOf({ ...one, key: two.key })).toMatchObject({ code: "check-failed", message: expect.stringContaining("is not its key") as string });
    expect(await problemOf(one, await openFileStore(folder, randomBytes(32)))).toMatchObject({ code: "check-failed" });
    await writeFile(fileOf(one.object), await readFile(fileOf(two.object)));
    expect(await problemOf(one)).toMatchObject({ code: "check-failed", message: expect.stringContaining("beginning") as string });
    await rm(fileOf(two.object));
    expect(await problemOf(two)).toMatchObject({ code: "not-found" });
    expect(await problemOf({ ...two, object: "../../etc/passwd" })).toMatchObject({ code: "not-found" });
  });
});

describe("what is not finished", () => {
  it("leaves nothing behind when the source fails, and tells of the source", async () => {
    const before = await readdir(join(folder, "incoming"));
    const failing = (async function* () {
      yield randomBytes(2 * CHUNK);
      await Promise.resolve();
      throw Object.assign(new Error("the stick was pulled out"), { code: "EIO" });
    })();
    await expect(store.put(failing)).rejects.toThrow("the stick was pulled out");
    expect(await readdir(join(folder, "incoming"))).toEqual(before);
  });

  it("is removed at the next opening when its process is gone, and left alone while it writes", async () => {
    const incoming = join(folder, "incoming");
    const gone = spawnSync(process.execPath, ["--eval", ""]).pid;
    const ofGone = `${gone}-0123abcd-0123456789abcdef`;
    const ofEarlierSelf = `${process.pid}-0123abcd-0123456789abcdef`;
    const ofLiving = `${process.ppid}-0123abcd-0123456789abcdef`;
    for (const name of [ofGone, ofEarlierSelf, ofLiving]) await writeFile(join(incoming, name), "half");
    let opened = false;
    const slow = (async function* () {
      yield randomBytes(CHUNK);
      await openFileStore(folder, key);
      opened = true;
      yield randomBytes(CHUNK);
    })();
    const stored = await store.put(slow);
    expect(opened).toBe(true);
    expect((await all(store.open(stored))).length).toBe(2 * CHUNK);
    expect(await readdir(incoming)).toEqual([ofLiving]);
    await rm(join(incoming, ofLiving));
  });

  it("says so where the disk is full", async ({ skip }) => {
    const full = mountSmallDisk();
    if (!full) return skip("SKIPPED: no small file system can be mounted here (needs root on Linux)");
    try {
      const small = await openFileStore(full, key);
      const put = small.put(inPieces(randomBytes(4 * 1024 * 1024)));
      await expect(put).rejects.toBeInstanceOf(DedereError);
      await expect(put).rejects.toMatchObject({ code: "no-space" });
      expect(await readdir(join(full, "incoming"))).toEqual([]);
      expect((await all(small.open(await small.put(inPieces(Buffer.from("there is room for this")))))).toString()).toBe("there is room for this");
    } finally {
      unmountSmallDisk(full);
    }
  });
});
