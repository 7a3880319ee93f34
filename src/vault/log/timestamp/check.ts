import { createHash } from "node:crypto";
import { type Constructed, OctetString, type Sequence } from "asn1js";
import { AlgorithmIdentifier, type Certificate, type SignerInfo } from "pkijs";
import { endOf, isForTimestamps, nameOf, pathToTrusted } from "./certificate.ts";
import { CONTENT_TYPE, HASHES, SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2, TST_INFO } from "./oid.ts";
import { exactly } from "./request.ts";
import { type Answer, certificatesIn, readAnswer, type Rejected } from "./response.ts";

/** What a timestamp that holds says: the data was there no later than this. */
export interface Timestamp {
  readonly time: Date;
  /** The authority, as its certificate names it. */
  readonly authority: string;
  /** Hex. */
  readonly serial: string;
  /** When the first certificate of its chain ends: a new timestamp over this one is due before. */
  readonly validUntil: Date;
  /** The certificates from the authority up to the trusted one, to be kept beside the token. */
  readonly chain: readonly Certificate[];
}

export interface Trust {
  /** Root certificates of authorities, from outside. */
  readonly trusted: readonly Certificate[];
  /** Certificates that may stand between a token's and a root, where the token does not bring them. */
  readonly others?: readonly Certificate[];
  /**
   * The time at which certificates are judged. Without it, the time of the token itself: that a certificate has ended since
   * takes nothing from what was signed while it held, as long as that time itself is certain (see renewal).
   */
  readonly at?: Date;
}

/**
 * Checks a timestamp over data (RFC 3161 §2.2 and §2.4.2): hash, signature, the purpose of the certificate, and its chain.
 * @param response the bytes of the `.tsr`
 */
export async function checkTimestamp(data: Uint8Array, response: Uint8Array, { trusted, others = [], at }: Trust): Promise<Timestamp | Rejected> {
  const answer = readAnswer(response);
  if ("reason" in answer) return answer;
  const { info, signed } = answer;
  const algorithm = HASHES[info.messageImprint.hashAlgorithm.algorithmId];
  if (algorithm === undefined) return { reason: "The timestamp rests on a hash that is not trusted." };
  if (!createHash(algorithm).update(data).digest().equals(info.messageImprint.hashedMessage.valueBlock.valueHexView)) {
    return { reason: "The timestamp is about other data." };
  }
  const certificate = await signedCertificate(answer, others, data);
  if (certificate === undefined) return { reason: "The signature of the authority is not right." };
  if (!isForTimestamps(certificate)) return { reason: `The certificate “${nameOf(certificate)}” is not for timestamps.` };
  const found = await pathToTrusted(certificate, [...certificatesIn({ info, signed }), ...others], trusted, at ?? info.genTime);
  if ("reason" in found) return found;
  const serial = Buffer.from(info.serialNumber.valueBlock.valueHexView).toString("hex");
  return { time: info.genTime, authority: nameOf(certificate), serial, validUntil: endOf(found.path), chain: found.path };
}

/** The certificate whose key signed the token, if the signature is right and names that certificate as its own. */
async function signedCertificate({ signed }: Answer, others: readonly Certificate[], data: Uint8Array): Promise<Certificate | undefined> {
  const [signer, ...more] = signed.signerInfos;
  if (signer === undefined || more.length > 0 || !signsTimestamp(signer)) return undefined;
  signed.certificates = [...(signed.certificates ?? []), ...others];
  try {
    const result = await signed.verify({ signer: 0, data: exactly(data), extendedMode: true });
    const certificate = result.signerCertificate ?? undefined;
    return result.signatureVerified === true && certificate && namesCertificate(signer, certificate) ? certificate : undefined;
  } catch {
    return undefined;
  }
}

/** The library asks only that a type is signed, not that it is the type of a timestamp. */
function signsTimestamp(signer: SignerInfo): boolean {
  const value = attribute(signer, CONTENT_TYPE) as { getValue?: () => string } | undefined;
  return value?.getValue?.() === TST_INFO;
}

/** Whether the signed attribute names this certificate by its hash (RFC 3161 §2.4.2, RFC 5816): keys can have several. */
function namesCertificate(signer: SignerInfo, certificate: Certificate): boolean {
  const newer = attribute(signer, SIGNING_CERTIFICATE_V2);
  const named = newer ?? attribute(signer, SIGNING_CERTIFICATE);
  // SEQUENCE { SEQUENCE OF { SEQUENCE { hashAlgorithm?, certHash, … } } }; the first is the signer's.
  const first = parts(parts(parts(named)[0])[0]);
  const hash = first.find((part) => part instanceof OctetString);
  const algorithm = newer === undefined ? "sha1" : first[0] === hash ? "sha256" : HASHES[new AlgorithmIdentifier({ schema: first[0] }).algorithmId];
  if (hash === undefined || algorithm === undefined) return false;
  return createHash(algorithm).update(new Uint8Array(certificate.toSchema().toBER())).digest().equals(hash.valueBlock.valueHexView);
}

function attribute({ signedAttrs }: SignerInfo, type: string): Sequence | undefined {
  const found = signedAttrs?.attributes.find((one) => one.type === type);
  return found?.values[0] as Sequence | undefined;
}

function parts(value: unknown): Constructed["valueBlock"]["value"] {
  return (value as Constructed | undefined)?.valueBlock.value ?? [];
}
