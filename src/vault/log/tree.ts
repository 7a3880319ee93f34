import { hash as digest } from "node:crypto";

/**
 * Merkle trees as in RFC 6962 §2.1 and RFC 9162 §2.1: a leaf is hashed with 0x00 before it, a node with 0x01, so that no
 * node can pass for a leaf. Hashes are 32 bytes of SHA-256.
 */
export type Hash = Buffer;

export const HASH_SIZE = 32;
const LEAF = Buffer.of(0);
/** 0x01 and two hashes, written anew for each node: a log of a million entries has as many. */
const pair = Buffer.alloc(1 + 2 * HASH_SIZE, 1);
const EMPTY = digest("sha256", "", "buffer");

/** Reads the hash of the full subtree number `index` of height `level`: level 0 are the leaves. */
export type ReadHash = (level: number, index: number) => Hash;

export function leafHash(data: Uint8Array): Hash {
  return digest("sha256", Buffer.concat([LEAF, data]), "buffer");
}

export function nodeHash(left: Hash, right: Hash): Hash {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_SIZE);
  return digest("sha256", pair, "buffer");
}

/** The root of the tree of the first `size` leaves. The root of no leaves is the hash of nothing. */
export function rootHash(size: number, read: ReadHash): Hash {
  return size === 0 ? Buffer.from(EMPTY) : rangeHash(0, size, read);
}

/** The hash of the leaves from `start` to before `end`, where `start` is a place at which such a subtree begins. */
function rangeHash(start: number, end: number, read: ReadHash): Hash {
  const size = end - start;
  if (isPowerOfTwo(size)) return read(Math.log2(size), start / size);
  const split = start + largestPowerBelow(size);
  return nodeHash(rangeHash(start, split, read), rangeHash(split, end, read));
}

/**
 * The hashes that show leaf `index` to be in the tree of `size` leaves, from the leaf's neighbour up (RFC 9162 §2.1.3.1).
 * @throws {RangeError} if there is no such leaf.
 */
export function inclusionProof(index: number, size: number, read: ReadHash): readonly Hash[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`there is no leaf ${index} in a tree of ${size}`);
  return path(index, 0, size, read);
}

function path(index: number, start: number, end: number, read: ReadHash): readonly Hash[] {
  if (end - start === 1) return [];
  const split = start + largestPowerBelow(end - start);
  return index < split ? [...path(index, start, split, read), rangeHash(split, end, read)] : [...path(index, split, end, read), rangeHash(start, split, read)];
}

/**
 * The hashes that show the tree of `older` leaves to be the beginning of the tree of `newer` (RFC 9162 §2.1.4.1).
 * @throws {RangeError} unless 0 < older <= newer.
 */
export function consistencyProof(older: number, newer: number, read: ReadHash): readonly Hash[] {
  if (!(older > 0 && older <= newer)) throw new RangeError(`a tree of ${older} leaves is not the beginning of one of ${newer}`);
  return subproof(older, 0, newer, true, read);
}

function subproof(older: number, start: number, end: number, whole: boolean, read: ReadHash): readonly Hash[] {
  const size = end - start;
  if (older === size) return whole ? [] : [rangeHash(start, end, read)];
  const first = largestPowerBelow(size);
  const split = start + first;
  return older <= first
    ? [...subproof(older, start, split, whole, read), rangeHash(split, end, read)]
    : [...subproof(older - first, split, end, false, read), rangeHash(start, split, read)];
}

/** Whether a proof shows a leaf to be in the tree with this root (RFC 9162 §2.1.3.2). */
export function includes(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!isPlace(index) || !isPlace(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const step of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = nodeHash(hash, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && hash.equals(root);
}

/**
 * Whether a proof shows one tree to be the beginning of another (RFC 9162 §2.1.4.2). The tree without leaves, which the RFC
 * leaves out, is the beginning of every tree: nothing is to be proven but that its root is the hash of nothing.
 */
export function extendsTree(older: number, newer: number, proof: readonly Hash[], olderRoot: Hash, newerRoot: Hash): boolean {
  if (!isPlace(older) || !isPlace(newer) || older > newer) return false;
  if (older === newer) return proof.length === 0 && olderRoot.equals(newerRoot) && (older > 0 || olderRoot.equals(EMPTY));
  if (!areHashes([olderRoot, newerRoot, ...proof])) return false;
  if (older === 0) return proof.length === 0 && olderRoot.equals(EMPTY);
  const [first, ...rest] = isPowerOfTwo(older) ? [olderRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [fn, sn] = [older - 1, newer - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [fr, sr] = [first, first];
  for (const step of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(step, fr), nodeHash(step, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else sr = nodeHash(sr, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && fr.equals(olderRoot) && sr.equals(newerRoot);
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPlace(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function areHashes(hashes: readonly Hash[]): boolean {
  return hashes.every(({ length }) => length === HASH_SIZE);
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

/** The largest power of two smaller than a number above 1. */
function largestPowerBelow(value: number): number {
  return 2 ** Math.floor(Math.log2(value - 1));
}
