/**
 * Which forum could act in a matter, by which route, on which day, and why: the engine.
 *
 * `prepare` makes a law book ready once; `assess` answers for every forum. Everything is a function of values: the law
 * and the matter come in, timelines with proofs come out.
 */
export { assess, assessForum, type Assessment } from "./assess.ts";
export { changes, type Change } from "./changes.ts";
export { counterfactual, type Counterfactual, type CounterfactualQuestion, type WhatIf, WHAT_IFS } from "./counterfactual.ts";
export type * from "./law.ts";
export { STAGES } from "./law.ts";
export type * from "./matter.ts";
export { type Law, prepare } from "./prepare.ts";
export type * from "./proof.ts";
export { caveatsOn, confidenceOn, decisiveLeaves, discretionOn, failing, questions, read, type Reading } from "./reading.ts";
export * from "./vocabulary.ts";
