import { LANGUAGES } from "../i18n/index.ts";
import { type CaseEvent, eventsOfCase, matterOfCase, wordsIn } from "../record/index.ts";
import { type Bound, type Day } from "../time/index.ts";
import type { Assessment } from "../forum/index.ts";
import type { CaseView, Text } from "./schemas.ts";
import type { Served } from "./served.ts";

/** Days shown before the first event of a case, so that the day before it can be reached too. */
const LEAD = 365;

/** What the page shows of a case: names, charges and events in every language, and the days that matter. */
export function caseView({ caseFile, accusedId, assessment }: Served): CaseView {
  const matters = LANGUAGES.map((language) => matterOfCase(caseFile, accusedId, language));
  const inAll = (say: (index: number) => string): Text => Object.fromEntries(LANGUAGES.map((language, i) => [language, say(i)])) as Text;
  const events = eventsInAll(
    LANGUAGES.map((language) => eventsOfCase(caseFile, accusedId, language)),
    inAll,
  );
  return {
    title: inAll((i) => wordsIn(caseFile.title, LANGUAGES[i] ?? "en")),
    accused: inAll((i) => matters[i]?.accused.name ?? ""),
    charges: assessment.matter.charges.map(({ id, crime, conduct }, k) => ({
      id,
      crime,
      label: inAll((i) => matters[i]?.charges[k]?.label ?? ""),
      from: dayOfBound(conduct.from, "earliest"),
      to: dayOfBound(conduct.to, "latest"),
    })),
    events,
    span: { from: (events[0]?.day ?? assessment.asOf) - LEAD, to: assessment.asOf },
    opensOn: opensOn(assessment),
    asOf: assessment.asOf,
  };
}

function eventsInAll(byLanguage: readonly (readonly CaseEvent[])[], inAll: (say: (index: number) => string) => Text): CaseView["events"] {
  return (byLanguage[0] ?? []).map(({ kind, on, state }, k) => ({
    day: on.earliest,
    lastDay: on.latest,
    kind,
    label: inAll((i) => byLanguage[i]?.[k]?.label ?? ""),
    ...(state === undefined ? {} : { state }),
  }));
}

function dayOfBound(bound: Bound, side: "earliest" | "latest"): Day | null {
  return typeof bound === "string" ? null : bound[side];
}

/**
 * The day that the page shows first: the last of those on which most forums were open to a warrant or a trial in
 * absentia; the last day of the law book where none ever was.
 */
function opensOn({ forums, asOf }: Assessment): Day {
  const steps = new Map<Day, number>();
  const step = (day: Day, by: number) => steps.set(day, (steps.get(day) ?? 0) + by);
  for (const { status } of forums.values()) {
    status.values.forEach((value, i) => {
      if (value !== "open") return;
      step(status.starts[i] as Day, 1);
      step(status.starts[i + 1] ?? asOf + 1, -1);
    });
  }
  let [open, most, last] = [0, 0, asOf];
  const days = [...steps.keys()].toSorted((a, b) => a - b);
  for (const [i, day] of days.entries()) {
    open += steps.get(day) ?? 0;
    if (open < Math.max(most, 1)) continue;
    most = open;
    last = Math.min((days[i + 1] ?? asOf + 1) - 1, asOf);
  }
  return last;
}
