import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";
import type { UnsealedFile, WorkspaceFile } from "./workspace-file.ts";

/**
 * The seal of `workspace.json`: HMAC-SHA256 over all its other fields as canonical JSON (RFC 8785), by a key that follows
 * from the data key. Each slot proves itself when it is used; the seal proves the one that is not, before it is needed.
 */
export function sealFile(file: UnsealedFile, dataKey: Uint8Array): WorkspaceFile {
  return { ...file, seal: sealOf(file, dataKey).toString("base64") };
}

/** Whether a file is as it was sealed, to the letter. */
export function isSealed({ seal, ...file }: WorkspaceFile, dataKey: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(file, dataKey).toString("base64")));
}

function sealOf(file: UnsealedFile, dataKey: Uint8Array): Buffer {
  const key = Buffer.from(hkdfSync("sha256", dataKey, "", "dedere v1 workspace file", 32));
  const seal = createHmac("sha256", key)
    .update(canonicalize(file) ?? "")
    .digest();
  key.fill(0);
  return seal;
}
