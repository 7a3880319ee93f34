import {
  caveatsOn,
  confidenceOn,
  decisiveLeaves,
  discretionOn,
  failing,
  questions,
  type Reading,
  type Reason,
  type Route,
  ROUTES,
  type StateCode,
} from "../../forum/index.ts";
import { parseDay } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import type { Notes } from "../compose/notes.ts";
import { dayIn } from "../compose/printed.ts";
import { type Block, type Inline, text } from "../composed.ts";
import type { CaveatName, QuestionName } from "../words/printed/letter-words.ts";
import { type About, aboutState, readingOf, truthOf } from "./about.ts";
import { authoritiesOn, clauses, enumerated, factNotes, heading, listed, paragraph, plain, sentence } from "./inline.ts";
import { carriersOf, Provisions } from "./provisions.ts";

/** What the law of a state allows on the day of the document: what is possible, what is not settled, what is closed and why. */
export function lawBlocks(state: StateCode, context: Context, notes: Notes): readonly Block[] {
  const about = aboutState(state, context, notes);
  const { words, names, language, day, answer } = about;
  const provisions = new Provisions(about);
  const routes = ROUTES.filter((route) => isTold(about, route));
  const of = (truth: 0 | 1 | 2) => routes.filter((route) => truthOf(about, route) === truth);
  return [
    heading(about, words.law.heading(dayIn(language, day))),
    paragraph(plain(about, answer.researched ? words.law.introduction : words.law.unread(names.in))),
    ...listed(about, words.law.possible, possible(about, of(2), provisions)),
    ...(answer.researched ? listed(about, words.law.unsettled, unsettled(about, of(1), provisions)) : []),
    ...listed(about, words.law.closed, closed(about, of(0), provisions)),
  ];
}

/** What asks for presence on the very day is told only where it can be done: of an arrival everything else is said. */
function isTold(about: About, route: Route): boolean {
  return (route !== "arrest" && route !== "try") || truthOf(about, route) === 2;
}

/** Routes of which the same is to be said, in one item. */
function together(routes: readonly Route[], alike: (route: Route) => string): readonly (readonly [first: Route, all: readonly Route[]])[] {
  return [...Map.groupBy(routes, alike).values()].flatMap((all) => (all[0] ? [[all[0], all] as const] : []));
}

function named(about: About, routes: readonly Route[]): readonly Inline[] {
  return [
    {
      kind: "strong",
      text: plain(
        about,
        `${clauses(
          about,
          routes.map((route) => about.words.route[route]),
        )}.`,
      ),
    },
    text(" "),
  ];
}

function labelled(about: About, label: string, said: readonly Inline[]): readonly Inline[] {
  return said.length === 0 ? [] : [...plain(about, `${label} `), ...said, text(". ")];
}

function possible(about: About, routes: readonly Route[], provisions: Provisions): readonly Block[] {
  const { words } = about;
  const said = (route: Route) => {
    const reading = readingOf(about, route);
    const confidence = confidenceOn(reading);
    return {
      reading,
      subject: discretion(about, reading),
      sure: confidence === undefined ? "" : words.confidence(confidence),
      caveats: caveats(about, reading),
    };
  };
  const alike = (route: Route) => {
    const { reading, ...rest } = said(route);
    return JSON.stringify([...carriersOf(reading).keys(), rest]);
  };
  return together(routes, alike).map(([first, all]) => {
    const { reading, subject, sure, caveats: marks } = said(first);
    return paragraph(
      named(about, all),
      labelled(about, words.law.basis, provisions.carrying(reading)),
      labelled(about, words.law.subjectTo, plain(about, subject)),
      plain(about, marks),
      labelled(about, words.law.sure, plain(about, sure)),
    );
  });
}

function discretion(about: About, reading: Reading): string {
  const { words, language } = about;
  // Who decides is said in the English of the law book; in other languages the note has it.
  const who = (of: string | undefined) => (language === "en" ? of : undefined);
  return clauses(
    about,
    discretionOn(reading).map((one) => words.law.discretion(one.kind, one.stage, who(one.who))),
  );
}

