import { demandBlocks, type DecidedCase, lawBlocks, responseBlocks, treatyBlocks } from "./blocks/index.ts";
import type { Generated } from "./compose/generated.ts";
import type { DocumentLanguage } from "./languages.ts";
import { addresseeOf } from "./states/addressees.ts";
import { stateWords } from "./states/names.ts";

/**
 * What makes a letter to all states one to this state: its address, its names, and what its own law, treaties and record say. No
 * sentence of it is written by hand for a state.
 * @param decided decided cases, of which those of the state are named
 * @throws {DedereError} `not-found` where there are no names of the state
 */
export function letterTo(state: string, language: DocumentLanguage, decided: readonly DecidedCase[]): Generated {
  const { lines, salutation, closing } = addresseeOf(state, language);
  const { short, formal, of, in: inside, government } = stateWords(state, language);
  return {
    name: state,
    head: { addressee: lines },
    fields: { "state.short": short, "state.formal": formal, "state.of": of, "state.in": inside, "state.government": government, salutation, closing },
    blocks: {
      law: (context, notes) => lawBlocks(state, context, notes),
      treaties: (context, notes) => treatyBlocks(state, context, notes),
      responses: (context, notes) => responseBlocks(state, context, notes, decided),
      demands: (context, notes) => demandBlocks(state, context, notes),
    },
  };
}
