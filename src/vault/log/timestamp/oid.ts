/** Names of algorithms, contents and purposes as ASN.1 writes them. */
export const SHA256 = "2.16.840.1.101.3.4.2.1";

/** Hashes that a token may rest on, by Node's names for them. SHA-1 is not among them: two documents with one SHA-1 exist. */
export const HASHES: Readonly<Record<string, "sha256" | "sha384" | "sha512">> = {
  [SHA256]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** RFC 3161 §2.4.2: what is signed in a token. */
export const TST_INFO = "1.2.840.113549.1.9.16.1.4";
export const SIGNED_DATA = "1.2.840.113549.1.7.2";
export const CONTENT_TYPE = "1.2.840.113549.1.9.3";
/** RFC 2634 and RFC 5035: the certificate that the signer meant. The older names it by its SHA-1. */
export const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
export const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
export const EXTENDED_KEY_USAGE = "2.5.29.37";
export const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
export const COMMON_NAME = "2.5.4.3";
