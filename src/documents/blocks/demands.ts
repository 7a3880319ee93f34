import { type Crime, decisiveLeaves, type Leaf, type Node, read, type Route, type StateCode } from "../../forum/index.ts";
import { at } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import type { Notes } from "../compose/notes.ts";
import { WORDS } from "../compose/words.ts";
import type { Block } from "../composed.ts";
import type { Asked, DemandWords } from "../words/printed/letter-words.ts";
import { type About, aboutState, isHome, readingOf, truthOf } from "./about.ts";
import { clauses, enumerated, heading, list, paragraph, plain } from "./inline.ts";
import { reasonsOf } from "./closed.ts";
import { carriersOf } from "./provisions.ts";
import { namesOf } from "./routes.ts";
import { dutiesOn } from "./treaties.ts";

/** What is asked of one organ of a state. */
interface Demand {
  readonly organ: keyof DemandWords["organ"];
  readonly words: string;
  /** Who is competent, as the law book calls it. */
  readonly authority?: string;
}

const ORGANS: Readonly<Record<Asked, Demand["organ"]>> = {
  investigate: "prosecutors",
  warrant: "prosecutors",
  "try-in-absentia": "prosecutors",
  arrest: "police",
  "on-arrival": "police",
};
const ASKED = ["investigate", "warrant", "arrest", "on-arrival", "try-in-absentia"] as const satisfies readonly Asked[];
/** What a state could do without the accused being there, or when they come: if all of it is closed, it can do nothing. */
const ALWAYS_ASKED = ASKED.filter((route) => route !== "arrest");

/** What is asked of a state: only what fits its law, each of the organ that can do it. What it lacks is said politely. */
export function demandBlocks(state: StateCode, context: Context, notes: Notes): readonly Block[] {
  const about = aboutState(state, context, notes);
  const { demands } = about.words;
  const items = demandsOf(about).map(({ organ, words, authority }) =>
    paragraph([{ kind: "strong", text: plain(about, demands.organ[organ]) }], plain(about, ` ${words}`), authority === undefined ? [] : notes.add(authority)),
  );
  return [
    heading(about, demands.heading),
    { kind: "marked", voice: "demand", label: WORDS[about.language].demand, blocks: [paragraph(plain(about, leadOf(about))), list(items, true)] },
  ];
}

function leadOf(about: About): string {
  const { demands, reason } = about.words;
  const { name } = about.matter.accused;
  if (isDead(about)) return demands.dead(name);
  if (ALWAYS_ASKED.some((route) => truthOf(about, route) !== 0)) return demands.lead;
  return demands.nothing(
    name,
    clauses(
      about,
      reasonsOf(about, "on-arrival").map((one) => reason[one]),
    ),
  );
}

const isDead = (about: About) => reasonsOf(about, "on-arrival").includes("death");

function demandsOf(about: About): readonly Demand[] {
  const { demands } = about.words;
  const preserve: Demand = { organ: "justice", words: demands.preserve };
  if (isDead(about)) return [preserve];
  const { researched } = about.answer;
  const possible = ASKED.filter((route) => truthOf(about, route) === 2 && !(route === "on-arrival" && isHome(about)));
  const open = researched && ALWAYS_ASKED.some((route) => truthOf(about, route) === 1);
  const all: readonly Demand[] = [
    ...possible.map((route) => askFor(about, route)),
    ...onDuty(about),
    ...(researched ? [...afterOffice(about), ...legislation(about)] : [{ organ: "justice" as const, words: demands.tellUs }]),
    ...(open ? [{ organ: "justice" as const, words: demands.answerUs }] : []),
  ];
  return all.length > 0 ? all : [preserve];
}

function askFor(about: About, route: Asked): Demand {
  const { words, matter, law, state } = about;
  const book = law.states.get(state)?.law;
  const named = [...carriersOf(readingOf(about, route)).keys()].flatMap((id) => book?.provisions.find((provision) => provision.id === id)?.authority ?? []);
  const competent = [...new Set(named)].flatMap((id) => book?.authorities.find((authority) => authority.id === id)?.text ?? []);
  const demand = { organ: ORGANS[route], words: words.demands.ask[route](matter.accused.name) };
  // Once is enough: the file is opened where a warrant is issued.
  return route === "investigate" && competent.length > 0 ? { ...demand, authority: clauses(about, competent) } : demand;
}

/** While an office protects whoever holds it, no treaty asks for an arrest. */
function onDuty(about: About): readonly Demand[] {
  const barred = reasonsOf(about, "on-arrival").includes("personal-immunity");
  return barred || dutiesOn(about).length === 0 ? [] : [{ organ: "justice", words: about.words.demands.duty(about.matter.accused.name) }];
}

/** What nothing but the office closes: without it, the crimes alleged would carry these routes. */
function afterOffice(about: About): readonly Demand[] {
  const { words } = about;
  const closed = ALWAYS_ASKED.filter((route) => reasonsOf(about, route).includes("personal-immunity") && wouldBeOpen(about, route));
  if (closed.length === 0) return [];
  return [{ organ: truthOf(about, "investigate") === 2 ? "prosecutors" : "justice", words: words.demands.afterOffice(namesOf(about, closed)) }];
}

function wouldBeOpen({ answer, day }: About, route: Route): boolean {
  const { proof } = answer.findings[route];
  return proof.kind !== "leaf" && proof.kids.every((kid) => at(kid.value, day) === 2 || (kid.kind === "leaf" && kid.reason === "personal-immunity"));
}

/** Gaps that a legislature could close: offences that the law was checked for and has not, and files that wait for presence. */
function legislation(about: About): readonly Demand[] {
  const { words, matter } = about;
  if (truthOf(about, "investigate") === 2) return [];
  const { proof } = about.answer.findings.investigate;
  const lacking = matter.charges.filter(({ id }) => leavesOf(about, chargeIn(proof, id)).some(({ subject }) => subject === "gap")).map(({ crime }) => crime);
  const waits = leavesOf(about, proof).some(
    (leaf) => leaf.subject === "suspect-present" || (leaf.subject === "absence-allowed" && at(leaf.value, about.day) === 0),
  );
  return [
    ...(lacking.length > 0 ? [{ organ: "parliament" as const, words: words.demands.legislate(enumerated(about, crimeWords(about, lacking))) }] : []),
    ...(waits ? [{ organ: "parliament" as const, words: words.demands.allowAbsence }] : []),
  ];
}

const crimeWords = ({ words }: About, crimes: readonly Crime[]) => [...new Set(crimes)].map(words.crime);

function leavesOf({ day }: About, node: Node | undefined): readonly Leaf[] {
  return node ? decisiveLeaves(read(node, day)).map(({ leaf }) => leaf) : [];
}

/** The branch of a proof that is about one charge. */
function chargeIn(node: Node, id: string): Node | undefined {
  if (node.kind === "leaf") return undefined;
  if (node.subject === "charge") return node.id === id ? node : undefined;
  for (const kid of node.kids) {
    const found = chargeIn(kid, id);
    if (found) return found;
  }
  return undefined;
}
