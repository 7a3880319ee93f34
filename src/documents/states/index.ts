/**
 * States as letters to them need them: their names in whole phrases, who is written to and in which language, and who is
 * written to as a state at all.
 */
export { type Addressee, letterLanguage } from "./addressees.ts";
export { stateWords, type StateWords } from "./names.ts";
export { type Recognition, statesToWriteTo } from "./recognition.ts";
