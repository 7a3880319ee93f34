import type { LawView } from "../check/law-view.ts";
import type { DraftRequest } from "./draft.ts";
import { answers, barredByImmunity, provisions } from "./law-lines.ts";
import type { RecordParts } from "./parts.ts";
import type { Line, Telling } from "./telling.ts";
import type { DraftWords, Told } from "./words/index.ts";

/** Everything that a section is filled from. */
export interface Filled {
  readonly request: DraftRequest;
  readonly words: DraftWords;
  readonly telling: Telling;
  readonly parts: RecordParts;
  readonly law: LawView;
  readonly lawDay: number;
}

type Fill = (filled: Filled) => readonly Line[];

const WITHOUT_PRESENCE: readonly Told[] = ["investigate", "warrant", "on-arrival", "try-in-absentia"];

const formal = (text: string): Line => ({ text: `:::formal\n${text}\n:::` });

const identity: Fill = ({ parts }) => [...parts.identity(), ...parts.posts()];
const presumption: Fill = ({ words, parts }) => [formal(words.presumption(parts.name))];
const disputed: Fill = ({ parts }) => parts.disputed();
const laws: Fill = ({ request: { forum }, law, telling, lawDay }) => (forum === undefined ? [] : provisions(law, telling, forum, lawDay));
const counts: Fill = ({ words }) => [{ text: words.counts, key: "law" }];

const jurisdiction: Fill = ({ request: { forum, sighting }, law, telling, lawDay }) =>
  forum === undefined ? [] : answers(law, telling, forum, lawDay, sighting ? ["investigate", "arrest"] : WITHOUT_PRESENCE);

const measures: Fill = ({ request: { forum, sighting }, law, words }) => {
  const barred = forum !== undefined && barredByImmunity(law, forum, sighting ? "arrest" : "on-arrival");
  const list = barred ? words.measuresBarred : words.measures;
  return [{ text: `:::demand\n${list.map((measure, i) => `${i + 1}. ${measure}`).join("\n")}\n:::` }];
};

const questions: Fill = ({ words, parts }) => {
  const { guilty, who, figures, why } = words.question;
  return [
    { text: `### ${guilty}` },
    formal(words.presumption(parts.name)),
    { text: `### ${who}` },
    { text: words.counts, key: "law" },
    { text: `### ${figures}` },
    ...parts.figures(),
    { text: `### ${why}` },
  ];
};

const contact: Fill = ({ request: { contact: who }, words }) => (who === undefined ? [] : [formal(words.contact(who))]);

/** What each section is filled with; what is not here, a person writes. */
const FILLS: Readonly<Record<string, Fill>> = {
  facts: (filled) => (filled.request.genre === "open-letter" ? [...identity(filled), ...filled.parts.incidents()] : filled.parts.incidents()),
  law: counts,
  presumption,
  suspects: identity,
  suspect: ({ parts }) => parts.identity(),
  immunity: ({ parts }) => parts.posts(),
  jurisdiction,
  admissibility: ({ parts }) => parts.proceedings(),
  attribution: ({ parts }) => [...parts.allegations(), ...parts.links()],
  qualification: laws,
  offence: (filled) => [...filled.parts.allegations(), ...laws(filled)],
  measures,
  disclosure: (filled) => [...disputed(filled), ...filled.parts.statements()],
  contested: disputed,
  background: (filled) => [...filled.parts.posts(), ...filled.parts.incidents(), ...presumption(filled)],
  "other-side": (filled) => [...filled.parts.statements(), ...disputed(filled)],
  figures: ({ parts }) => parts.figures(),
  questions,
  contact,
};

export function sectionLines(sign: string, filled: Filled): readonly Line[] {
  return FILLS[sign]?.(filled) ?? [];
}
