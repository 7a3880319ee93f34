/**
 * The tables of a workspace: the log of changes, and what is made from it. Interfaces are in `schema.ts`; what is
 * SQLite's own is in `sqlite/`. Knows `record`, `search` and `errors`.
 */
export { eraseBodies, insertEntry, logSize, type NewChange, type NewEntry, readChanges, readEntries, readLeaves, subjectOf, subjectOfErasure } from "./log.ts";
export { apply, clearProjection } from "./projection.ts";
export {
  dumpProjection,
  type FactView,
  type ItemView,
  listFacts,
  listItems,
  readAcquisitions,
  readDerivatives,
  readFact,
  readHistory,
  readItem,
  readMerges,
  readSetting,
  readTombstones,
} from "./read.ts";
export type { ChangeRow, Db, EntryRow, ObjectRow } from "./schema.ts";
export { openDatabase } from "./sqlite/open.ts";
export { integrityOf } from "./sqlite/integrity.ts";
export { exclusively } from "./sqlite/exclusively.ts";
export { index as indexText } from "./text.ts";
