import { Readable } from "node:stream";
import { CsvError, type Info, parse } from "csv-parse";
import { DedereError, type Problem } from "../../../errors/index.ts";
import { detectDelimiter } from "./delimiter.ts";
import { decoded, detectEncoding, type Encoding, SAMPLE_BYTES } from "./encoding.ts";
import { headingsOf } from "./headings.ts";
import { restored } from "./restored.ts";
import type { Table, TableRow } from "./table.ts";

export interface CsvSettings {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  /** Row that holds the headings, from 1. */
  readonly headings: number;
}

/** Longest row in characters. What is longer is an open quotation mark, not a row. */
const LONGEST_ROW = 1_000_000;

/**
 * Opens a table of delimited text. Encoding and delimiter are found where they are not told.
 * @param bytes Gives the bytes of the file from the beginning, each time it is called.
 * @throws {DedereError} `bad-file` if it is not such a text; also while rows are read.
 */
export async function openCsv(bytes: () => AsyncIterable<Uint8Array>, file: string, settings: CsvSettings): Promise<Table> {
  const { sample, whole } = await beginning(bytes());
  const detected = detectEncoding(sample, whole);
  const encoding = settings.encoding ?? detected.encoding;
  const text = new TextDecoder(encoding).decode(sample, { stream: !whole });
  const delimiter = settings.delimiter ?? detectDelimiter(text);
  const rows = () => rowsOf(decoded(bytes(), encoding, file), file, delimiter);
  const headings = await headingsOf(rows(), settings.headings, file);
  const guessed = settings.encoding === undefined && !detected.sure ? " (guessed)" : "";
  return { file, headings, readAs: { encoding: `${encoding}${guessed}`, delimiter }, rows };
}

async function beginning(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly sample: Uint8Array; readonly whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= SAMPLE_BYTES) return { sample: Buffer.concat(chunks).subarray(0, SAMPLE_BYTES), whole: false };
  }
  return { sample: Buffer.concat(chunks), whole: true };
}

async function* rowsOf(text: AsyncIterable<string>, file: string, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: false, max_record_size: LONGEST_ROW });
  const source = Readable.from(text);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let number = 0;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      number++;
      if (record.some((cell) => cell.trim() !== "")) yield { number, line, cells: record.map(restored) };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DedereError("bad-file", `${file} cannot be read as a table`, [broken(error, file, line)]);
  } finally {
    source.destroy();
  }
}

function broken(error: CsvError, file: string, line: number): Problem {
  const open = error.code === "CSV_MAX_RECORD_SIZE" || error.code === "CSV_QUOTE_NOT_CLOSED";
  const message = open ? "A quotation mark opens a cell and is not closed." : "The quotation marks of this row do not fit.";
  return { file, line, message, remedy: "Write a quotation mark within a cell twice, and the whole cell in quotation marks." };
}
