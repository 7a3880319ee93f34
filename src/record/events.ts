import { type DayRange, parsePeriod, parseRange } from "../time/index.ts";
import { accusedOf } from "./accused.ts";
import type { Attribution, Told } from "./attribution.ts";
import { type CaseFile, counts } from "./casefile.ts";
import type { Text } from "./fields.ts";
import { idOf } from "./ids.ts";
import type { Person } from "./schema.ts";
import { wordsIn } from "./words.ts";

export const EVENT_KINDS = ["incident", "post-begins", "post-ends", "stay", "statement", "proceeding", "response", "death"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened in the case, for a time axis. */
export interface CaseEvent {
  /** Id of the record it comes from, for `sourcesOf`. */
  readonly id: string;
  readonly kind: EventKind;
  /** From its first to its last possible day. */
  readonly on: DayRange;
  readonly label: string;
  /** The state that acted, of a proceeding or response. */
  readonly state?: string;
}

/**
 * The dated events of a case in the order of their first days. What has no recorded beginning is left out, and so
 * is what was withdrawn or is confidential.
 * @throws {DedereError} `not-found` or `bad-request` if the accused cannot be told.
 */
export function eventsOfCase(file: CaseFile, accusedId?: string, language = "en"): readonly CaseEvent[] {
  const [id, person] = accusedOf(file, accusedId);
  const say = (text: Text) => wordsIn(text, language);
  const incidents = Object.entries(file.incidents).flatMap(([key, one]) => (counts(one) ? event(key, "incident", parsed(one.when.value), say(one.title)) : []));
  const statements = dated(file.statements, "statements", (one, key) =>
    one.by === id ? event(key, "statement", parsed(one.when), say(one.occasion ?? one.says)) : [],
  );
  const proceedings = dated(file.proceedings.list, "proceedings", (one, key) => event(key, "proceeding", parsed(one.when), say(one.title), one.state));
  const responses = dated(file.responses.list, "responses", (one, key) =>
    one.to === id ? event(key, "response", parsed(one.when), say(one.title ?? one.by ?? one.what), one.state) : [],
  );
  const death = person.died ? event(`${id}.died`, "death", parsed(person.died.value), say(person.name)) : [];
  const all = [...incidents, ...ofPerson(id, person, say), ...statements, ...proceedings, ...responses, ...death];
  return all.toSorted((a, b) => a.on.earliest - b.on.earliest || a.on.latest - b.on.latest);
}

function ofPerson(id: string, person: Person, say: (text: Text) => string): CaseEvent[] {
  const posts = dated(person.posts?.list ?? [], `${id}.posts`, (post, key) => [
    ...event(key, "post-begins", end(post.from), say(post.title)),
    ...event(key, "post-ends", end(post.to), say(post.title)),
  ]);
  const stays = dated(person.stays?.list ?? [], `${id}.stays`, (stay, key) => event(key, "stay", end(stay.from), stay.state, stay.state));
  return [...posts, ...stays];
}

function dated<T extends Attribution & { readonly id?: string | undefined }>(
  list: readonly T[],
  owner: string,
  make: (item: T, id: string) => CaseEvent[],
): CaseEvent[] {
  return list.flatMap((item, i) => (counts(item) ? make(item, idOf(item, owner, i)) : []));
}

function event(id: string, kind: EventKind, on: DayRange | undefined, label: string, state?: string): CaseEvent[] {
  return on ? [{ id, kind, on, label, ...(state === undefined ? {} : { state }) }] : [];
}

function end(told: Told<string> | undefined): DayRange | undefined {
  return told === undefined || told.value === "open" || told.value === "unknown" ? undefined : parseRange(told.value);
}

/** All days that a period may cover; its beginning alone where its end is open or not known. */
function parsed(text: string | undefined): DayRange | undefined {
  if (text === undefined) return undefined;
  const { from, to } = parsePeriod(text);
  if (typeof from === "string") return undefined;
  return typeof to === "string" ? from : { earliest: from.earliest, latest: to.latest };
}
