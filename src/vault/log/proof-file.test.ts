import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signCheckpoint } from "./checkpoint.ts";
import { privateKey, readVerifier, type Verifier, verifierText } from "./note.ts";
import { provesConsistency, provesInclusion, writeConsistencyFile, writeInclusionFile } from "./proof-file.ts";
import { appendLeaves, readTiles } from "./tiles.ts";
import { consistencyProof, type Hash, inclusionProof, leafHash, rootHash } from "./tree.ts";

const key = privateKey(Buffer.alloc(32, 3));
const origin = "dedere-log/00112233";
const owner = readVerifier(verifierText({ name: origin, key })) as Verifier;
const leaves = Array.from({ length: 300 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
const files = new Map<string, Buffer>();
appendLeaves({ read: (path) => files.get(path), write: (path, content) => void files.set(path, content) }, 0, leaves);
const read = readTiles({ read: (path) => files.get(path), write: () => undefined }, 300);
const checkpoint = { origin, size: 300, root: rootHash(300, read) };
const note = signCheckpoint(checkpoint, key);
const inclusion = writeInclusionFile({ index: 260, proof: inclusionProof(260, 300, read), note });
const older = { origin, size: 200, root: rootHash(200, read) };
const consistency = writeConsistencyFile({ older: 200, proof: consistencyProof(200, 300, read), note });

/** The text with one bit of its bytes changed. */
function flipped(text: string, at: number, bit: number): string {
  const bytes = Buffer.from(text);
  const place = at % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
  return bytes.toString("utf8");
}

describe("a .tlog-proof", () => {
  it("shows the entry to be in the log, and no other entry", () => {
    expect(provesInclusion(inclusion, leaves[260] as Hash, owner)).toBe(true);
    expect(provesInclusion(inclusion, leaves[261] as Hash, owner)).toBe(false);
  });

  it("proves nothing with any bit of it changed", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(7), (at, bit) => {
        expect(provesInclusion(flipped(inclusion, at, bit), leaves[260] as Hash, owner)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("proves nothing under the key of another log", () => {
    const other = readVerifier(verifierText({ name: "dedere-log/other", key })) as Verifier;
    expect(provesInclusion(inclusion, leaves[260] as Hash, other)).toBe(false);
  });

  it("may carry extra data, which is passed over", () => {
    const extra = inclusion.replace("\nindex", "\nextra AAAA\nindex");
    expect(provesInclusion(extra, leaves[260] as Hash, owner)).toBe(true);
  });

  it("is laid out line by line as the standard says", () => {
    const hashes = inclusionProof(260, 300, read).map((hash) => hash.toString("base64"));
    expect(inclusion.split("\n").slice(0, -3)).toEqual([
      "c2sp.org/tlog-proof@v1",
      "index 260",
      ...hashes,
      "",
      origin,
      "300",
      checkpoint.root.toString("base64"),
    ]);
  });
});

describe("a proof of consistency", () => {
  it("shows that the log only grew", () => {
    expect(provesConsistency(consistency, older, owner)).toBe(true);
  });

  it("proves nothing about another state, nor with any bit of it changed", () => {
    expect(provesConsistency(consistency, { ...older, root: rootHash(201, read) }, owner)).toBe(false);
    expect(provesConsistency(consistency, { ...older, size: 201 }, owner)).toBe(false);
    expect(provesConsistency(consistency, { ...older, origin: "other" }, owner)).toBe(false);
    fc.assert(
      fc.property(fc.nat(), fc.nat(7), (at, bit) => {
        expect(provesConsistency(flipped(consistency, at, bit), older, owner)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
