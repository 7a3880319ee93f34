/**
 * The one door to a workspace: open it, change it, ask it. One use case, one entry of the log, one transaction.
 * Knows the rooms below it; the command line and the server know this one.
 */
export { type Acquiring, type Added, addExhibits } from "./add-exhibit.ts";
export { type Act, change, type Changes } from "./change.ts";
export { deriveAll, type Derived, type Deriving } from "./derive.ts";
export { OCR_LANGUAGES, type OcrLanguage } from "../derivatives/index.ts";
export { cleanObjects } from "./clean.ts";
export { type Examination, examine } from "./doctor.ts";
export { eraseExhibit, eraseFacts, type Erasure } from "./erase.ts";
export { type CaseExported, exportCase, readCaseOf } from "./export-case.ts";
export { type CaseImported, importCase } from "./import-case.ts";
export { exportBag, type Exported, type ExportOptions } from "./export-bag.ts";
export { exportFtm, type FtmExport } from "./export-ftm.ts";
export { exportTable, type TableExport } from "./export-table.ts";
export { historyOf, type HistoryStep } from "./history.ts";
export { type FileImported, importFiles, type ImportFileOptions } from "./import-file.ts";
export { exportSources } from "./import-sources.ts";
export { proposeFor } from "./import-table.ts";
export { findMapping, saveMapping } from "./mappings.ts";
export { initWorkspace, openWorkspace, type OpenOptions } from "./open.ts";
export { caseReader } from "./case-reader.ts";
export { keepOpen, type KeptOpen } from "./keep-open.ts";
export { addItem } from "./use-cases/add-item.ts";
export { preferFact, withdrawFact } from "./use-cases/judge-fact.ts";
export { mergeItems, undoMerge } from "./use-cases/merge-items.ts";
export { type NewFact, recordFact } from "./use-cases/record-fact.ts";
export { type Revision, reviseFact } from "./use-cases/revise-fact.ts";
export { setSetting } from "./use-cases/set-setting.ts";
export type { Who } from "./use-cases/who.ts";
export { restoreItem, withdrawItem } from "./use-cases/withdraw-item.ts";
export { rebuild } from "./rebuild.ts";
export { type Hit, type Hits, saveSearch, savedSearch, search } from "./search.ts";
export { setPassphrase, setSecrets } from "./secrets.ts";
export { acceptCosignature, cosignRequest, logKeyOf } from "./cosign.ts";
export type { Fault } from "./fault.ts";
export { readReceipts, type Receipt } from "./receipts.ts";
export { acceptTimestamp, askForTimestamp, requestTimestamp } from "./timestamp.ts";
export { verifyAll, type Verified, verifyWorkspace } from "./verify.ts";
export type { Vouched } from "./verify-receipts.ts";
export { knownState, newWitnessKey, signAsWitness } from "./witness.ts";
export type { Workspace } from "./workspace.ts";
export { isWorkspace, type Secret, WORKSPACE_FILE, workspaceFolder } from "../vault/index.ts";
