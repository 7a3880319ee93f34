/** A text, and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  /** Label of the WHATWG Encoding standard. */
  readonly encoding: string;
  /** What the encoding rests on: a mark at the beginning, the bytes being right in it, a declaration, or a guess. */
  readonly by: "mark" | "validity" | "declaration" | "guess";
}

const MARKS: readonly (readonly [number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * Reads bytes as text, or tells that they are none (undefined): a byte of control that no text has.
 * A multi-byte character cut off at the end is no reason against UTF-8.
 * @param declared the encoding that the file claims; a claim counts for less than bytes that are right as UTF-8
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded | undefined {
  const mark = MARKS.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) return { text: new TextDecoder(mark[1]).decode(bytes), encoding: mark[1], by: "mark" };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, by: "guess" };
  if (hasControls(bytes)) return undefined;
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", by: "validity" };
  const label = declared === undefined ? undefined : knownEncoding(declared);
  if (label !== undefined) return { text: new TextDecoder(label).decode(bytes), encoding: label, by: "declaration" };
  const encoding = guessLegacy(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding, by: "guess" };
}

const LOOKED_AT = 4_096;

/** UTF-16 without a mark: nearly every second byte of Latin text is 0; of Persian, 6. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const looked = bytes.subarray(0, LOOKED_AT);
  if (looked.length < 4 || !looked.includes(0)) return undefined;
  const high = [0, 1].map((parity) => looked.filter((byte, i) => i % 2 === parity && (byte === 0 || byte === 6)).length);
  const needed = 0.8 * (looked.length / 2);
  const [even = 0, odd = 0] = high;
  if (odd >= needed && even < needed / 4) return "utf-16le";
  return even >= needed && odd < needed / 4 ? "utf-16be" : undefined;
}

function hasControls(bytes: Uint8Array): boolean {
  // Tab, line feed, form feed, carriage return and escape (for terminals) are in texts.
  return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27);
}

function asUtf8(bytes: Uint8Array): string | undefined {
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut++) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // Perhaps the last character is cut off.
    }
  }
  return undefined;
}

function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

const LEGACY = ["windows-1252", "windows-1256", "windows-1251"] as const;

/**
 * The one of the old Windows encodings (Western, Arabic, Cyrillic) in which the fewest words look odd: scripts mixed
 * within a word, a capital after a small letter, a sign within letters. Equal ones in the order of the list.
 */
function guessLegacy(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 16 * LOOKED_AT);
  const counted = LEGACY.map((encoding) => ({ encoding, odd: oddWords(new TextDecoder(encoding).decode(sample)) }));
  return counted.reduce((best, next) => (next.odd < best.odd ? next : best)).encoding;
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u];

function oddWords(text: string): number {
  const words = text.match(/[^\s\p{ASCII}][^\s]*|[^\s]*[^\s\p{ASCII}]/gu) ?? [];
  return words.filter((word) => {
    const scripts = SCRIPTS.filter((script) => script.test(word)).length;
    return scripts > 1 || /\p{Lowercase}\p{Uppercase}/u.test(word) || /\p{L}[^\p{L}\p{M}\p{P}\p{Cf}\p{N}]\p{L}/u.test(word) || manyMarks(word);
  }).length;
}

/** Western letters with marks are rare within a word: Arabic or Cyrillic read as Western consists of them. */
function manyMarks(word: string): boolean {
  const latin = word.match(/[À-ÿ]/g)?.length ?? 0;
  return latin > 2 && latin > word.length / 2;
}
