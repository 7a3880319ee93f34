import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consistencyProof, extendsTree, type Hash, inclusionProof, includes, leafHash, nodeHash, type ReadHash, rootHash } from "./tree.ts";

/** All full subtrees of some leaves, worked out the plain way. */
function treeOf(leaves: readonly Hash[]): ReadHash {
  const levels = [leaves];
  for (let below = leaves; below.length > 1;) {
    const level: Hash[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(below[i] as Hash, below[i + 1] as Hash));
    levels.push(level);
    below = level;
  }
  return (level, index) => levels[level]?.[index] ?? fail(level, index);
}

function fail(level: number, index: number): never {
  throw new Error(`there is no subtree ${index} of height ${level}`);
}

const leaves = Array.from({ length: 70 }, (_, i) => leafHash(Buffer.from([i])));
const read = treeOf(leaves);

describe("the root", () => {
  it("of nothing is the hash of nothing", () => {
    expect(rootHash(0, read).toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("of one leaf is its hash", () => {
    expect(rootHash(1, read)).toEqual(leaves[0]);
  });
});

const places = fc.integer({ min: 1, max: 70 }).chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

describe("a proof of inclusion", () => {
  it("holds for every leaf of every tree", () => {
    for (let size = 1; size <= leaves.length; size += 1) {
      const root = rootHash(size, read);
      for (let index = 0; index < size; index += 1) {
        expect(includes(leaves[index] as Hash, index, size, inclusionProof(index, size, read), root)).toBe(true);
      }
    }
  });

  it("fails once a bit of it, of the leaf or of the root is another", () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.nat(255), ({ size, index }, which, bit) => {
        const parts = [leaves[index] as Hash, rootHash(size, read), ...inclusionProof(index, size, read)].map((part) => Buffer.from(part));
        const changed = parts[which % parts.length] as Buffer;
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const [leaf, root, ...proof] = parts;
        expect(includes(leaf as Hash, index, size, proof, root as Hash)).toBe(false);
      }),
    );
  });

  it("fails for another place", () => {
    fc.assert(
      fc.property(places, fc.nat(69), ({ size, index }, other) => {
        fc.pre(other !== index);
        expect(includes(leaves[index] as Hash, other, size, inclusionProof(index, size, read), rootHash(size, read))).toBe(false);
      }),
    );
  });

  it("is not made for a leaf that is not there", () => {
    expect(() => inclusionProof(5, 5, read)).toThrow(RangeError);
  });
});

describe("a proof of consistency", () => {
  it("holds between every two trees of the same log", () => {
    for (let newer = 1; newer <= leaves.length; newer += 1) {
      for (let older = 1; older <= newer; older += 1) {
        expect(extendsTree(older, newer, consistencyProof(older, newer, read), rootHash(older, read), rootHash(newer, read))).toBe(true);
      }
    }
  });

  it("fails for a log that was written anew", () => {
    const forged = treeOf(leaves.map((leaf, i) => (i === 3 ? leafHash(Buffer.from("other")) : leaf)));
    for (let newer = 5; newer <= 70; newer += 1) {
      expect(extendsTree(5, newer, consistencyProof(5, newer, forged), rootHash(5, read), rootHash(newer, forged))).toBe(false);
    }
  });

  it("from nothing needs no hashes, but the root of nothing", () => {
    expect(extendsTree(0, 70, [], rootHash(0, read), rootHash(70, read))).toBe(true);
    expect(extendsTree(0, 70, [], rootHash(1, read), rootHash(70, read))).toBe(false);
    expect(extendsTree(0, 0, [], rootHash(1, read), rootHash(1, read))).toBe(false);
  });

  it("fails once a bit of it or of a root is another", () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.nat(255), ({ size, index }, which, bit) => {
        const older = index + 1;
        const parts = [rootHash(older, read), rootHash(size, read), ...consistencyProof(older, size, read)].map((part) => Buffer.from(part));
        const changed = parts[which % parts.length] as Buffer;
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const [olderRoot, newerRoot, ...proof] = parts;
        expect(extendsTree(older, size, proof, olderRoot as Hash, newerRoot as Hash)).toBe(false);
      }),
    );
  });
});
