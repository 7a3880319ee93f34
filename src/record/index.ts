/**
 * The record of a case. First part: the case file that people write, read whole or refused whole, and what it gives
 * to the engine (a matter) and to a time axis (events), with the sources behind each part.
 * Pure: the text comes in as a value. Knows `time` and the types of `forum`.
 */
export { type Account, type Attribution, type Citation, type Told } from "./attribution.ts";
export { type CaseFile, type Table } from "./casefile.ts";
export { type CaseEvent, EVENT_KINDS, type EventKind, eventsOfCase } from "./events.ts";
export { type Text } from "./fields.ts";
export { caseJsonSchema } from "./json-schema.ts";
export { matterOfCase } from "./matter.ts";
export { type NamedSource, namedSources } from "./named-sources.ts";
export { Protected } from "./protected.ts";
export { readCase } from "./read.ts";
export type { Allegation, Fact, Incident, Person, Post, Proceeding, Response, Source, Stay } from "./schema.ts";
export { type Part, partsOf, sourcesOf, type Support, supports } from "./sources.ts";
export type { FactStatus, Grade, Protection, ResponseKind } from "./vocabulary.ts";
export { STATE_CODES } from "./states.ts";
export { wordsIn } from "./words.ts";
