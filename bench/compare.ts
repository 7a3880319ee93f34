import { assess, assessForum, type Assessment, type Crime, type Law, type Matter, type StateCode, type Status } from "../src/forum/index.ts";
import { at, type Day, formatDay, parseDay } from "../src/time/index.ts";
import { type Facts, factsOn } from "./encoding/facts.ts";
import { factsAsked, sizeOf, stateTables } from "./encoding/table.ts";
import type { Contestant } from "./peers/contestant.ts";
import { jsonRulesEngine } from "./peers/json-rules.ts";
import { zenEngine } from "./peers/zen.ts";
import type { Summary } from "./statistics.ts";
import { takeTurns, type Timed, timed } from "./turns.ts";

/** The compared states: law of many shapes, and all that the demonstration case speaks of. */
export const STATES: readonly StateCode[] = ["AR", "BE", "CA", "CH", "DE", "ES", "FR", "GB", "NL", "SE", "UA", "ZA"];

export interface Comparison {
  readonly states: readonly StateCode[];
  readonly encoded: { readonly lines: number; readonly comparisons: number };
  readonly days: number;
  /** Questions on which all gave the same answer: every compared state on every sampled day, and on the days about each change of its status. */
  readonly agreed: number;
  readonly contestants: readonly { readonly name: string; readonly version: string; readonly question: Summary }[];
  /** One question put to timelines that are there. */
  readonly date: Summary;
  /** The timelines of the compared states, all routes and all days, made anew. */
  readonly timelines: Summary;
}

interface Question {
  readonly state: StateCode;
  readonly day: Day;
  readonly facts: readonly Facts[];
}

/**
 * Puts the same questions, the status of a state on a day, to the rule engines and to the timelines.
 * @throws {Error} if they disagree on one.
 */
export async function compare(matter: Matter, law: Law, from: Day, rounds: number): Promise<Comparison> {
  const crimes = [...new Set(matter.charges.map(({ crime }): Crime => crime))];
  const tables = STATES.map((state) => stateTables(state, crimes, law));
  const contestants = [await jsonRulesEngine(tables), await zenEngine(tables)];
  const assessment = assess(matter, law);
  const asked = factsAsked(tables);
  const ask = (state: StateCode, day: Day): Question => ({ state, day, facts: factsOn(day, state, matter).map((facts) => only(facts, asked)) });
  const checked = STATES.flatMap((state) =>
    [...new Set([...sampleDays(from, law.asOf, 60), ...daysOfChange(assessment, state)])].map((day) => ask(state, day)),
  );
  await mustAgree(checked, contestants, assessment);
  const days = sampleDays(from, law.asOf, DAYS_PER_ROUND * rounds);
  const questions = days.map((day) => STATES.map((state) => ask(state, day)));
  const measured = await takeTurns(timings(contestants, questions, assessment), rounds, 2);
  return {
    states: STATES,
    encoded: sizeOf(tables),
    days: law.asOf - from + 1,
    agreed: checked.length,
    contestants: contestants.map(({ name, version }) => ({ name, version, question: measured.get(name) as Summary })),
    date: measured.get("date") as Summary,
    timelines: measured.get("timelines") as Summary,
  };
}

const DAYS_PER_ROUND = 2;

function timings(contestants: readonly Contestant[], questions: readonly (readonly Question[])[], { matter, law, forums }: Assessment): readonly Timed[] {
  const ofRound = (round: number) => Array.from({ length: DAYS_PER_ROUND }, (_, i) => questions[(round * DAYS_PER_ROUND + i) % questions.length] ?? []).flat();
  const operations = STATES.length * DAYS_PER_ROUND;
  return [
    ...contestants.map(({ name, ask }) =>
      timed({
        id: name,
        ready: ofRound,
        operations,
        run: async (asked) => {
          // oxlint-disable-next-line no-await-in-loop -- one question after the other
          for (const { state, facts } of asked) await ask(state, facts);
        },
      }),
    ),
    timed({ id: "date", ready: ofRound, operations: operations * REPEATED, run: (asked) => askTimelines(asked, forums) }),
    timed({ id: "timelines", ready: () => matter, operations: 1, run: (it) => STATES.map((state) => assessForum(state, it, law)) }),
  ];
}

/** A date query is too short for the clock: each question of a round is put this many times. */
const REPEATED = 1000;

function askTimelines(asked: readonly Question[], forums: Assessment["forums"]): number {
  let open = 0;
  for (let n = 0; n < REPEATED; n += 1) {
    for (const { state, day } of asked) if (statusOn(forums, state, day) === "open") open += 1;
  }
  return open;
}

function statusOn(forums: Assessment["forums"], state: StateCode, day: Day): Status | undefined {
  const forum = forums.get(state);
  return forum && at(forum.status, day);
}

async function mustAgree(questions: readonly Question[], contestants: readonly Contestant[], { forums }: Assessment): Promise<void> {
  for (const { state, day, facts } of questions) {
    const expected = statusOn(forums, state, day);
    for (const { name, ask } of contestants) {
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      const answer = await ask(state, facts);
      if (answer !== expected)
        throw new Error(`${state} on ${formatDay(day)}: Dedere says ${expected}, ${name} says ${answer}. The encoding or the engine is wrong.`);
    }
  }
}

/** Days spread evenly over the timeline. */
export function sampleDays(from: Day, to: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, i) => from + Math.round(((to - from) * i) / Math.max(1, count - 1)));
}

/** The first day of each status of a state, and the day before it. */
function daysOfChange({ forums, asOf }: Assessment, state: StateCode): readonly Day[] {
  return (forums.get(state)?.status.starts ?? []).flatMap((start) => [start - 1, start]).filter((day) => day >= FIRST && day <= asOf);
}

const FIRST = parseDay("1900-01-01");

function only(facts: Facts, names: ReadonlySet<string>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.has(name)));
}
