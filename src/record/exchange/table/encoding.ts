import { DedereError } from "../../../errors/index.ts";

/*
 * Texts of exhibits are told by other means (`src/derivatives/tools/encoding.ts`): there the whole text is at hand, any
 * encoding will do, and a guess spoils a preview. Here a table is read as it streams, its mapping may name one of a few
 * encodings, and one byte that is not of the encoding stops the import before it would put wrong letters into the record.
 */

/** Encodings of text files that are read. Those of one byte were common on computers in Iran and the Arab states. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1256", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How much of a file is looked at to tell its encoding and delimiter. */
export const SAMPLE_BYTES = 65_536;

/** Letters that Persian and Arabic texts are mostly made of, in Windows-1256; in Western texts these bytes are rare signs. */
const ARABIC_BYTES = /[\xc7\xc8\xca-\xce\xcf-\xd6\xda\xdd\xdf\xe1\xe3-\xe6\xed\x8d\x90\x98\x81]/g;

/**
 * The encoding of a text by its first bytes: the byte order mark; else UTF-8 if the bytes are; else Windows-1256 if most
 * of the bytes beyond ASCII are its common Arabic letters, and Windows-1252 if not. The last two are guesses.
 * @param whole Whether these are all bytes: a sample may end in the middle of a letter.
 */
export function detectEncoding(sample: Uint8Array, whole: boolean): { readonly encoding: Encoding; readonly sure: boolean } {
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: "utf-16le", sure: true };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: "utf-16be", sure: true };
  if (isUtf8(sample, whole)) return { encoding: "utf-8", sure: true };
  const high = Buffer.from(sample.filter((byte) => byte >= 0x80)).toString("latin1");
  const arabic = high.match(ARABIC_BYTES)?.length ?? 0;
  return { encoding: arabic * 2 > high.length ? "windows-1256" : "windows-1252", sure: false };
}

function isUtf8(sample: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/**
 * Text from bytes as they come. A byte order mark is left out.
 * @throws {DedereError} `bad-file` at the first bytes that are not of the encoding.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      const remedy = `Save the file as UTF-8, or name its encoding in the mapping (file: encoding:): ${ENCODINGS.join(", ")}.`;
      throw new DedereError("bad-file", `${file} is not text in ${encoding}`, [{ file, message: `Some bytes are not ${encoding}.`, remedy }]);
    }
  };
  for await (const chunk of bytes) yield decode(chunk);
  yield decode();
}
