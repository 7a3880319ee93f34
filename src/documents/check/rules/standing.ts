import { Protected, type Support } from "../../../record/index.ts";
import { formatDay, parsePeriod } from "../../../time/index.ts";
import { labelOf, type Recorded } from "../record-view.ts";
import type { CheckedSentence, SentenceRule } from "../sentence.ts";

/** Nothing that was withdrawn backs a sentence. */
export const withdrawn: SentenceRule = (checked) =>
  checked.recorded.filter(isWithdrawn).map((recorded) => checked.find("withdrawn", "error", { key: recorded.id, note: noteOf(recorded) }));

export function isWithdrawn({ supports }: Recorded): boolean {
  return supports.length > 0 && supports.every(({ status }) => status === "withdrawn");
}

function noteOf({ supports }: Recorded): string {
  const note = supports.find((support) => support.note !== undefined)?.note;
  return typeof note === "string" ? note : (Object.values(note ?? {})[0] ?? "");
}

/**
 * What is only alleged or is contested is reported, not stated: the sentence says who says it. What is verified, adjudicated, or
 * reported alike by a good source and a second one may be stated plainly, unless it is what somebody is accused of.
 */
export const statusTooLow: SentenceRule = (checked) => {
  if (checked.passage.voice !== "fact" || checked.says(checked.words.attribution)) return [];
  if (checked.recorded.some(isWithdrawn)) return [];
  // "The figure is disputed" says how a contested fact stands.
  const weak = checked.recorded.filter((recorded) => !mayBeStated(recorded) && !(statusOf(recorded) === "contested" && checked.says(checked.words.contested)));
  const strong = checked.recorded.some(mayBeStated);
  if (weak.length === 0 || strong || checked.citesLaw) return [];
  // The rule on accusations says it better.
  if (accuses(checked)) return [];
  const [first] = weak as [Recorded];
  const { language } = checked.context.document.head;
  const one = distinctSources(first.supports) < 2;
  return [
    checked.find(one ? "single-source" : "status-too-low", "error", {
      key: first.id,
      what: labelOf(first, language),
      status: statusOf(first),
      source: sourceOf(first),
    }),
  ];
};

/** What a document cites was there to be read on its day. */
export const sourceLater: SentenceRule = (checked) => {
  const { day, record } = checked.context;
  return checked.citations.flatMap(({ key, start, end }) => {
    const sources = record.isSource(key)
      ? [record.file.sources[key]]
      : (record.recorded(key)?.supports.map(({ source }) => (source instanceof Protected ? undefined : source)) ?? []);
    const dates = sources.map((source) => (source?.date === undefined ? undefined : parsePeriod(source.date).from));
    const first = dates.map((date) => (date === undefined || typeof date === "string" ? -Infinity : date.earliest)).toSorted((a, b) => a - b)[0];
    const place = checked.placeInSentence(start, end);
    if (first !== undefined && first > day) return [checked.find("source-later", "error", { key, date: formatDay(first) }, place, "published")];
    const happened = record.recorded(key)?.happened;
    return happened !== undefined && happened.earliest > day
      ? [checked.find("source-later", "error", { key, date: formatDay(happened.earliest) }, place, "happened")]
      : [];
  });
};

/** An accusation is worded as one: nobody is said to have done what no court has found. */
export const allegationAsFinding: SentenceRule = (checked) => {
  if (checked.passage.voice !== "fact" || checked.says(checked.words.attribution) || checked.passage.kind === "heading" || checked.citations.length === 0)
    return [];
  if (!accuses(checked)) return [];
  const person = checked.context.people.accusedIn(checked.own) ?? checked.context.matter.accused.name;
  return [checked.find("allegation-as-finding", "error", { person, words: checked.wordsOf(checked.words.conduct) })];
};

