import type { Reason, StateCode } from "../../forum/index.ts";
import { partsOf, type Proceeding, type Response, wordsIn } from "../../record/index.ts";
import { parseRange } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import { commaOf, inQuotes, type Notes } from "../compose/notes.ts";
import { dateIn } from "../compose/printed.ts";
import type { Block } from "../composed.ts";
import type { Choice } from "../words/printed/letter-words.ts";
import { type About, aboutState } from "./about.ts";
import { clauses, colonOf, heading, listed, paragraph, plain } from "./inline.ts";
import { recordNote } from "./notes.ts";

/** A decided case of the law book, as far as a letter tells it: its outcome, and not what came of it afterwards. */
export interface DecidedCase {
  readonly forum: StateCode;
  readonly title: string;
  /** EDTF. */
  readonly date: string;
  readonly conduct: readonly { readonly crime: string }[];
  readonly outcome: "proceeded" | "blocked";
  readonly reason: "none" | Reason | Choice;
  readonly cites: readonly { readonly title: string; readonly where: string }[];
}

/** What the record says that a state did up to the day of the document, and what its authorities decided in like matters. */
export function responseBlocks(state: StateCode, context: Context, notes: Notes, decided: readonly DecidedCase[]): readonly Block[] {
  const about = aboutState(state, context, notes);
  const { responses } = about.words;
  const done = steps(about);
  return [
    heading(about, responses.heading),
    ...(done.length > 0 ? listed(about, responses.attributed, done) : [paragraph(plain(about, responses.none))]),
    ...listed(about, responses.decided, decisions(about, decided)),
  ];
}

interface Step {
  readonly when: string | undefined;
  readonly words: string;
  readonly id: string;
}

/** The steps of the state in the order of their days. What no source that can be named reports is not said of it. */
function steps(about: About): readonly Block[] {
  const { context, language } = about;
  const { proceedings, responses } = context.record.file;
  const known = [...partsOf(context.record.file)].flatMap(({ id, value }): Step[] => {
    const response = responses.list.find((one) => one === value);
    if (response) return responseOf(about, id, response);
    const proceeding = proceedings.list.find((one) => one === value);
    return proceeding ? proceedingOf(about, id, proceeding) : [];
  });
  const past = known.filter(({ when }) => when === undefined || isPast(about, when)).toSorted((a, b) => ((a.when ?? "") < (b.when ?? "") ? -1 : 1));
  return past.flatMap(({ when, words, id }) => {
    const sources = recordNote(about, [id]);
    const dated = when === undefined ? words : dateIn(language, when) + colonOf(about) + words;
    return sources.length === 0 ? [] : [paragraph(plain(about, `${dated}.`), sources)];
  });
}

function isPast({ day }: About, when: string): boolean {
  return parseRange(when).earliest <= day;
}

function responseOf(about: About, id: string, { state: of, what, to, by, when, status }: Response): Step[] {
  const { state, words, language, context } = about;
  const { file } = context.record;
  const accused = context.document.head.accused ?? Object.values(file.allegations)[0]?.accused;
  if (of !== state || to !== accused || status === "withdrawn") return [];
  return [{ when, id, words: clauses(about, [words.responses.did[what], ...(by === undefined ? [] : [words.responses.by(wordsIn(by, language))])]) }];
}

function proceedingOf({ state, words: { responses }, language }: About, id: string, { state: of, what, title, when, status }: Proceeding): Step[] {
  if (of !== state || status === "withdrawn") return [];
  return [{ when, id, words: `${responses.proceeding(what)}${commaOf(language)}${inQuotes(wordsIn(title, language), language)}` }];
}

/** Decisions of the state's authorities on crimes of a kind that is alleged here, up to the day of the document. */
function decisions(about: About, decided: readonly DecidedCase[]): readonly Block[] {
  const { state, matter, day } = about;
  const alleged = new Set<string>(matter.charges.map(({ crime }) => crime));
  return decided
    .filter(({ forum, date, conduct }) => forum === state && parseRange(date).latest <= day && conduct.some(({ crime }) => alleged.has(crime)))
    .toSorted((a, b) => parseRange(a.date).earliest - parseRange(b.date).earliest)
    .map((one) => decision(about, one));
}

function decision(about: About, { title, date, outcome, reason, cites }: DecidedCase): Block {
  const { words, language, notes } = about;
  const { proceeded, blocked, because } = words.responses;
  const said = outcome === "proceeded" || reason === "none" ? (outcome === "proceeded" ? proceeded : blocked) : `${blocked} (${because(reason)})`;
  const sources = cites.map((cite) => (cite.where.startsWith("http") ? `${cite.title}${commaOf(language)}${cite.where}` : cite.title));
  return paragraph(
    plain(about, `${dateIn(language, date)}${commaOf(language)}${inQuotes(title, language)}${colonOf(about)}${said}.`),
    sources.length === 0 ? [] : notes.add(clauses(about, sources)),
  );
}
