import { createHash } from "node:crypto";
import { readAcquisitions, readDerivatives, type Db } from "../../store/index.ts";
import type { BagFile, Bytes, ObjectStore } from "../../vault/index.ts";
import { altered } from "./custody.ts";
import type { Disclosure } from "./disclosure.ts";

/** Originals and what was made of them, as files that are named by the hash of their bytes, each once. */
export async function* objectFiles(db: Db, objects: ObjectStore, disclosure: Disclosure): AsyncGenerator<BagFile> {
  const taken = new Set<string>();
  for (const { sha256, object, originalName } of await readAcquisitions(db)) {
    if (!disclosure.showsBytes(sha256) || taken.has(sha256)) continue;
    taken.add(sha256);
    yield { path: `data/objects/${sha256}.${extensionOf(originalName)}`, content: await plain(db, objects, object, sha256) };
  }
  const made = new Set<string>();
  for (const { of, sha256, object, mediaType } of await readDerivatives(db)) {
    if (sha256 === undefined || object === undefined || !disclosure.showsBytes(of) || made.has(sha256)) continue;
    made.add(sha256);
    yield { path: `data/derivatives/${sha256}.${DERIVED[mediaType ?? ""] ?? "bin"}`, content: await plain(db, objects, object, sha256) };
  }
}

const DERIVED: Readonly<Record<string, string>> = {
  "text/plain": "txt",
  "application/json": "json",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

/** The ending of the original name, so that it opens with the right program: a few letters and digits, or none of it. */
function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase())?.[1] ?? "bin";
}

async function plain(db: Db, objects: ObjectStore, object: string, sha256: string): Promise<Bytes> {
  const row = await db.selectFrom("object").select("key").where("object", "=", object).executeTakeFirst();
  if (!row) throw altered(`object ${sha256}`);
  return genuine(objects.open({ object, key: row.key }), sha256);
}

async function* genuine(bytes: Bytes, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== sha256) throw altered(`object ${sha256}`);
}
