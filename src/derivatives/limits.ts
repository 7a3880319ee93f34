/** What a parser of a foreign file may use. Beyond any of them its process is ended and the original stays, marked. */
export interface Limits {
  /** Bytes of the file that the parser may be given. */
  readonly input: number;
  /** Bytes that it may hand back, all outputs together. */
  readonly output: number;
  /** Seconds by the clock on the wall. */
  readonly seconds: number;
  /** Seconds of processor time, all threads together; watched on Linux. */
  readonly cpuSeconds: number;
  /** Bytes of the heap of JavaScript. */
  readonly heap: number;
  /** Bytes of memory of the whole process, native libraries included; watched on Linux. */
  readonly memory: number;
}

const MB = 1_000_000;

/** Enough for documents of thousands of pages; far from what would stop a laptop. */
export const USUAL_LIMITS: Limits = {
  input: 512 * MB,
  output: 64 * MB,
  seconds: 60,
  cpuSeconds: 90,
  heap: 768 * MB,
  memory: 2_000 * MB,
};

/** What is read into the record rather than kept as it is: all of it is handed back, and more of it is wanted. */
export const CONVERT_LIMITS: Limits = { ...USUAL_LIMITS, output: 256 * MB, seconds: 300, cpuSeconds: 300 };

/** Only as long as it takes to look at both ends of a file, of whatever size. */
export const GLANCE_LIMITS: Limits = { ...USUAL_LIMITS, input: Number.POSITIVE_INFINITY, output: MB, seconds: 600, cpuSeconds: 600 };

/** Recognition takes seconds a page; a dense page of a newspaper about a minute. */
export const OCR_LIMITS: Limits = { ...USUAL_LIMITS, input: 100 * MB, seconds: 300, cpuSeconds: 300 };

/** Web archives are read as a stream: their size costs time, not memory. */
export const STREAM_LIMITS: Limits = { ...USUAL_LIMITS, input: Number.POSITIVE_INFINITY, seconds: 3_600, cpuSeconds: 3_600 };

/** Pixels of a picture that are decoded: 100 million, a page of A3 at 800 dpi. */
export const MOST_PIXELS = 100 * MB;

/** How much larger than its packed form something may become once it is larger than {@link RATIO_COUNTS_FROM}. */
export const LARGEST_RATIO = 200;
export const RATIO_COUNTS_FROM = 20 * MB;

/** Bytes that an archive may unpack to, all entries together. */
export const MOST_UNPACKED = 2_000 * MB;
/** Bytes that one document (a DOCX is a zip) may unpack to: it is held in memory. */
export const MOST_UNPACKED_DOCUMENT = 256 * MB;
/** Entries of an archive that are listed. */
export const MOST_ENTRIES = 100_000;
