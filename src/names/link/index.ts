/** Records of one person in two lists or inside one, with the reasons. Pure. */
export type { Explanation, Share } from "./explain.ts";
export { type Because, type Queue, QUEUES } from "./judge.ts";
export { type Decided, type Decision, link, type Linkage } from "./link.ts";
export { THRESHOLD, VERSION } from "./model.ts";
export { type LinkRecord, type Sex, SEXES } from "./record.ts";
