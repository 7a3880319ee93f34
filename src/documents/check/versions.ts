import { type DayRange, formatDay } from "../../time/index.ts";
import type { DocumentSource, Passage } from "../source/document.ts";
import { fold } from "../words/fold.ts";
import { datesIn } from "./dates.ts";
import type { Finding } from "./finding.ts";
import { numbersIn } from "./numbers.ts";
import { overlap } from "./sentence.ts";

/**
 * Holds a language version against another one, passage by passage: what is cited, which figures and days are given, what is marked
 * as demand or opinion. Words are not compared: that is a translator's work.
 */
export function compareVersions(document: DocumentSource, other: DocumentSource): readonly Finding[] {
  const [ours, theirs] = [document.passages, other.passages];
  const values = { language: other.head.language, authentic: document.head.authentic ?? document.head.language };
  if (ours.length !== theirs.length)
    return [
      { rule: "versions-differ", severity: "error", variant: "passages", start: 0, end: 0, values: { ...values, ours: ours.length, theirs: theirs.length } },
    ];
  return ours.flatMap((passage, i) => {
    const [first, second] = [contentOf(passage, document), contentOf(theirs[i] as Passage, other)];
    const variant = passage.voice === theirs[i]?.voice ? undefined : "voices";
    const apart = differing(first, second);
    const found = variant ?? apart;
    if (found === undefined) return [];
    const differences = apart === undefined ? "" : `${toldOf(first, apart)} / ${toldOf(second, apart)}`;
    const start = passage.plain.offsets[0] ?? 0;
    return [{ rule: "versions-differ", severity: "error", variant: found, start, end: start, values: { ...values, passage: i + 1, differences } }] as const;
  });
}

interface Content {
  readonly citations: readonly string[];
  readonly figures: readonly number[];
  readonly dates: readonly DayRange[];
}

/** What two passages differ in. Years of two calendars overlap and never begin on the same day. */
function differing(ours: Content, theirs: Content): "citations" | "figures" | undefined {
  if (ours.citations.join() !== theirs.citations.join()) return "citations";
  const sameDates = ours.dates.length === theirs.dates.length && ours.dates.every((date, i) => overlap(date, theirs.dates[i] as DayRange));
  return sameDates && ours.figures.join() === theirs.figures.join() ? undefined : "figures";
}

function contentOf({ sentences, plain }: Passage, { head: { language } }: DocumentSource): Content {
  const citations = sentences.flatMap(({ groups }) => groups.flatMap((group) => group.citations.map(({ key }) => key))).toSorted();
  const folded = fold(plain.text.replaceAll(/\[-?@[^\]]*\]/gu, " ")).text;
  const dates = datesIn(folded, language);
  const figures = numbersIn(folded, language, dates).map(({ value }) => value);
  return { citations, figures: figures.toSorted((a, b) => a - b), dates: dates.toSorted((a, b) => a.earliest - b.earliest) };
}

function toldOf({ citations, figures, dates }: Content, key: "citations" | "figures"): string {
  const days = dates.map(({ earliest, latest }) => (earliest === latest ? formatDay(earliest) : `${formatDay(earliest)}/${formatDay(latest)}`));
  return (key === "citations" ? citations : [...figures, ...days]).join(", ") || "–";
}
