import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signCheckpoint } from "./checkpoint.ts";
import { commit, entryLeaf, type EntryHead } from "./commitment.ts";
import { changeLine, entryLine, readChangeLine, readCustodyLine, VERIFY_SCRIPT, withheldEntryLine } from "./custody-line.ts";
import { privateKey, writeNote } from "./note.ts";
import { writeConsistencyFile, writeInclusionFile } from "./proof-file.ts";
import { appendLeaves, readTiles } from "./tiles.ts";
import { consistencyProof, type Hash, inclusionProof, rootHash } from "./tree.ts";

const missing = spawnSync("python3", ["--version"]).status === 0 ? "" : " (SKIPPED: there is no python3)";

const SIZE = 300;
const OLDER = 200;
const origin = "dedere-log/aabb";
const key = privateKey(Buffer.alloc(32, 5));

/** Numbers and names whose canonical form differs from what other JSON writers make of them. */
function bodyOf(entry: number, step: number): unknown {
  return { do: "set", name: `настройка ${entry}`, value: { "\u20ac": 1e21, "\r": 0.000001, "\ud83d\ude00": [step, -0], "؀": "سلام" } };
}

function salt(...parts: readonly (string | number)[]): Buffer {
  return commit(Buffer.alloc(32), parts);
}

const heads: readonly EntryHead[] = Array.from({ length: SIZE }, (_, index) => ({
  index,
  at: "2026-01-02T03:04:05.678Z",
  actor: "مینا",
  action: "set",
  ...(index % 2 === 0 ? { note: 'a "quoted" line\nand another' } : {}),
  changes: [0, 1].map((step) => commit(salt("change", index, step), bodyOf(index, step)).toString("hex")),
}));
const leaves = heads.map((head) => entryLeaf(salt("head", head.index), head));
const files = new Map<string, Buffer>();
appendLeaves({ read: (path) => files.get(path), write: (path, content) => void files.set(path, content) }, 0, leaves);
const read = readTiles({ read: (path) => files.get(path), write: () => undefined }, SIZE);
const note = signCheckpoint({ origin, size: SIZE, root: rootHash(SIZE, read) }, key);
const olderNote = signCheckpoint({ origin, size: OLDER, root: rootHash(OLDER, read) }, key);

/**
 * Changes single bits all over the files, and asks verify.py each time, in one Python, which takes long to start. The
 * signature under a checkpoint is left alone: it is for openssl.
 */
