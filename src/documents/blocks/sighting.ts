import { parseDay } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import { dayOf } from "../check/sighting.ts";
import type { Block } from "../composed.ts";
import { commaOf } from "../compose/notes.ts";
import { dayIn } from "../compose/printed.ts";
import { runs } from "../compose/runs.ts";
import { WORDS } from "../compose/words.ts";
import type { DocumentLanguage } from "../languages.ts";
import { VISIT_WORDS } from "./visit-words.ts";

/** The journey that is reported: where, when, in what quality, and who says so, so that the first page is enough to act. */
export function sightingBlock({ document: { head } }: Context): readonly Block[] {
  const { sighting, language } = head;
  if (!sighting) return [];
  const words = VISIT_WORDS[language];
  const { where, arrives, leaves, capacity = "unknown", reported } = sighting;
  const by = reported.map(({ by: who, on, grade }) =>
    [who, ...(grade === undefined ? [] : [WORDS[language].grade(grade)]), ...(on === undefined ? [] : [words.since(momentIn(language, on))])].join(
      commaOf(language),
    ),
  );
  const rows: readonly (readonly [string, string])[] = [
    [words.where, where],
    [words.arrives, momentIn(language, arrives)],
    [words.leaves, leaves === undefined ? words.notKnown : momentIn(language, leaves)],
    [words.capacity, words.capacities[capacity]],
    [words.reported, by.join(WORDS[language].separator) + (by.length === 1 ? ` (${words.oneSource})` : "")],
  ];
  const [first, ...rest] = rows.map((row) => row.map((text) => runs(text, language)));
  return [{ kind: "table", head: first ?? [], rows: rest }];
}

/** A day, or an hour of it with the zone it is told in: half a day may lie between two zones. */
function momentIn(language: DocumentLanguage, moment: string): string {
  const day = dayIn(language, parseDay(dayOf(moment)));
  const [, hour, zone] = /T(\d{2}:\d{2})(?::\d{2})?(.+)$/u.exec(moment) ?? [];
  return hour === undefined ? day : `${day}${commaOf(language)}${hour} (${zone === "Z" ? "UTC" : `UTC${zone}`})`;
}
