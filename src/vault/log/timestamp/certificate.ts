import { createHash } from "node:crypto";
import { Certificate, CertificateChainValidationEngine, type ExtKeyUsage } from "pkijs";
import { COMMON_NAME, EXTENDED_KEY_USAGE, TIME_STAMPING } from "./oid.ts";
import { wholeOf } from "./response.ts";

/**
 * Reads certificates: one in DER, or any number in PEM with other text between them.
 * @returns undefined where it is neither
 */
export function readCertificates(content: Uint8Array): readonly Certificate[] | undefined {
  const text = Buffer.from(content).toString("latin1");
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  try {
    return (blocks.length > 0 ? blocks.map(([, block]) => Buffer.from(block ?? "", "base64")) : [content]).map(
      (der) => new Certificate({ schema: wholeOf(der) }),
    );
  } catch {
    return undefined;
  }
}

/** Writes certificates as PEM, each once, for `openssl ts -verify -untrusted`. */
export function writeCertificates(certificates: readonly Certificate[]): string {
  return [...new Set(certificates.map((one) => Buffer.from(one.toSchema().toBER()).toString("base64")))]
    .map((body) => `-----BEGIN CERTIFICATE-----\n${body.replaceAll(/.{64}(?=.)/g, "$&\n")}\n-----END CERTIFICATE-----\n`)
    .join("");
}

/** What a certificate is called: its common name, else its serial number. */
export function nameOf({ subject, serialNumber }: Certificate): string {
  const name = subject.typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value;
  return typeof name === "string" ? name : Buffer.from(serialNumber.valueBlock.valueHexView).toString("hex");
}

/** Whether a certificate is for timestamps and nothing else, as RFC 3161 §2.3 asks. */
export function isForTimestamps({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = (usage?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes ?? [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

export type Path = { readonly path: readonly Certificate[] } | { readonly reason: string };

/**
 * The way from a certificate up to one that is trusted, as all of them stood at a time. Whether one was revoked is not
 * asked: that would need lists from the network.
 */
export async function pathToTrusted(leaf: Certificate, others: readonly Certificate[], trusted: readonly Certificate[], at: Date): Promise<Path> {
  const fingerprints = new Set([fingerprint(leaf), ...trusted.map(fingerprint)]);
  const between = others.filter((one) => fingerprints.size < fingerprints.add(fingerprint(one)).size);
  // The engine takes the last one for the one that is to be judged.
  const engine = new CertificateChainValidationEngine({ trustedCerts: [...trusted], certs: [...between, leaf], checkDate: at });
  const { result, resultMessage, certificatePath } = await engine.verify();
  if (result && certificatePath) return { path: certificatePath };
  return { reason: `No way leads from the certificate “${nameOf(leaf)}” to a trusted one on ${at.toISOString()}: ${resultMessage}.` };
}

/** SHA-256 of a certificate's DER, hex: what authorities publish of their roots. */
export function fingerprint(certificate: Certificate): string {
  return createHash("sha256").update(new Uint8Array(certificate.toSchema().toBER())).digest("hex");
}

/** The day on which the first of these certificates ends. */
export function endOf(path: readonly Certificate[]): Date {
  return new Date(Math.min(...path.map(({ notAfter }) => notAfter.value.getTime())));
}
