import { BEGINNING, type DayRange, END, type Timeline } from "../../src/time/index.ts";
import { all, any, type Comparison, negate, type Operator, type Test } from "./logic.ts";

/**
 * A condition of three values as two tests of two: whether it is certainly true, and whether it is possibly true.
 * It is unknown where it is possible and not certain.
 */
export interface Kleene {
  readonly certain: Test;
  readonly possible: Test;
}

export const YES: Kleene = { certain: true, possible: true };
export const NO: Kleene = { certain: false, possible: false };
export const UNSURE: Kleene = { certain: false, possible: true };

export function and(...conditions: readonly Kleene[]): Kleene {
  return { certain: all(...conditions.map(({ certain }) => certain)), possible: all(...conditions.map(({ possible }) => possible)) };
}

export function or(...conditions: readonly Kleene[]): Kleene {
  return { certain: any(...conditions.map(({ certain }) => certain)), possible: any(...conditions.map(({ possible }) => possible)) };
}

/** What is not possible is certainly not so. */
export function not({ certain, possible }: Kleene): Kleene {
  return { certain: negate(possible), possible: negate(certain) };
}

/** A test whose facts are always known. */
export function known(fact: string, operator: Operator, value: Comparison["value"]): Kleene {
  const test = { fact, operator, value };
  return { certain: test, possible: test };
}

/** A fact that is handed over as two, `<name>Certain` and `<name>Possible`. */
export function twofold(name: string, operator: Operator, value: Comparison["value"]): Kleene {
  return { certain: { fact: `${name}Certain`, operator, value }, possible: { fact: `${name}Possible`, operator, value } };
}

/** Whether the day of a partial date among the facts, `<name>Earliest` to `<name>Latest`, is on or after a date of the law. */
export function factNotBefore(name: string, { earliest, latest }: DayRange): Kleene {
  return {
    certain: { fact: `${name}Earliest`, operator: "at-least", value: latest },
    possible: { fact: `${name}Latest`, operator: "at-least", value: earliest },
  };
}

/** Whether a date of the law is on or after the day of a partial date among the facts. */
export function notBeforeFact({ earliest, latest }: DayRange, name: string): Kleene {
  return {
    certain: { fact: `${name}Latest`, operator: "below", value: earliest + 1 },
    possible: { fact: `${name}Earliest`, operator: "below", value: latest + 1 },
  };
}

/** A condition of the law whose value on every day is known beforehand, as windows of the fact `day`. */
export function onDays(timeline: Timeline): Kleene {
  return { certain: windows(timeline, 2), possible: windows(timeline, 1) };
}

/** The days on which a timeline has at least a value. */
function windows({ starts, values }: Timeline, least: number): Test {
  const found: Test[] = [];
  let open: number | undefined;
  for (let i = 0; i <= starts.length; i += 1) {
    const start = starts[i] ?? END;
    const within = i < starts.length && (values[i] ?? 0) >= least;
    if (within) open ??= start;
    if (within || open === undefined) continue;
    found.push(
      all(open === BEGINNING || { fact: "day", operator: "at-least", value: open }, start === END || { fact: "day", operator: "below", value: start }),
    );
    open = undefined;
  }
  return any(...found);
}