function caveats(about: About, reading: Reading): string {
  const { words, names, day } = about;
  const said = caveatsOn(reading, day).map(({ id }) => words.law.caveat[id.replace(":", "-") as CaveatName](names.in));
  return said.map((one) => `${sentence(one)} `).join("");
}

function unsettled(about: About, routes: readonly Route[], provisions: Provisions): readonly Block[] {
  const { words } = about;
  const asked = (route: Route) => openQuestions(about, route);
  return together(routes, (route) => asked(route).join(" ")).map(([first, all]) => {
    const leaves = all.flatMap((route) => questions(about.answer.findings[route].proof, about.day).map(({ leaf }) => leaf));
    const basis = provisions.behind(leaves);
    return paragraph(
      named(about, all),
      plain(about, `${words.law.questions} ${asked(first).join(" ")}`),
      basis.length === 0 ? [] : [text(" "), ...labelled(about, words.law.basis, basis)],
    );
  });
}

/** What keeps an answer open, each question once; where law was not read, for which crimes. */
function openQuestions(about: About, route: Route): readonly string[] {
  const { words, answer, day } = about;
  const asked = Map.groupBy(questions(answer.findings[route].proof, day), ({ missing }) => missing.question);
  return [...asked].map(([name, open]) => {
    const question = words.law.question[name as QuestionName];
    const crimes =
      name === "law-not-read" ? open.flatMap(({ leaf }) => about.matter.charges.find(({ crime }) => crime === leaf.details?.["crime"])?.crime ?? []) : [];
    return crimes.length === 0 ? question : `${question} (${enumerated(about, crimes.map(words.crime))})`;
  });
}

/** Reasons that lie in the person and make every other beside the point. */
const OF_THE_PERSON: ReadonlySet<Reason> = new Set(["death", "personal-immunity", "diplomatic-immunity", "special-mission"]);

/** Why a route is closed: what bars the person alone, else everything that stands in the way, the gravest first. */
export function reasonsOf({ answer, day }: About, route: Route): readonly Reason[] {
  const reasons = failing(answer.findings[route].proof, day);
  const person = reasons.find((reason) => OF_THE_PERSON.has(reason));
  return person === undefined ? reasons : [person];
}

function closed(about: About, routes: readonly Route[], provisions: Provisions): readonly Block[] {
  return together(routes, (route) => reasonsOf(about, route).join(" ")).map(([first, all]) => {
    const reasons = reasonsOf(about, first);
    const leaves = decisiveLeaves(readingOf(about, first)).flatMap(({ leaf }) => (reasons.includes(leaf.reason) ? [leaf] : []));
    const grounds = leaves.flatMap((leaf) => leaf.grounds);
    const rules = [...new Set(grounds.flatMap((ground) => (ground.kind === "rule" ? [ground.id] : [])))];
    return paragraph(
      named(about, all),
      plain(about, why(about, first, reasons)),
      ...rules.map((id) => ruleNote(about, id)),
      OF_THE_PERSON.has(reasons[0] as Reason) ? factNotes(about, grounds) : [text(" "), ...labelled(about, about.words.law.basis, provisions.behind(leaves))],
    );
  });
}

function why(about: About, route: Route, reasons: readonly Reason[]): string {
  const { words, context, state, matter, language } = about;
  const bar = reasons[0] === "personal-immunity" ? context.law.barOf(state, route) : undefined;
  const post = matter.accused.posts.items.find(({ id }) => bar?.leaf.grounds.some((ground) => ground.kind === "fact" && ground.id === id));
  if (bar && post) return words.law.office(post.title, bar.since === undefined ? undefined : dayIn(language, parseDay(bar.since)));
  return sentence(
    clauses(
      about,
      reasons.map((reason) => words.reason[reason]),
    ),
  );
}

/** A rule common to all states by its authorities, as they stood on the day, with how sure the law book is of it. */
export function ruleNote(about: About, id: string): readonly Inline[] {
  const { law, words, notes } = about;
  const rule = law.rules.get(id);
  if (!rule) return [];
  const basis = rule.basisOfFact === "knowledge" ? [words.law.knowledge] : [];
  return notes.add(clauses(about, [...authoritiesOn(about, rule.authorities), words.confidence(rule.confidence), ...basis]));
}
