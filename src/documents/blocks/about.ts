import { DedereError } from "../../errors/index.ts";
import { type ForumAnswer, type Law, type Matter, read, type Reading, type Route, type StateCode } from "../../forum/index.ts";
import { matterOfCase } from "../../record/index.ts";
import { at, type Day, during, type Truth } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import { withSighting } from "../check/sighting.ts";
import type { Notes } from "../compose/notes.ts";
import type { DocumentLanguage } from "../languages.ts";
import { stateWords, type StateWords } from "../states/index.ts";
import type { LetterWords } from "../words/printed/letter-words.ts";
import { LETTER_WORDS } from "../words/printed/index.ts";

/** All that the generated parts of a letter to a state are made from. */
export interface About {
  readonly state: StateCode;
  readonly names: StateWords;
  readonly words: LetterWords;
  readonly language: DocumentLanguage;
  /** The day on which the law is asked. */
  readonly day: Day;
  readonly answer: ForumAnswer;
  readonly law: Law;
  /** The matter with its names in the language of the document. */
  readonly matter: Matter;
  readonly context: Context;
  readonly notes: Notes;
}

/**
 * @throws {DedereError} `not-found` where the law book does not list the state
 */
export function aboutState(state: StateCode, context: Context, notes: Notes): About {
  const { head } = context.document;
  const answer = context.law.forum(state);
  if (!answer) throw new DedereError("not-found", `No state ${state} in law/forums.yaml.`);
  return {
    state,
    names: stateWords(state, head.language),
    words: LETTER_WORDS[head.language],
    language: head.language,
    day: context.lawDay,
    answer,
    law: context.law.law,
    matter: withSighting(matterOfCase(context.record.file, head.accused, head.language), head),
    context,
    notes,
  };
}

/** Whether the state can take a route on the day of the document. */
export function truthOf({ answer, day }: About, route: Route): Truth {
  return at(answer.findings[route].value, day);
}

/** Whether the accused lives in the state on that day, so that no visit is to be spoken of. */
export function isHome({ matter, state, day }: About): boolean {
  return matter.accused.residences.items.some((residence) => residence.state === state && at(during(residence.during), day) === 2);
}

/** Why that is so. */
export function readingOf({ answer, day }: About, route: Route): Reading {
  return read(answer.findings[route].proof, day);
}
