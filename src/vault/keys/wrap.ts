import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Small secrets under a key: AES-256-GCM, `nonce (12) || ciphertext || tag (16)`. Each call takes a random nonce. */
const CIPHER = "aes-256-gcm";
const NONCE_SIZE = 12;
const TAG_SIZE = 16;

/**
 * Seals a secret.
 * @param context what the secret is for: it opens in this context alone
 */
export function wrap(key: Uint8Array, secret: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE_SIZE);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** The secret, or nothing where the key or the context is another or a byte was changed. */
export function unwrap(key: Uint8Array, wrapped: Uint8Array, context: string): Buffer | undefined {
  if (wrapped.length < NONCE_SIZE + TAG_SIZE) return undefined;
  const decipher = createDecipheriv(CIPHER, key, wrapped.subarray(0, NONCE_SIZE));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(wrapped.subarray(wrapped.length - TAG_SIZE));
  const secret = decipher.update(wrapped.subarray(NONCE_SIZE, wrapped.length - TAG_SIZE));
  try {
    decipher.final();
    return secret;
  } catch {
    secret.fill(0);
    return undefined;
  }
}
