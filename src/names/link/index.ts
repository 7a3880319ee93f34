/** Records of one person in two lists or inside one, with the reasons. Pure. */
export type { Explanation, Share } from "./explain.ts";
export type { Because, Queue } from "./judge.ts";
export { type Decided, type Decision, link, type Linkage } from "./link.ts";
export type { LinkRecord, Sex } from "./record.ts";
