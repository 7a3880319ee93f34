import type { Ground } from "../../forum/index.ts";
import { formatDay, parseRange } from "../../time/index.ts";
import type { Inline } from "../composed.ts";
import type { About } from "./about.ts";
import { clauses } from "./inline.ts";

/** A note with the sources that the record names for a part of it; nothing where none can be named. */
export function recordNote({ notes }: About, ids: readonly string[]): readonly Inline[] {
  return notes.cite({ citations: ids.map((key) => ({ key, silent: false, start: 0, end: 0 })), start: 0, end: 0 });
}

/** The same for the facts among the grounds of an answer. */
export function factNotes(about: About, grounds: readonly Ground[]): readonly Inline[] {
  const ids = new Set(grounds.flatMap((ground) => (ground.kind === "fact" ? [ground.id] : [])));
  return recordNote(about, [...ids]);
}

/** Rules common to all states by their authorities, as they stood on the day, with how sure the law book is of each. */
export function ruleNote(about: About, ...ids: readonly string[]): readonly Inline[] {
  const { law, words, notes } = about;
  const rules = [...new Set(ids)].flatMap((id) => law.rules.get(id) ?? []);
  const said = rules.flatMap(({ authorities, confidence, basisOfFact }) => [
    ...authoritiesOn(about, authorities),
    words.confidence(confidence),
    ...(basisOfFact === "knowledge" ? [words.law.knowledge] : []),
  ]);
  return said.length === 0 ? [] : notes.add(clauses(about, said));
}

const DATE = /\b\d{4}-\d{2}(?:-\d{2})?\b/gu;

/** The authorities that a document of the day can name: a later judgment was not there to be cited. */
function authoritiesOn({ day }: About, authorities: readonly string[]): readonly string[] {
  const today = formatDay(day);
  return authorities.filter((authority) => [...authority.matchAll(DATE)].every(([date]) => formatDay(parseRange(date).earliest) <= today));
}
