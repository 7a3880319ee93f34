/**
 * The tables of a workspace: the log of changes, and what is made from it. Interfaces are in `schema.ts`; what is
 * SQLite's own is in `sqlite/`. Knows `record`, `search` and `errors`.
 */
export { differences, dumpProjection } from "./dump.ts";
export { emptyWriteAhead, erasedObjects, eraseKept, wasErased } from "./erasure.ts";
export { type LoggedChange, readHistory, readSaid, type Said } from "./history.ts";
export { idsBeginning, type Named } from "./ids.ts";
export { insertEntry, logSize, MOST_STEPS, type NewChange, type NewEntry, orderOf, readChanges, readEntries, readLeaves } from "./log.ts";
export { mentionedIn, subjectOf } from "./mention.ts";
export { mentionCheck, restartMentions } from "./mention-check.ts";
export { insertObjects, isKept, isTaken, keylessObjects, objectSizes, objectsOf } from "./objects.ts";
export { find, type FindOptions, type Found, type FoundPage, listSettings, readNames } from "./find.ts";
export { apply, clearProjection } from "./projection.ts";
export {
  type FactView,
  type ItemView,
  type PlacedFact,
  listFacts,
  listItems,
  readAcquisitions,
  readDerivatives,
  readFact,
  readFactsAbout,
  readFactsNaming,
  readFactsOf,
  readItem,
  readMerges,
  readSetting,
  readTombstones,
} from "./read.ts";
export type { ChangeRow, Db, EntryRow, MentionRow, ObjectRow } from "./schema.ts";
export { openDatabase } from "./sqlite/open.ts";
export { isIndexSound, versionsOf } from "./sqlite/soundness.ts";
export { integrityOf } from "./sqlite/integrity.ts";
export { exclusively } from "./sqlite/exclusively.ts";
export { indexWords, restartIndex, untoldDerivatives } from "./text.ts";
