import { createHash, randomBytes } from "node:crypto";
import { DedereError } from "../../errors/index.ts";

/**
 * The recovery key, on paper: 160 random bits and 16 bits of checksum as eleven groups of five letters, which are
 * syllables one can say ("lusab-babad"). The letters are those of proquints (D. Wilkerson, arXiv:0901.4016):
 * consonant, vowel, consonant, vowel, consonant for 16 bits. There is no c, e, q, w, x, y and no digit to mistake.
 */
const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";
const SECRET_SIZE = 20;
const CHECK_SIZE = 2;
const GROUPS = (SECRET_SIZE + CHECK_SIZE) / 2;
const GROUP = new RegExp(`^[${CONSONANTS}][${VOWELS}][${CONSONANTS}][${VOWELS}][${CONSONANTS}]$`);

/** A new recovery key, as it is printed. It is shown once and kept nowhere. */
export function newRecoveryKey(): string {
  return printRecoveryKey(randomBytes(SECRET_SIZE));
}

/** The groups of a secret of 20 bytes. */
export function printRecoveryKey(secret: Uint8Array): string {
  const bytes = Buffer.concat([secret, checksum(secret)]);
  return Array.from({ length: GROUPS }, (_, index) => syllables(bytes.readUInt16BE(index * 2))).join("-");
}

/**
 * The secret of a recovery key as a person typed it: capitals, blanks and other signs between groups make no difference.
 * @throws DedereError `bad-request` naming the group that cannot be, or the wrong number of groups
 */
export function readRecoveryKey(typed: string): Buffer {
  const letters = typed.toLowerCase().replaceAll(/[^a-z]/g, "");
  const groups = letters.match(/.{1,5}/g) ?? [];
  if (letters.length !== GROUPS * 5) throw mistyped(`The recovery key has ${GROUPS} groups of five letters; these are ${letters.length} letters.`);
  const wrong = groups.findIndex((group) => !GROUP.test(group));
  if (wrong >= 0) throw mistyped(`Group ${wrong + 1} of the recovery key, "${groups[wrong]}", is not one that is printed.`);
  const bytes = Buffer.alloc(GROUPS * 2);
  for (const [index, group] of groups.entries()) bytes.writeUInt16BE(bits(group), index * 2);
  const secret = bytes.subarray(0, SECRET_SIZE);
  if (!checksum(secret).equals(bytes.subarray(SECRET_SIZE))) throw mistyped("A letter of the recovery key is wrong.");
  return secret;
}

function syllables(value: number): string {
  const consonant = (shift: number) => CONSONANTS[(value >> shift) & 15];
  const vowel = (shift: number) => VOWELS[(value >> shift) & 3];
  return [consonant(12), vowel(10), consonant(6), vowel(4), consonant(0)].join("");
}

function bits(group: string): number {
  return Array.from(group).reduce(
    (value, letter, place) => (place % 2 === 0 ? value * 16 + CONSONANTS.indexOf(letter) : value * 4 + VOWELS.indexOf(letter)),
    0,
  );
}

function checksum(secret: Uint8Array): Buffer {
  return createHash("sha256").update("dedere recovery key").update(secret).digest().subarray(0, CHECK_SIZE);
}

function mistyped(message: string): DedereError {
  return new DedereError("bad-request", message, [{ message, remedy: "Compare it with the paper, letter by letter." }]);
}
