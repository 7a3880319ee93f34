export type { BagFinding, BagRule } from "./finding.ts";
export type { BagInfo, BagVersion } from "./tag-file.ts";
export { caseless } from "./path.ts";
export { type BagProgress, type BagReport, validateBag } from "./validate.ts";
export { type BagFile, writeBag, type WrittenBag } from "./write.ts";
