/**
 * A case file as items and facts of the record, and back: equal both ways. What a file changes in the record is a
 * difference by ids; pure functions over values, the workspace does the rest.
 */
export type { LeftOut, Tree } from "./case-tree.ts";
export { type Comparison, compare, type Difference, differenceOf, ofKind, undecided } from "./difference.ts";
export { factsOfCase, type ItemsAndFacts } from "./from-case.ts";
export { caseItemId } from "./ids.ts";
export { isWritten } from "./layout.ts";
export type { HeldOfCase } from "./match.ts";
export { type CaseOfFacts, caseOfFacts } from "./to-case.ts";
export { writeCase } from "./write.ts";
