import type { Route, StateCode } from "../../forum/index.ts";
import { parsePeriod } from "../../time/index.ts";
import { dayIn } from "../compose/printed.ts";
import type { LawView } from "../check/law-view.ts";
import { LETTER_WORDS } from "../words/printed/index.ts";
import type { Line, Telling } from "./telling.ts";
import type { Told } from "./words/index.ts";

/** The law's answers for a forum on a day, each in a sentence that cites it. */
export function answers(law: LawView, telling: Telling, state: StateCode, day: number, routes: readonly Told[]): readonly Line[] {
  const { words, language } = telling;
  const about = words.answer(telling.region(state), dayIn(language, day));
  return routes.flatMap((route) => {
    const truth = law.truth(state, route);
    return truth === undefined
      ? []
      : [{ text: `${about} – ${words.route[route]}: ${words.truth[truth]} [@law.${state}.${route}].`, key: `law.${state}.${route}` }];
  });
}

/** The forum's provisions on what is alleged that are in force on a day. */
export function provisions(law: LawView, telling: Telling, state: StateCode, day: number): readonly Line[] {
  const { words } = telling;
  const crimes = new Set(law.crimes());
  return (law.law.states.get(state)?.law.provisions ?? [])
    .filter(({ kind, crime, inForce }) => kind === "criminal" && crimes.has(crime) && isInForce(inForce, day))
    .map(({ id, crime, law: text }) => ({
      text: `${words.provision} ${LETTER_WORDS[telling.language].crime(crime)}: ${telling.plain(text)} [@law.${id}].`,
      key: `law.${id}`,
    }));
}

function isInForce({ from, to }: { readonly from: string | null; readonly to: string | null }, day: number): boolean {
  const bounds = [from, to].map((bound) => (bound === null ? undefined : parsePeriod(bound)));
  const [first, last] = [bounds[0]?.from, bounds[1]?.to];
  return (typeof first !== "object" || first.earliest <= day) && (typeof last !== "object" || last.latest >= day);
}

const IMMUNITIES: ReadonlySet<string> = new Set([
  "personal-immunity",
  "special-mission",
  "official-visit",
  "io-event",
  "diplomatic-immunity",
  "functional-immunity",
]);

/** Whether an immunity bars a route on the day. */
export function barredByImmunity(law: LawView, state: StateCode, route: Route): boolean {
  return law.truth(state, route) === 0 && IMMUNITIES.has(law.barOf(state, route)?.leaf.subject ?? "");
}
