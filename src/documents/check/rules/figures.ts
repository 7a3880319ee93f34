import { formatDay } from "../../../time/index.ts";
import { labelOf, type Recorded } from "../record-view.ts";
import { isWithdrawn } from "./standing.ts";
import { type CheckedSentence, overlap, type SentenceRule } from "../sentence.ts";

/** A figure stands in what is cited. */
export const figureDiffers: SentenceRule = (checked) => {
  if (checked.recorded.length === 0) return [];
  const known = numbersOf(checked);
  return checked.numbers
    .filter(({ value }) => !known.has(value))
    .map(({ value, start, end }) => {
      const figures = [...known].toSorted((a, b) => a - b).join(", ");
      return checked.find(
        "figure-differs",
        "error",
        { figure: value, key: keysOf(checked), known: figures },
        checked.placeOf({ start, end }),
        figures === "" ? "none" : undefined,
      );
    });
};

/** The figures of what is cited; of an incident also all that its parts count. */
function numbersOf({ recorded, context }: CheckedSentence): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const one of recorded) {
    for (const number of one.numbers) numbers.add(number);
    if (one.incident !== undefined && isCount(one)) for (const number of context.record.recorded(one.incident)?.numbers ?? []) numbers.add(number);
  }
  return numbers;
}

const isCount = ({ id, incident }: Recorded) => id === incident || id.includes(".victims");

const keysOf = ({ recorded }: CheckedSentence) => recorded.map(({ id }) => id).join(", ");

/**
 * Where sources differ on a number, the passage that gives one of theirs gives the lowest and the highest, too. Which sentence of
 * it does is the author's choice.
 */
export const figureContested: SentenceRule = (checked) => {
  const { record } = checked.context;
  if (checked.recorded.some(isWithdrawn)) return [];
  const incidents = new Set(checked.recorded.filter(isAboutVictims(checked)).map(({ incident }) => incident));
  return [...incidents].flatMap((incident) =>
    record.contested(incident ?? "").flatMap(({ lowest, highest }) => {
      const all = checked.passage.sentences.flatMap((sentence) => checked.sibling(sentence).numbers.map(({ value }) => value));
      if (all.includes(lowest) && all.includes(highest)) return [];
      const label = record.recorded(incident ?? "");
      const what = label ? labelOf(label, checked.context.document.head.language) : "";
      return [checked.find("figure-contested", "error", { lowest, highest, what })];
    }),
  );
};

/** Whether a sentence gives a number of the victims of what is cited. */
function isAboutVictims(checked: CheckedSentence): (recorded: Recorded) => boolean {
  return ({ incident }) => {
    if (incident === undefined) return false;
    const figures = checked.context.record.contested(incident);
    const said = checked.numbers.map(({ value }) => value);
    const counts = checked.context.record.recorded(`${incident}.victims.counts`)?.numbers ?? new Set<number>();
    return figures.length > 0 && said.some((value) => counts.has(value) || figures.some(({ lowest, highest }) => value >= lowest && value <= highest));
  };
}

/** A date stands in what is cited. */
export const dateDiffers: SentenceRule = (checked) => {
  const known = checked.recorded.flatMap(({ dates }) => dates);
  if (checked.recorded.length === 0 || known.length === 0) return [];
  return checked.dates
    .filter((date) => !known.some((one) => overlap(one, date)))
    .map((date) => {
      const written = checked.folded.text.slice(date.start, date.end);
      const days = known.slice(0, 3).map(({ earliest, latest }) => (earliest === latest ? formatDay(earliest) : `${formatDay(earliest)}/${formatDay(latest)}`));
      return checked.find("date-differs", "error", { date: written, key: keysOf(checked), known: days.join(", ") }, checked.placeOf(date));
    });
};
