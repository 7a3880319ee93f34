import { at, type DayRange, parseDay, parsePeriod, parseRange, type Period } from "../time/index.ts";
import { assessForum } from "./assess.ts";
import type { InternationalRule, LawData, Party, Provision, Requirement, StateLaw, Treaty } from "./law.ts";
import type { Accused, Charge, Known, Matter, Post, Proceeding, Stay } from "./matter.ts";
import { type Law, prepare } from "./prepare.ts";
import type { ForumAnswer, Node } from "./proof.ts";
import { caveatsOn, failing, questions, read } from "./reading.ts";
import type { ProceedingKind, Reason, Route, StateCode } from "./vocabulary.ts";

/*
 * A tiny law book and a matter for the tests of the engine. The forum is XA; the accused is a national of XN and acted
 * in XP in March 2005; XU has no file. Everything about the matter is known unless a test withholds it.
 */

/** A list that is the whole one. */
export function all<T>(...items: readonly T[]): Known<T> {
  return { items, complete: true };
}

/** A list that may lack something. */
export function some<T>(...items: readonly T[]): Known<T> {
  return { items, complete: false };
}

/** An EDTF interval; `..` is an open end, an empty end is not known. */
export function days(text: string): Period {
  return parsePeriod(text);
}

export function date(text: string): DayRange {
  return parseRange(text);
}

export function charge(parts: Partial<Charge> = {}): Charge {
  return {
    id: "charge",
    label: "Torture",
    crime: "torture",
    conduct: days("2005-03-01/2005-03-10"),
    place: "XP",
    victimNationalities: all({ state: "XP" }),
    victimResidences: all("XP"),
    conflict: "none",
    continuing: false,
    links: [],
    ...parts,
  };
}

export function stay(parts: Partial<Stay> = {}): Stay {
  return { id: "stay", state: "XA", during: days("2020-01-01/2020-01-31"), capacity: "private", certified: null, ...parts };
}

export function post(parts: Partial<Post> = {}): Post {
  return { id: "post", title: "President", state: "XN", kind: "head-of-state", held: days("2015-01-01/2020-12-31"), ...parts };
}

export function step(what: ProceedingKind, parts: Partial<Proceeding> = {}): Proceeding {
  return { id: what, state: "XA", what, on: date("2010-05-01"), openedWhilePresent: null, sameActs: true, ...parts };
}

export interface MatterParts {
  readonly accused?: Partial<Accused>;
  readonly charge?: Partial<Charge>;
  readonly charges?: readonly Charge[];
  readonly complainants?: Matter["complainants"];
  readonly proceedings?: Matter["proceedings"];
}

export function matter({ accused, charge: parts, charges, complainants = all(), proceedings = all() }: MatterParts = {}): Matter {
  return {
    id: "matter",
    accused: {
      name: "A person",
      nationalities: all({ id: "nationality", state: "XN", during: days("../..") }),
      posts: all(),
      stays: all(),
      residences: all(),
      ...accused,
    },
    charges: charges ?? [charge(parts)],
    complainants,
    proceedings,
  };
}

/** A provision that closes nothing by itself. */
export function provision(parts: Partial<Provision> = {}): Provision {
  return {
    id: "XA-torture",
    crime: "torture",
    kind: "criminal",
    law: "Penal Code s 1",
    inForce: { from: null, to: null },
    conduct: { rule: "any" },
    investigateWithoutPresence: "allowed",
    trialInAbsentia: "allowed",
    limitation: { kind: "none" },
    cites: [],
    basisOfFact: "knowledge",
    confidence: "high",
    ...parts,
  };
}

/** A provision that asks for something before an investigation. */
export function asking(...investigate: readonly Requirement[]): Provision {
  return provision({ requires: { investigate } });
}

/** The same of the civil law, which has no territorial rule beside what is recorded: for questions that turn on the place alone. */
export function civilAsking(...investigate: readonly Requirement[]): Provision {
  return { ...asking(...investigate), kind: "civil" };
}

export function treaty(id: string, parties: readonly Partial<Party>[], complete = true): Treaty {
  return {
    id,
    title: id,
    entryIntoForce: "1987-06-26",
    complete,
    asOf: "2026-01-01",
    parties: parties.map((party) => ({ state: "XA", kind: "ratification", source: "depositary", inForce: "1990-01-01", ...party })),
  };
}

