import { argon2, type Argon2Parameters } from "node:crypto";
import { promisify } from "node:util";
import { DedereError } from "../../errors/index.ts";

/** A key from a passphrase: Argon2id (RFC 9106), so that every guess costs time and memory. */

/** What one derivation costs. */
export interface Argon2Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** The least that a workspace is made with: between the two recommendations of RFC 9106 §4, which are 64 MiB and 2 GiB. */
const FLOOR: Argon2Cost = { memory: 256 * 1024, passes: 3, parallelism: 4 };
const MOST_PASSES = 32;

/** How long unlocking may take: it is done once a day, guessing is done for years. */
const TARGET_MS = 1000;

/** Shorter ones are guessed in little time even at this cost. */
const LEAST_LENGTH = 12;

const derive = promisify<"argon2id", Argon2Parameters, Buffer>(argon2);

/**
 * A key of 32 bytes. The caller wipes it.
 * The form in which a keyboard composed a letter makes no difference (Unicode NFKC).
 */
export async function stretch(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Buffer> {
  const message = Buffer.from(passphrase.normalize("NFKC"));
  try {
    return await derive("argon2id", { message, nonce: salt, tagLength: 32, ...cost });
  } finally {
    message.fill(0);
  }
}

/** The cost that takes about a second on this machine, and never less than the floor. */
export async function calibrate(): Promise<Argon2Cost> {
  const started = performance.now();
  await stretch("", Buffer.alloc(16), { ...FLOOR, passes: 1 });
  const perPass = performance.now() - started;
  const passes = Math.min(MOST_PASSES, Math.max(FLOOR.passes, Math.round(TARGET_MS / perPass)));
  return { ...FLOOR, passes };
}

/**
 * Refuses what protects nothing.
 * @throws DedereError `bad-request`
 */
export function checkPassphrase(passphrase: string): void {
  if (passphrase.normalize("NFKC").length >= LEAST_LENGTH) return;
  const message = `A passphrase has at least ${LEAST_LENGTH} characters.`;
  throw new DedereError("bad-request", message, [{ message, remedy: "Take five or more words at random, which have nothing to do with you or the case." }]);
}
