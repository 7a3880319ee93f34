import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendLeaves, MissingTile, readTiles, supersededTiles, tilePath, type TileStore } from "./tiles.ts";
import { consistencyProof, extendsTree, inclusionProof, includes, leafHash, nodeHash, rootHash, type Hash } from "./tree.ts";

function memory(): TileStore & { readonly files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>();
  return { files, read: (path) => files.get(path), write: (path, content) => void files.set(path, content) };
}

const leaves = Array.from({ length: 70_000 }, (_, i) => leafHash(Buffer.from(String(i))));

function plainRoot(some: readonly Hash[]): Hash {
  if (some.length === 1) return some[0] as Hash;
  const split = 2 ** Math.floor(Math.log2(some.length - 1));
  return nodeHash(plainRoot(some.slice(0, split)), plainRoot(some.slice(split)));
}

describe("tiles", () => {
  it.each([
    [0, 0, 256, "tile/0/000"],
    [0, 1234067, 256, "tile/0/x001/x234/067"],
    [1, 5, 7, "tile/1/005.p/7"],
  ])("level %i, number %i, %i wide: %s", (level, index, width, path) => {
    expect(tilePath(level, index, width)).toBe(path);
  });

  it("give the root that the leaves have, across all levels", () => {
    for (const size of [1, 2, 255, 256, 257, 1000, 65_536, 65_537, 70_000]) {
      const tiles = memory();
      appendLeaves(tiles, 0, leaves.slice(0, size));
      expect(rootHash(size, readTiles(tiles, size))).toEqual(plainRoot(leaves.slice(0, size)));
    }
  });

  it("are the same however the leaves came, and when they come again after a crash", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 }), fc.nat(7), (batches, again) => {
        const [atOnce, oneByOne] = [memory(), memory()];
        let size = 0;
        batches.forEach((count, i) => {
          const batch = leaves.slice(size, size + count);
          appendLeaves(oneByOne, size, batch);
          if (i === again) appendLeaves(oneByOne, size, batch);
          size += count;
        });
        appendLeaves(atOnce, 0, leaves.slice(0, size));
        for (const [path, content] of atOnce.files) expect(oneByOne.files.get(path)).toEqual(content);
        expect(rootHash(size, readTiles(oneByOne, size))).toEqual(rootHash(size, readTiles(atOnce, size)));
      }),
      { numRuns: 40 },
    );
  });

  it("give proofs that hold", () => {
    const tiles = memory();
    appendLeaves(tiles, 0, leaves);
    const [size, older] = [70_000, 66_001];
    const read = readTiles(tiles, size);
    for (const index of [0, 255, 256, 65_535, 65_536, 69_999])
      expect(includes(leaves[index] as Hash, index, size, inclusionProof(index, size, read), rootHash(size, read))).toBe(true);
    expect(extendsTree(older, size, consistencyProof(older, size, read), plainRoot(leaves.slice(0, older)), rootHash(size, read))).toBe(true);
  });

  it("say which of them is missing or cut off", () => {
    const tiles = memory();
    appendLeaves(tiles, 0, leaves.slice(0, 300));
    tiles.files.delete("tile/0/001.p/44");
    expect(() => rootHash(300, readTiles(tiles, 300))).toThrow(MissingTile);
    tiles.files.set("tile/0/001.p/44", Buffer.alloc(40));
    expect(() => rootHash(300, readTiles(tiles, 300))).toThrow("tile/0/001.p/44");
  });

  it("that are full make their partial ones superfluous, and no others", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }), (batches) => {
        const tiles = memory();
        let size = 0;
        for (const count of batches) {
          appendLeaves(tiles, size, leaves.slice(size, size + count));
          for (const folder of supersededTiles(size, size + count)) {
            expect(tiles.files.has(folder.slice(0, -".p".length))).toBe(true);
            for (const path of tiles.files.keys()) if (path.startsWith(`${folder}/`)) tiles.files.delete(path);
          }
          size += count;
          expect(rootHash(size, readTiles(tiles, size))).toEqual(plainRoot(leaves.slice(0, size)));
        }
        const partial = [...tiles.files.keys()].filter((path) => path.includes(".p/"));
        expect(partial.filter((path) => tiles.files.has(path.slice(0, path.indexOf(".p/"))))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("of 70,000 leaves are those of the standard's example", () => {
    const tiles = memory();
    appendLeaves(tiles, 0, leaves);
    const names = [...tiles.files.keys()];
    expect(names.filter((name) => /^tile\/0\/\d+$/.test(name))).toHaveLength(273);
    expect(names.filter((name) => !/^tile\/0\/\d+$/.test(name)).toSorted()).toEqual(["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]);
  });

  it("of a log that was written anew contradict the older checkpoint", () => {
    const forged = memory();
    const others = leaves.slice(0, 3000).map((leaf, i) => (i === 1234 ? leafHash(Buffer.from("forged")) : leaf));
    appendLeaves(forged, 0, others);
    const read = readTiles(forged, 3000);
    const kept = plainRoot(leaves.slice(0, 2000));
    expect(extendsTree(2000, 3000, consistencyProof(2000, 3000, read), kept, rootHash(3000, read))).toBe(false);
  });
});
