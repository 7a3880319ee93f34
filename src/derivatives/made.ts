/** What is made of an original. The words are those of the record. */
export const DERIVATIVE_KINDS = ["text", "page-image", "preview", "ocr", "metadata", "archive-listing"] as const;
export type DerivativeKind = (typeof DERIVATIVE_KINDS)[number];

export type Parameters = Readonly<Record<string, string | number>>;

/** One thing that a parser made, as it leaves the sandbox. */
export interface Output {
  readonly kind: DerivativeKind;
  readonly mediaType: string;
  /** Beside the parameters of the call: the page, the encoding that was found. */
  readonly parameters?: Parameters;
  /** The media type that the original turned out to have. */
  readonly found?: string;
  readonly bytes: Uint8Array;
}

/** A parser, as it runs inside the sandbox: it reads the file from `input`, hands out what it makes, and throws a {@link Refusal}. */
export type Parser = (input: AsyncIterable<Uint8Array>, parameters: Parameters, emit: (output: Output) => void) => Promise<void>;

/** Why a parser would not go on with a file, in words for the record. Whatever else it throws is told as the parser's own words. */
export class Refusal extends Error {}

/** The whole input in memory; the parent sees to it that there is not too much of it. */
export async function wholeInput(input: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** An output of text, always UTF-8. */
export function textOutput(kind: DerivativeKind, text: string, mediaType = "text/plain; charset=utf-8"): Output {
  return { kind, mediaType, bytes: Buffer.from(text, "utf8") };
}

/** An output of JSON, its keys in the order in which the parser put them. */
export function jsonOutput(kind: DerivativeKind, value: unknown): Output {
  return textOutput(kind, `${JSON.stringify(value, undefined, 2)}\n`, "application/json");
}
