/**
 * Foreign formats to items and facts and back: tables, FollowTheMoney, references. Pure converters; what they bring is
 * held against the record by `changesFor`, which updates by id.
 */
export type { Draft, DraftFact, Held, HeldFact, Holdings } from "./draft.ts";
export { changesFor, type Origin, OtherKind, type Revises, Undecided } from "./reconcile.ts";
export { type CitationFormat, readReferences, unreadable as unreadableReferences } from "./citations/read.ts";
export { draftOf as sourceOfReference } from "./citations/drafts.ts";
export { referenceOf } from "./citations/write.ts";
export { datasetDraft, draftsOf as draftsOfEntity, kindOfEntity, schemaOf } from "./ftm/drafts.ts";
export type { FtmContext } from "./ftm/fitted.ts";
export type { Entity } from "./ftm/model.ts";
export { readFtm } from "./ftm/read.ts";
export { entitiesOf, entityLine, type ItemFacts, statementsOf, type WriteOptions } from "./ftm/write.ts";
export { openCsv } from "./table/csv.ts";
export { folded } from "./table/folded.ts";
export { asId, rowIds } from "./table/ids.ts";
export { columnsMissing, refersByName } from "./table/columns.ts";
export { type Mapping, readMapping } from "./table/mapping.ts";
export { type Proposal, proposeMapping } from "./table/propose.ts";
export { type RowContext, rowReader, type RowResult } from "./table/rows.ts";
export type { Table, TableRow } from "./table/table.ts";
export { writeCsv } from "./table/write-csv.ts";
export { openSheet } from "./table/xlsx.ts";
export { valueOfWords, type WordsRead } from "./words.ts";
export { cellsOf, ID } from "./table/cells.ts";
