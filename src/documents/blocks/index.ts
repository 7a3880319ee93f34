/**
 * Parts of a letter that are made from the engine's answers and the record for one state: nothing in them is written by hand for
 * that state, and nothing is surer than what it is made from.
 */
export { demandBlocks } from "./demands.ts";
export { lawBlocks } from "./law.ts";
export { type DecidedCase, responseBlocks } from "./responses.ts";
export { treatyBlocks } from "./treaties.ts";
