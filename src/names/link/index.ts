/** Records of one person in two lists or inside one, with the reasons. Pure. */
export { DATE_LEVELS, dateLevel } from "./dates.ts";
export type { Explanation, Share } from "./explain.ts";
export type { Because, Queue } from "./judge.ts";
export { type Decided, type Decision, link, type Linkage } from "./link.ts";
export type { LinkRecord, Sex } from "./record.ts";
/** The same in steps, of which those over names or rows can be taken on several cores, a part each. */
export { type Facts, factsOf, joinFacts } from "./facts.ts";
export { linkageOf } from "./link.ts";
export { Memo } from "./memo.ts";
export { Names } from "./names.ts";
export { type Found, type Prepared, preparedOf, score } from "./prepare.ts";
export { type Columns, columnsOf } from "./rows.ts";