/** Whether a sentence says of somebody without a conviction that he did what is a crime. */
function accuses(checked: CheckedSentence): boolean {
  const { people } = checked.context;
  const cites = checked.recorded.some(isAllegation);
  if (people.convictedIn(checked.own) && !cites) return false;
  const who =
    people.accusedIn(checked.own) !== undefined ||
    (checked.says(checked.words.pronoun) && checked.recorded.some(({ id, value }) => people.concernsAccused(id, value)));
  return (
    cites || (who && checked.says(checked.words.conduct) && !checked.recorded.some(({ supports }) => supports.some(({ status }) => status === "adjudicated")))
  );
}

function isAllegation({ value }: Recorded): boolean {
  return typeof value === "object" && value !== null && "accused" in value && "crime" in value;
}

function mayBeStated({ supports, value }: Recorded): boolean {
  if (typeof value === "object" && value !== null && "accused" in value && "crime" in value) return false;
  const standing = supports.filter(({ status }) => status !== "withdrawn");
  if (standing.some(({ status }) => status === "verified" || status === "adjudicated")) return true;
  const said = standing.filter(({ status, contrary }) => status === "alleged" && !contrary);
  return said.length === standing.length && distinctSources(said) > 1 && said.some(({ grade }) => GOOD.test(grade));
}

/** Reliability A or B, credibility 1 to 3: what the Admiralty code calls reliable and possibly true or better. */
const GOOD = /^[AB][1-3]$/u;

const distinctSources = (supports: readonly Support[]) => new Set(supports.map(({ sourceId }) => sourceId)).size;

function statusOf({ supports }: Recorded): string {
  return supports.find(({ status }) => status === "contested")?.status ?? supports[0]?.status ?? "alleged";
}

function sourceOf({ supports }: Recorded): string {
  const [first] = supports;
  if (!first || first.source instanceof Protected) return "";
  const name = first.source.publisher ?? first.source.title;
  return typeof name === "string" ? name : (Object.values(name)[0] ?? "");
}

/**
 * Nobody is called what a court would have to call him. Not in an opinion either: that is where defamation is written. Where the
 * word is another's, it is still repeated, and a person should look.
 */
export const guiltAsserted: SentenceRule = (checked) => {
  const { words, own, context } = { words: checked.words, own: checked.own, context: checked.context };
  if (checked.passage.voice === "fact" && checked.says(words.conviction) && !checked.says(words.noConviction) && !context.people.convictedIn(own)) {
    const person = context.people.accusedIn(own);
    const concerns = person !== undefined || checked.recorded.some(({ id, value }) => context.people.concernsAccused(id, value)) || checked.says(words.pronoun);
    if (concerns)
      return [
        checked.find(
          "guilt-asserted",
          "error",
          { words: checked.wordsOf(words.conviction), person: person ?? context.matter.accused.name },
          undefined,
          "conviction",
        ),
      ];
  }
  if (!words.guilt.test(own) || checked.passage.voice === "formal") return [];
  const person = context.people.accusedIn(own);
  if (person === undefined && context.people.convictedIn(own)) return [];
  return [
    checked.find(
      "guilt-asserted",
      checked.says(words.attribution) ? "warning" : "error",
      { words: checked.wordsOf(words.guilt), person: person ?? context.matter.accused.name },
      undefined,
      "word",
    ),
  ];
};

/** What somebody knew or wanted is seldom in a source. */
export const mindAsserted: SentenceRule = (checked) =>
  checked.passage.voice === "fact" && checked.says(checked.words.mind) && !checked.says(checked.words.attribution) && checked.citations.length > 0
    ? [checked.find("mind-asserted", "warning", { words: checked.wordsOf(checked.words.mind) })]
    : [];

/** "Now" is another day for every reader. */
export const relativeTime: SentenceRule = (checked) =>
  checked.passage.voice === "fact" && checked.says(checked.words.relative)
    ? [checked.find("relative-time", "warning", { words: checked.wordsOf(checked.words.relative) })]
    : [];
