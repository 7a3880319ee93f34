import type { DocumentSource, Passage } from "../source/document.ts";
import { fold } from "../words/fold.ts";
import { datesIn } from "./dates.ts";
import type { Finding } from "./finding.ts";
import { numbersIn } from "./numbers.ts";

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
    const apart = (["citations", "figures"] as const).find((key) => first[key].join() !== second[key].join());
    const found = variant ?? apart;
    if (found === undefined) return [];
    const differences = apart === undefined ? "" : `${first[apart].join(", ") || "–"} / ${second[apart].join(", ") || "–"}`;
    const start = passage.plain.offsets[0] ?? 0;
    return [{ rule: "versions-differ", severity: "error", variant: found, start, end: start, values: { ...values, passage: i + 1, differences } }] as const;
  });
}

function contentOf(
  { sentences, plain }: Passage,
  { head: { language } }: DocumentSource,
): { readonly citations: readonly string[]; readonly figures: readonly number[] } {
  const citations = sentences.flatMap(({ groups }) => groups.flatMap((group) => group.citations.map(({ key }) => key))).toSorted();
  const folded = fold(plain.text.replaceAll(/\[-?@[^\]]*\]/gu, " ")).text;
  const dates = datesIn(folded, language);
  const numbers = numbersIn(folded, language, dates).map(({ value }) => value);
  // A date counts by its first day: the calendars of two versions may differ.
  return { citations, figures: [...numbers, ...dates.map(({ earliest }) => earliest)].toSorted((a, b) => a - b) };
}