export interface BookParts {
  readonly provisions?: readonly Provision[];
  readonly state?: Partial<StateLaw>;
  readonly treaties?: readonly Treaty[];
  readonly international?: Partial<LawData["international"]>;
}

/** The law of XA among the rules common to all states. */
export function book({ provisions = [provision()], state, treaties = [], international }: BookParts = {}): Law {
  return prepare({
    asOf: "2026-01-01",
    forums: ["XU", "XA", "XN", "XP"].map((code) => ({ state: code, name: code })),
    states: [
      {
        state: "XA",
        name: "Arland",
        asOf: "2026-01-01",
        personalImmunity: [],
        functionalImmunity: [],
        immunityNotes: [],
        authorities: [],
        provisions,
        sources: [],
        ...state,
      },
    ],
    international: {
      criminalFrom: {
        torture: { from: "1987-06-26", rule: "CRIM-TOR" },
        "war-crimes": { from: "1939-09-01", nonInternational: "1991-01-01", rule: "CRIM-WC" },
      },
      treatyOfCrime: { torture: "cat", "war-crimes": "gc1949" },
      territorialLaw: {},
      rules: RULES,
      ...international,
    },
    treaties,
  });
}

const CRIMINAL: readonly Route[] = ["warrant", "arrest", "try", "try-in-absentia"];

/** The rules of `law/international.yaml` that bar or oblige, with the routes that they name there. */
const RULES: readonly InternationalRule[] = [
  rule("IMM-P-1", "personal-immunity", "bar", {
    offices: ["head-of-state", "head-of-government", "foreign-minister"],
    routes: [...CRIMINAL, "civil"],
    stateMayExtendTo: ["investigate"],
  }),
  rule("IMM-P-4", "personal-immunity", "unknown", { offices: ["minister", "crown-prince", "de-facto-leader"], routes: [...CRIMINAL, "civil"] }),
  rule("IMM-SM-1", "special-mission", "bar", { routes: ["arrest", "try", "civil"] }),
  rule("IMM-D-1", "diplomatic-immunity", "bar", { routes: ["investigate", ...CRIMINAL, "civil"] }),
  rule("IMM-UN-1", "international-organisations", "bar", { routes: ["arrest", "try"] }),
  rule("DEATH-1", "death-of-accused", "bar", { routes: ["investigate", ...CRIMINAL] }),
  rule("ADJ-1", "aut-dedere-aut-judicare", "duty-on-presence", { treaty: "cat", crimes: ["torture"] }),
];

function rule(id: string, topic: string, effect: InternationalRule["effect"], parts: Partial<InternationalRule>): InternationalRule {
  return {
    id,
    topic,
    effect,
    rule: id,
    inForce: { from: null, to: null },
    contested: false,
    authorities: [],
    basisOfFact: "knowledge",
    confidence: "high",
    cites: [],
    ...parts,
  };
}

export type Word = "false" | "unknown" | "true";
const WORDS: readonly Word[] = ["false", "unknown", "true"];

export interface Asked {
  readonly route?: Route;
  readonly on?: string;
  readonly state?: StateCode;
}

/** An answer as a test reads it. */
export interface Told {
  readonly value: Word;
  /** Why it is false, the gravest first. */
  readonly reasons: readonly Reason[];
  /** What is missing where it is unknown. */
  readonly asks: readonly string[];
  readonly caveats: readonly string[];
}

export const ON = "2020-01-15";

/** What a forum (XA) could do by a route (an investigation) on a day (15 January 2020). */
export function ask(facts: Matter, law: Law, { route = "investigate", on = ON, state = "XA" }: Asked = {}): Told {
  return tell(answer(facts, law, state).findings[route].proof, on);
}

export function answer(facts: Matter, law: Law, state: StateCode = "XA"): ForumAnswer {
  return assessForum(state, facts, law);
}

/** The value of a route on a day, from its timeline. */
export function value(facts: Matter, law: Law, { route = "investigate", on = ON, state = "XA" }: Asked = {}): Word {
  return WORDS[at(answer(facts, law, state).findings[route].value, parseDay(on))] as Word;
}

/** What a proof says on a day. */
export function tell(node: Node, on: string): Told {
  const day = parseDay(on);
  const reading = read(node, day);
  return {
    value: WORDS[reading.truth] as Word,
    reasons: failing(node, day),
    asks: questions(node, day).map(({ missing }) => missing.question),
    caveats: caveatsOn(reading, day).map(({ id }) => id),
  };
}
