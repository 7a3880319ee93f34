/**
 * What is made of exhibits: their type, text, previews, listings. The originals are never changed, every parser of a
 * foreign file runs in a process without network, files and much memory, and this room knows nobody of Dedere's but errors.
 */
export { convert, type Converted } from "./convert.ts";
export { derive, isDone, type Made, type Wish } from "./derive.ts";
export { type DerivativeKind } from "./made.ts";
export { OCR_LANGUAGES, type OcrLanguage } from "./plan.ts";
export { toolVersion } from "./version.ts";
export { examineSandbox } from "./sandbox/examine.ts";
export { hasNamespaces } from "./sandbox/command.ts";