const FLIPS = `
import contextlib, io, pathlib, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import verify
def passes():
    with contextlib.redirect_stdout(io.StringIO()):
        return verify.main([sys.argv[1]]) == 0
tried, unnoticed = 0, []
for name in ["data/custody.jsonl", "data/changes.jsonl", "proofs/42.tlog-proof"]:
    path = pathlib.Path(sys.argv[1]) / name
    content = path.read_bytes()
    end = content.find("\\n\u2014".encode()) if name.startswith("proofs") else len(content)
    for i in range(100):
        at = end * (2 * i + 1) // 200
        path.write_bytes(content[:at] + bytes([content[at] ^ 1 << i % 8]) + content[at + 1:])
        tried += 1
        if passes():
            unnoticed.append((name, at))
    path.write_bytes(content)
tried += 1
if not passes():
    unnoticed.append("the files as they were")
print(f"tried {tried}, unnoticed {unnoticed}")
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dedere-verify-"));
  for (const part of ["data", "proofs"]) mkdirSync(join(folder, part));
  copyFileSync(VERIFY_SCRIPT, join(folder, "verify.py"));
  put("proofs/checkpoint", writeNote(note));
  put(`proofs/checkpoint-${OLDER}`, writeNote(olderNote));
  put(
    "data/custody.jsonl",
    heads.map((head) => (head.index === 7 ? withheldEntryLine(7, leaves[7] as Hash) : entryLine(salt("head", head.index), head))).join(""),
  );
  put("data/changes.jsonl", [3, 299].map((entry) => changeLine(entry, 1, salt("change", entry, 1), bodyOf(entry, 1))).join(""));
  put("proofs/42.tlog-proof", writeInclusionFile({ index: 42, proof: inclusionProof(42, SIZE, read), note }));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: string | Buffer): void {
  writeFileSync(join(folder, path), content);
}

function get(path: string): Buffer {
  return readFileSync(join(folder, path));
}

function verify(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync("python3", [join(folder, "verify.py"), ...args], { encoding: "utf8" });
  return { status, out: stdout + stderr };
}

/** The export of two entries alone, each with its proof. */
function keepTwoEntries(): void {
  put("data/custody.jsonl", [3, 299].map((index) => entryLine(salt("head", index), heads[index] as EntryHead)).join(""));
  rmSync(join(folder, "proofs/42.tlog-proof"));
  for (const index of [3, 299]) put(`proofs/${index}.tlog-proof`, writeInclusionFile({ index, proof: inclusionProof(index, SIZE, read), note }));
  put(`proofs/${OLDER}.tlog-consistency`, writeConsistencyFile({ older: OLDER, proof: consistencyProof(OLDER, SIZE, read), note }));
}

describe.skipIf(missing)(`verify.py${missing}`, () => {
  it("finds the whole log as it should be", () => {
    const { status, out } = verify();
    expect(out).toContain("300 entries, 300 here, 299 shown");
    expect(out).toContain("2 changes against their commitments");
    expect(out).toContain("1 entries by proofs of their own");
    expect(out).toContain("all as it should be");
    expect(status).toBe(0);
  });

  it("finds entries of a log that is not here as they should be", () => {
    keepTwoEntries();
    expect(verify()).toMatchObject({ status: 0 });
  });

  it("asks for a proof where neither the log nor a proof is here", () => {
    keepTwoEntries();
    rmSync(join(folder, "proofs/3.tlog-proof"));
    rmSync(join(folder, `proofs/${OLDER}.tlog-consistency`));
    const { status, out } = verify();
    expect(status).toBe(1);
    expect(out).toContain("entry 3: neither the whole log nor a proof");
    expect(out).toContain("ask for it");
  });

  it("finds a log that was rewritten, with a checkpoint from outside", () => {
    const forged = { origin, size: 10, root: leaves[0] as Hash };
    put("kept", writeNote(signCheckpoint(forged, key)));
    const { status, out } = verify("--older", join(folder, "kept"));
    expect(out).toContain("THE LOG WAS REWRITTEN");
    expect(status).toBe(1);
    put("kept", writeNote(olderNote));
    expect(verify("--older", join(folder, "kept")).status).toBe(0);
  });

  it("finds a shown change that is not the logged one, and an entry that is missing", () => {
    put("data/changes.jsonl", changeLine(3, 1, salt("change", 3, 1), { do: "set", name: "x", value: 1 }));
    expect(verify().out).toContain("change 1 of entry 3 is not the one that was logged");
    put("data/custody.jsonl", get("data/custody.jsonl").toString().split("\n").slice(0, -2).join("\n").concat("\n"));
    expect(verify().status).toBe(1);
  });

  it("finds any byte that is another", () => {
    const { stdout, stderr } = spawnSync("python3", ["-c", FLIPS, folder], { encoding: "utf8" });
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: "tried 301, unnoticed []", stderr: "" });
  });

  it("says what it cannot read, without a trace of its own insides", () => {
    put("data/custody.jsonl", "{}\n");
    expect(verify()).toMatchObject({ status: 2, out: expect.stringContaining("line 1: no entry") as string });
    rmSync(join(folder, "proofs"), { recursive: true });
    const { status, out } = verify();
    expect(status).toBe(2);
    expect(out).not.toContain("Traceback");
  });
});

describe("the lines of an export", () => {
  it("are read as they were written", () => {
    expect(readCustodyLine(entryLine(salt("head", 5), heads[5] as EntryHead))).toEqual({ index: 5, leaf: leaves[5], head: heads[5] });
    expect(readCustodyLine(withheldEntryLine(5, leaves[5] as Hash))).toEqual({ index: 5, leaf: leaves[5] });
    const commitment = Buffer.from(heads[5]?.changes[1] ?? "", "hex");
    expect(readChangeLine(changeLine(5, 1, salt("change", 5, 1), bodyOf(5, 1)))).toMatchObject({ entry: 5, step: 1, commitment });
  });

  it("are refused where they are not canonical", () => {
    expect(readCustodyLine(entryLine(salt("head", 5), heads[5] as EntryHead).replace('":', '": '))).toBeUndefined();
    expect(readChangeLine("no line")).toBeUndefined();
    expect(readChangeLine("{}")).toBeUndefined();
  });
});
