import { execFileSync, spawnSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isSignedBy, readCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { checkSignature, cosign, privateKey, readNote, readSigner, readVerifier, signerText, signNote, verifierText, writeNote } from "./note.ts";
import { leafHash } from "./tree.ts";

const key = privateKey(Buffer.alloc(32, 7));
const origin = "dedere-log/0123456789abcdef0123456789abcdef";
const owner = { name: origin, key };
const checkpoint = { origin, size: 42, root: leafHash(Buffer.from("root")) };
const note = signCheckpoint(checkpoint, key);
const verifier = readVerifier(verifierText(owner));

describe("a checkpoint", () => {
  it("is read as it was signed", () => {
    const read = readCheckpoint(writeNote(note));
    expect(read).toMatchObject(checkpoint);
    expect(verifier && read && isSignedBy(read.note, verifier)).toBe(true);
  });

  it("is not taken for signed once a byte of it is another", () => {
    const content = Buffer.from(writeNote(note));
    for (let at = 0; at < content.length; at += 1) {
      const changed = Buffer.from(content);
      for (let bit = 0; bit < 8; bit += 1) {
        changed.writeUInt8(content.readUInt8(at) ^ (1 << bit), at);
        const read = readCheckpoint(changed.toString("utf8"));
        expect(read !== undefined && verifier !== undefined && isSignedBy(read.note, verifier), `byte ${at}, bit ${bit}`).toBe(false);
      }
    }
  });

  it("is not taken for signed by another key", () => {
    const other = readVerifier(verifierText({ name: origin, key: privateKey(Buffer.alloc(32, 8)) }));
    expect(other && isSignedBy(note, other)).toBe(false);
  });

  const openssl = spawnSync("openssl", ["version"]).status === 0;
  it.skipIf(!openssl)(`is checked by openssl${openssl ? "" : " (SKIPPED: there is no openssl)"}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "dedere-note-"));
    try {
      writeFileSync(join(folder, "body"), note.text);
      writeFileSync(join(folder, "signature"), (note.signatures[0]?.bytes ?? Buffer.alloc(0)).subarray(4));
      writeFileSync(join(folder, "key.pem"), createPublicKey(key).export({ format: "pem", type: "spki" }));
      const args = ["pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "key.pem", "-in", "body", "-sigfile", "signature"];
      expect(execFileSync("openssl", args, { cwd: folder, encoding: "utf8" })).toContain("Verified Successfully");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a witness", () => {
  const witness = { name: "partner.example/witness", key: privateKey(Buffer.alloc(32, 9)) };
  const known = readVerifier(verifierText(witness, 4));
  const signature = cosign(note, witness, 1_700_000_000);

  it("says when it saw the checkpoint, beside the owner's signature", () => {
    const both = readNote(writeNote({ ...note, signatures: [...note.signatures, signature] }));
    expect(both?.signatures).toHaveLength(2);
    expect(both && known && both.signatures.map((one) => checkSignature(both, one, [known])?.time)).toEqual([undefined, 1_700_000_000]);
  });

  it("is not heard for another text or time", () => {
    const later = { ...signature, bytes: Buffer.from(signature.bytes) };
    later.bytes.writeUInt8(later.bytes.readUInt8(11) ^ 1, 11);
    expect(known && checkSignature(note, later, [known])).toBeUndefined();
    expect(known && checkSignature({ ...note, text: note.text.replace("42", "43") }, signature, [known])).toBeUndefined();
  });
});

it("a key text whose id does not fit it is refused", () => {
  const text = verifierText(owner);
  expect(readVerifier(text.replace(/\+[0-9a-f]{8}\+/, "+00000000+"))).toBeUndefined();
  expect(readVerifier("no key")).toBeUndefined();
});

it("private keys are read as they were written, and refused where their id does not fit", () => {
  const text = signerText(owner, 4);
  const read = readSigner(text);
  expect(read && verifierText(read, read.algorithm)).toBe(verifierText(owner, 4));
  expect(readSigner(text.replace(/\+[0-9a-f]{8}\+/, "+00000000+"))).toBeUndefined();
});

it("the note of Go's package golang.org/x/mod/sumdb/note comes out the same", () => {
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const signer = readSigner("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
  expect(signer && verifierText(signer)).toBe("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  expect(signer && writeNote(signNote(text, signer))).toBe(
    `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
  );
});
