import { caveatsOn, confidenceOn, discretionOn, type Reading, type Route } from "../../forum/index.ts";
import type { Block } from "../composed.ts";
import type { CaveatName } from "../words/printed/letter-words.ts";
import { type About, readingOf } from "./about.ts";
import { clauses, labelled, plain, sentence, sentences } from "./inline.ts";
import { carriersOf, type Provisions } from "./provisions.ts";
import { named, together } from "./routes.ts";

/** What a state can do: by which law, subject to what, what of it is contested, and how sure that is. */
export function possible(about: About, routes: readonly Route[], provisions: Provisions): readonly Block[] {
  const { words } = about;
  const alike = (route: Route) => {
    const reading = readingOf(about, route);
    return JSON.stringify([[...carriersOf(reading).keys()], remarks(about, reading)]);
  };
  return together(routes, alike).map(([first, all]) => {
    const reading = readingOf(about, first);
    const { discretion, caveats, confidence } = remarks(about, reading);
    return sentences(
      named(about, all),
      labelled(about, words.law.basis, provisions.carrying(reading)),
      labelled(about, words.law.subjectTo, plain(about, discretion)),
      ...caveats.map((caveat) => plain(about, caveat)),
      plain(about, confidence),
    );
  });
}

function remarks(about: About, reading: Reading) {
  const { words, names, day, language } = about;
  const confidence = confidenceOn(reading);
  // Who decides is said in the English of the law book; in other languages the note has it.
  const discretion = discretionOn(reading).map(({ kind, stage, who }) => words.law.discretion(kind, stage, language === "en" ? who : undefined));
  return {
    discretion: clauses(about, discretion),
    caveats: caveatsOn(reading, day).map(({ id }) => sentence(words.law.caveat[id.replace(":", "-") as CaveatName](names.in))),
    confidence: confidence === undefined ? "" : sentence(words.confidence(confidence)),
  };
}
