import { createHash } from "node:crypto";
import { Integer, OctetString } from "asn1js";
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from "pkijs";
import { SHA256 } from "./oid.ts";

/**
 * What a time-stamping authority is asked with (RFC 3161 §2.4.1): the SHA-256 of the data, never the data. Kept as `.tsq`.
 * @param nonce 16 random bytes: the answer must repeat them, so that an old answer cannot be passed off as a new one
 */
export function timestampRequest(data: Uint8Array, nonce: Uint8Array): Buffer {
  const imprint = createHash("sha256").update(data).digest();
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: exactly(imprint) }),
    }),
    nonce: new Integer({ valueHex: exactly(positive(nonce)) }),
    // With its certificates the answer can be checked for as long as it is kept.
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

/** The first bits of a DER integer say its sign and must not be superfluous. */
function positive(nonce: Uint8Array): Buffer {
  const bytes = Buffer.from(nonce);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x3f) | 0x40, 0);
  return bytes;
}

/** Small buffers of Node share one piece of memory; the encoder takes the whole of what it is given. */
export function exactly(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
