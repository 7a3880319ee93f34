import { type Hash, HASH_SIZE, nodeHash, type ReadHash } from "./tree.ts";

/**
 * The hashes of a log in files, as C2SP tlog-tiles lays them out: `tile/L/N` holds 256 neighbouring hashes of subtrees
 * of height 8·L, a tile that is not full yet `tile/L/N.p/W` with W of them. Anybody may read them without Dedere.
 */
export interface TileStore {
  /** The content of a tile; undefined where there is none. */
  read(path: string): Buffer | undefined;
  /** Puts a tile in place for good: after a crash it is there whole or not at all. */
  write(path: string, content: Buffer): void;
}

const HEIGHT = 8;
const WIDTH = 2 ** HEIGHT;

/** `tile/0/x001/x234/067`, with `.p/W` behind it where it holds fewer than 256 hashes. */
export function tilePath(level: number, index: number, width: number = WIDTH): string {
  const groups = [String(index % 1000).padStart(3, "0")];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(`x${String(rest % 1000).padStart(3, "0")}`);
  return `tile/${level}/${groups.join("/")}${width === WIDTH ? "" : `.p/${width}`}`;
}

/**
 * Writes the tiles that leaves behind the first `size` ones add. The tiles of the log so far must be there; doing it
 * again after a crash writes the same. O(number of leaves).
 */
export function appendLeaves(tiles: TileStore, size: number, leaves: readonly Hash[]): void {
  let added = leaves;
  for (let level = 0, before = size; added.length > 0; level += 1, before = Math.floor(before / WIDTH)) {
    added = appendLevel(tiles, level, before, added);
  }
}

/** Appends to one level; gives the hashes that full tiles add to the next. */
function appendLevel(tiles: TileStore, level: number, before: number, added: readonly Hash[]): readonly Hash[] {
  const above: Hash[] = [];
  let index = Math.floor(before / WIDTH);
  let held: Hash[] = before % WIDTH === 0 ? [] : hashesIn(tileContent(tiles, level, index, before % WIDTH), 0, before % WIDTH);
  for (const hash of added) {
    held.push(hash);
    if (held.length < WIDTH) continue;
    tiles.write(tilePath(level, index), Buffer.concat(held));
    above.push(rootOf(held));
    index += 1;
    held = [];
  }
  if (held.length > 0) tiles.write(tilePath(level, index, held.length), Buffer.concat(held));
  return above;
}

/**
 * The folders of partial tiles that are of no more use once a log has grown from one size to another: their tiles are full
 * now. Without their removal a log that grows one by one would take 4 KiB more for every entry.
 */
export function supersededTiles(before: number, after: number): readonly string[] {
  const folders: string[] = [];
  for (let [level, from, to] = [0, before, after]; to > 0; [level, from, to] = [level + 1, Math.floor(from / WIDTH), Math.floor(to / WIDTH)]) {
    for (let index = Math.floor(from / WIDTH); index < Math.floor(to / WIDTH); index += 1) folders.push(`${tilePath(level, index)}.p`);
  }
  return folders;
}

/**
 * Reads hashes of the tree of the first `size` leaves from its tiles, each tile once.
 * @throws {MissingTile} where a tile is not there or has another length.
 */
export function readTiles(tiles: TileStore, size: number): ReadHash {
  const read = new Map<string, Buffer>();
  return (height, index) => {
    const level = Math.floor(height / HEIGHT);
    const count = 2 ** (height % HEIGHT);
    const first = index * count;
    const tile = Math.floor(first / WIDTH);
    const complete = Math.floor(size / WIDTH ** level);
    const width = Math.min(WIDTH, complete - tile * WIDTH);
    const path = tilePath(level, tile, width);
    const content = read.get(path) ?? tileContent(tiles, level, tile, width);
    read.set(path, content);
    return rootOf(hashesIn(content, first % WIDTH, count));
  };
}

/** A tile that should be there and is not, or is not as long as it should be. */
export class MissingTile extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`the log tile ${path} is missing or cut off`);
    this.name = "MissingTile";
    this.path = path;
  }
}

/** A full tile holds what a narrower one of the same place held. */
function tileContent(tiles: TileStore, level: number, index: number, width: number): Buffer {
  const path = tilePath(level, index, width);
  const content = tiles.read(path) ?? tiles.read(tilePath(level, index));
  if (content === undefined || (content.length !== width * HASH_SIZE && content.length !== WIDTH * HASH_SIZE)) throw new MissingTile(path);
  return content;
}

function hashesIn(content: Buffer, first: number, count: number): Hash[] {
  return Array.from({ length: count }, (_, i) => content.subarray((first + i) * HASH_SIZE, (first + i + 1) * HASH_SIZE));
}

function rootOf(hashes: readonly Hash[]): Hash {
  let level = hashes;
  while (level.length > 1) level = Array.from({ length: level.length / 2 }, (_, i) => nodeHash(level[2 * i] as Hash, level[2 * i + 1] as Hash));
  return level[0] as Hash;
}
