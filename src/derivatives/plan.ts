import { GLANCE_LIMITS, type Limits, OCR_LIMITS, STREAM_LIMITS, USUAL_LIMITS } from "./limits.ts";
import type { DerivativeKind, Parameters } from "./made.ts";

/** One parser for one kind of file. */
export interface Task {
  /** Name in `tools/parsers.ts`. */
  readonly parser: string;
  /** What it makes, or, where it fails, what there is none of. */
  readonly kind: DerivativeKind;
  /** The package that does the work, whose version is recorded; absent: Dedere itself. */
  readonly tool?: string;
  readonly parameters: Parameters;
  readonly limits: Limits;
}

export const IDENTIFY: Task = { parser: "identify", kind: "metadata", tool: "file-type", parameters: {}, limits: GLANCE_LIMITS };

const TEXT = { kind: "text", limits: USUAL_LIMITS } as const;
const PLAIN: Task = { ...TEXT, parser: "plain-text", parameters: {} };
const HTML: Task = { ...TEXT, parser: "html", tool: "parse5", parameters: {} };
const PDF: Task = { ...TEXT, parser: "pdf", tool: "unpdf", parameters: {} };
const DOCX: Task = { ...TEXT, parser: "docx", tool: "mammoth", parameters: {} };
const PAGES: Task = {
  parser: "pdf-pages",
  kind: "page-image",
  tool: "@hyzyla/pdfium",
  parameters: {},
  limits: { ...USUAL_LIMITS, output: 512_000_000, seconds: 300, cpuSeconds: 300 },
};
const IMAGE: Task = { parser: "image", kind: "preview", tool: "sharp", parameters: { side: 1_600, quality: 80 }, limits: USUAL_LIMITS };
const ZIP: Task = { parser: "zip", kind: "archive-listing", tool: "yauzl", parameters: {}, limits: USUAL_LIMITS };
const WARC: Task = { parser: "warc", kind: "archive-listing", tool: "warcio", parameters: {}, limits: STREAM_LIMITS };

const BY_MEDIA_TYPE: Readonly<Record<string, readonly Task[]>> = {
  "text/plain": [PLAIN],
  "text/html": [HTML],
  "application/pdf": [PDF, PAGES],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [DOCX],
  "application/zip": [ZIP],
  "application/wacz+zip": [ZIP],
  "application/x-bagit+zip": [ZIP],
  "application/warc": [WARC],
  "application/warc+gzip": [WARC],
};

/** Formats of pictures that the prebuilt library decodes; HEIC, which telephones make, is not among them. */
const PICTURES = new Set(["image/jpeg", "image/png", "image/apng", "image/webp", "image/gif", "image/tiff", "image/avif"]);

/** The parsers for a media type as it was found; none for what nothing here can read. */
export function planFor(mediaType: string): readonly Task[] {
  if (PICTURES.has(mediaType)) return [IMAGE];
  return BY_MEDIA_TYPE[mediaType] ?? (mediaType.startsWith("text/") || mediaType === "application/xml" || mediaType === "application/json" ? [PLAIN] : []);
}

export function isPicture(mediaType: string): boolean {
  return PICTURES.has(mediaType);
}

/** The folder of their data in each package. */
export const OCR_MODEL = "4.0.0_best_int";

/** The languages whose data is installed, by their code in ISO 639-2. */
export const OCR_LANGUAGES = ["fas", "ara", "eng"] as const;
export type OcrLanguage = (typeof OCR_LANGUAGES)[number];

/** @param languages at least one; the first counts most */
export function ocrTask(languages: readonly OcrLanguage[]): Task {
  return { parser: "ocr", kind: "ocr", tool: "tesseract.js", parameters: { languages: languages.join("+"), model: OCR_MODEL }, limits: OCR_LIMITS };
}
