import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extendsTree, type Hash, includes } from "./tree.ts";

/**
 * Proofs of the project transparency-dev/merkle, each with whether it must fail. They are not part of this repository:
 * they are looked for in the folder that DEDERE_VECTORS names, else in ../shared/data/vectors beside the checkout.
 */
const ARCHIVE = `${process.env["DEDERE_VECTORS"] ?? new URL("../../../../shared/data/vectors", import.meta.url).pathname}/rfc6962-proofs.tar.gz`;

interface Inclusion {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string | null;
  readonly leafHash: string | null;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}
interface Consistency {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string | null;
  readonly root2: string | null;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const missing = existsSync(ARCHIVE) ? "" : ` (SKIPPED: there is no ${ARCHIVE})`;

describe.skipIf(missing)(`proofs of others${missing}`, () => {
  it("of inclusion are judged as they should be", () => {
    const wrong = vectors("inclusion").filter(({ vector }) => {
      const { leafIdx, treeSize, root, leafHash, proof, wantErr } = vector as Inclusion;
      return includes(hash(leafHash), leafIdx, treeSize, hashes(proof), hash(root)) === wantErr;
    });
    expect(wrong).toEqual([]);
  });

  it("of consistency are judged as they should be", () => {
    const wrong = vectors("consistency").filter(({ vector }) => {
      const { size1, size2, root1, root2, proof, wantErr } = vector as Consistency;
      return extendsTree(size1, size2, hashes(proof), hash(root1), hash(root2)) === wantErr;
    });
    expect(wrong).toEqual([]);
  });

  it("are 196", () => {
    expect(vectors("inclusion").length + vectors("consistency").length).toBe(196);
  });
});

function vectors(kind: string): readonly { readonly name: string; readonly vector: unknown }[] {
  const names = tar("-tzf", ARCHIVE)
    .split("\n")
    .filter((name) => name.includes(`testdata/${kind}/`) && name.endsWith(".json"));
  const texts = tar("-xzOf", ARCHIVE, ...names).split(/(?<=\})\s*(?=\{)/u);
  return texts.map((text, i) => ({ name: names[i] ?? "", vector: JSON.parse(text) as unknown }));
}

function tar(...args: readonly string[]): string {
  return execFileSync("tar", args, { encoding: "utf8", maxBuffer: 1 << 26 });
}

function hash(text: string | null): Hash {
  return Buffer.from(text ?? "", "base64");
}

function hashes(texts: readonly string[] | null): readonly Hash[] {
  return (texts ?? []).map(hash);
}
