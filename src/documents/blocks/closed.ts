import { decisiveLeaves, failing, type Reason, type Route } from "../../forum/index.ts";
import { parseDay } from "../../time/index.ts";
import { dayIn } from "../compose/printed.ts";
import { commaOf } from "../compose/notes.ts";
import { type Block, type Inline, text } from "../composed.ts";
import { type About, readingOf } from "./about.ts";
import { clauses, plain, sentence, sentences } from "./inline.ts";
import { factNotes, ruleNote } from "./notes.ts";
import type { Provisions } from "./provisions.ts";
import { named, together } from "./routes.ts";

/** Reasons that lie in the person and make every other beside the point. */
const OF_THE_PERSON: ReadonlySet<Reason> = new Set(["death", "personal-immunity", "diplomatic-immunity", "special-mission"]);

/** Why a route is closed: what bars the person alone, else everything that stands in the way, the gravest first. */
export function reasonsOf({ answer, day }: About, route: Route): readonly Reason[] {
  const reasons = failing(answer.findings[route].proof, day);
  const person = reasons.find((reason) => OF_THE_PERSON.has(reason));
  return person === undefined ? reasons : [person];
}

/** What a state cannot do, and why: by the rule common to all states, or by its own law. */
export function closed(about: About, routes: readonly Route[], provisions: Provisions): readonly Block[] {
  return together(routes, (route) => reasonsOf(about, route).join(" ")).map(([first, all]) => sentences(named(about, all), ...why(about, first, provisions)));
}

function why(about: About, route: Route, provisions: Provisions): readonly (readonly Inline[])[] {
  const { words } = about;
  const reasons = reasonsOf(about, route);
  const leaves = decisiveLeaves(readingOf(about, route)).flatMap(({ leaf }) => (reasons.includes(leaf.reason) ? [leaf] : []));
  const grounds = leaves.flatMap((leaf) => leaf.grounds);
  const facts = () => factNotes(about, grounds);
  const rules = () => ruleNote(about, ...grounds.flatMap((ground) => (ground.kind === "rule" ? [ground.id] : [])));
  const office = reasons[0] === "personal-immunity" ? officeHeld(about, route) : undefined;
  if (office !== undefined)
    return [
      [...plain(about, office), ...facts()],
      [...plain(about, words.law.whileHeld), ...rules()],
    ];
  const said = clauses(
    about,
    reasons.map((one) => words.reason[one]),
  );
  const because = plain(about, sentence(reasons.length > 1 ? `${words.law.eachFails} ${said}` : said));
  const ofPerson = reasons.some((reason) => OF_THE_PERSON.has(reason));
  return [[...because, ...apart(about, rules(), ofPerson ? facts() : provisions.noteBehind(leaves))]];
}

/** The office by its name and its first day. When it will end no document of the day can say. */
function officeHeld({ words, context, state, matter, language }: About, route: Route): string | undefined {
  const bar = context.law.barOf(state, route);
  const post = matter.accused.posts.items.find(({ id }) => bar?.leaf.grounds.some((ground) => ground.kind === "fact" && ground.id === id));
  return bar && post && words.law.office(post.title, bar.since === undefined ? undefined : dayIn(language, parseDay(bar.since)));
}

/** Signs of two notes with a comma between, so that they are not read as one number. */
function apart({ language }: About, first: readonly Inline[], second: readonly Inline[]): readonly Inline[] {
  return first.length === 0 || second.length === 0 ? [...first, ...second] : [...first, text(commaOf(language).trim()), ...second];
}
