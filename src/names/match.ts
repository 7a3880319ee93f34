/**
 * Names of persons compared and found across scripts, with reasons a person can check: `compareNames` for two names,
 * `indexNames` for many, `namesInText` for
 * where a text has one, `scorePairs` to measure both on pairs that are known.
 */
export { type Comparison, compareNames } from "./compare.ts";
export { type NamedAt, type NameOf, namesInText } from "./find-in-text.ts";
export { type Alias, type Found, indexNames, type NameIndex } from "./find/index-names.ts";
export type { How, Match, Reason, Side, Span } from "./reasons.ts";
export { type PairRow, type PairScores, scorePairs } from "./score-pairs.ts";
export type { Step } from "./spelling/align.ts";
export { THRESHOLD, type Verdict } from "./verdict.ts";
