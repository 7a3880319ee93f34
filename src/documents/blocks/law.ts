import { type Route, ROUTES, type StateCode } from "../../forum/index.ts";
import { parseDay } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import { commaOf, type Notes } from "../compose/notes.ts";
import { dayIn } from "../compose/printed.ts";
import { WORDS } from "../compose/words.ts";
import type { Block, Inline } from "../composed.ts";
import { type About, aboutState, isHome, truthOf } from "./about.ts";
import { closed } from "./closed.ts";
import { heading, listed, paragraph, plain } from "./inline.ts";
import { possible } from "./possible.ts";
import { Provisions } from "./provisions.ts";
import { unsettled } from "./unsettled.ts";

/** What the law of a state allows on the day of the document: what is possible, what is not settled, what is closed and why. */
export function lawBlocks(state: StateCode, context: Context, notes: Notes): readonly Block[] {
  const about = aboutState(state, context, notes);
  const { words, names, language, day, answer } = about;
  const above = [
    heading(about, words.law.heading(dayIn(language, day))),
    answer.researched ? paragraph(plain(about, words.law.introduction), bookNote(about)) : paragraph(plain(about, words.law.unread(names.in))),
  ];
  const provisions = new Provisions(about);
  const routes = ROUTES.filter((route) => isTold(about, route));
  const of = (truth: 0 | 1 | 2) => routes.filter((route) => truthOf(about, route) === truth);
  return [
    ...above,
    ...listed(about, words.law.possible, possible(about, of(2), provisions)),
    ...(answer.researched ? listed(about, words.law.unsettled, unsettled(about, of(1), provisions)) : []),
    ...listed(about, words.law.closed, closed(about, of(0), provisions)),
  ];
}

/** Up to which day the law book claims to be right for this state. */
function bookNote({ notes, language, law, state, names }: About): readonly Inline[] {
  const asOf = law.states.get(state)?.law.asOf ?? law.data.asOf;
  return notes.add(`${WORDS[language].lawBook(dayIn(language, parseDay(asOf)))}${commaOf(language)}${names.short}`);
}

/** What asks for presence on the very day is told only where it can be done; an arrival only where the accused does not live. */
function isTold(about: About, route: Route): boolean {
  if (route === "on-arrival") return !isHome(about);
  return (route !== "arrest" && route !== "try") || truthOf(about, route) === 2;
}
