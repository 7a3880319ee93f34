import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import * as vectors from "cctv-age";
import { Decrypter } from "age-encryption";
import { describe, expect, it } from "vitest";
import type { Bytes } from "../blocks.ts";
import { openAge } from "./age.ts";
import { AgeFailure } from "./failure.ts";

/** The test kit of the format (C2SP/CCTV). Armour is not for this store: its files are binary. */
const kit = Object.entries<Uint8Array>(vectors).map(([name, bytes]) => ({ name, ...readVector(Buffer.from(bytes)) }));
const binary = kit.filter(({ field }) => field("armored") === undefined);

interface Vector {
  readonly field: (name: string) => string | undefined;
  readonly all: (name: string) => string[];
  readonly file: Buffer;
}

function readVector(bytes: Buffer): Vector {
  const end = bytes.indexOf("\n\n");
  const lines = bytes
    .subarray(0, end)
    .toString()
    .split("\n")
    .map((line) => line.split(": ") as [string, string]);
  const all = (name: string) => lines.filter(([key]) => key === name).map(([, value]) => value);
  const field = (name: string) => all(name)[0];
  const rest = bytes.subarray(end + 2);
  return { field, all, file: field("compressed") === "zlib" ? inflateSync(rest) : rest };
}

async function* inPieces(bytes: Buffer, size: number): Bytes {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function openWith({ all, file }: Vector, pieceSize: number): Promise<{ sha256: string; failure?: string }> {
  const decrypter = new Decrypter();
  for (const identity of all("identity")) decrypter.addIdentity(identity);
  for (const passphrase of all("passphrase")) decrypter.addPassphrase(passphrase);
  const hash = createHash("sha256");
  try {
    for await (const piece of openAge(decrypter, inPieces(file, pieceSize))) hash.update(piece);
    return { sha256: hash.digest("hex") };
  } catch (error) {
    if (!(error instanceof AgeFailure)) throw error;
    return { sha256: hash.digest("hex"), failure: error.kind === "header" ? "header" : "payload" };
  }
}

/** With a wrong key and a damaged header the reader says the same: it cannot know better than that the header does not open. */
const FAILURES: Readonly<Record<string, string | undefined>> = {
  success: undefined,
  "no match": "header",
  "HMAC failure": "header",
  "header failure": "header",
  "payload failure": "payload",
};

describe("the test kit of the age format", () => {
  it("is all here", () => {
    expect(kit.length).toBeGreaterThanOrEqual(143);
    expect(binary.length).toBeGreaterThan(90);
  });

  it.each(binary)("$name", async (vector) => {
    for (const pieceSize of [1024 * 1024, 1000]) {
      const { sha256, failure } = await openWith(vector, pieceSize);
      expect(failure).toBe(FAILURES[vector.field("expect") ?? ""]);
      const payload = vector.field("payload");
      if (payload !== undefined) expect(sha256).toBe(payload);
    }
  });
});
