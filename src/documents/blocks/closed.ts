import { decisiveLeaves, failing, type Reason, type Route } from "../../forum/index.ts";
import { parseDay } from "../../time/index.ts";
import { dayIn } from "../compose/printed.ts";
import type { Block } from "../composed.ts";
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
  return together(routes, (route) => reasonsOf(about, route).join(" ")).map(([first, all]) => {
    const reasons = reasonsOf(about, first);
    const leaves = decisiveLeaves(readingOf(about, first)).flatMap(({ leaf }) => (reasons.includes(leaf.reason) ? [leaf] : []));
    const grounds = leaves.flatMap((leaf) => leaf.grounds);
    const rules = new Set(grounds.flatMap((ground) => (ground.kind === "rule" ? [ground.id] : [])));
    const ofPerson = reasons.some((reason) => OF_THE_PERSON.has(reason));
    return sentences(named(about, all), [
      ...plain(about, why(about, first, reasons)),
      ...[...rules].flatMap((id) => ruleNote(about, id)),
      ...(ofPerson ? factNotes(about, grounds) : provisions.noteBehind(leaves)),
    ]);
  });
}

/** The office by its name and its first day. When it will end no document of the day can say. */
function why(about: About, route: Route, reasons: readonly Reason[]): string {
  const { words, context, state, matter, language } = about;
  const bar = reasons[0] === "personal-immunity" ? context.law.barOf(state, route) : undefined;
  const post = matter.accused.posts.items.find(({ id }) => bar?.leaf.grounds.some((ground) => ground.kind === "fact" && ground.id === id));
  if (bar && post) return words.law.office(post.title, bar.since === undefined ? undefined : dayIn(language, parseDay(bar.since)));
  const said = clauses(
    about,
    reasons.map((one) => words.reason[one]),
  );
  return sentence(reasons.length > 1 ? `${words.law.eachFails} ${said}` : said);
}
