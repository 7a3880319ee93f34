/**
 * The one door to a workspace: open it, change it, ask it. One use case, one entry of the log, one transaction.
 * Knows the rooms below it; the command line and the server know this one.
 */
export { type Acquiring, type Added, addExhibits } from "./add-exhibit.ts";
export { type Act, change } from "./change.ts";
export { deriveAll, type Derived, type Deriving } from "./derive.ts";
export { OCR_LANGUAGES, type OcrLanguage } from "../derivatives/index.ts";
export { type Examination, examine } from "./doctor.ts";
export { eraseExhibit, eraseFacts, type Erasure } from "./erase.ts";
export { exportBag, type Exported, type ExportOptions } from "./export-bag.ts";
export { historyOf, type HistoryStep } from "./history.ts";
export { initWorkspace, openWorkspace, type OpenOptions } from "./open.ts";
export { rebuild } from "./rebuild.ts";
export { type Hit, type Hits, saveSearch, savedSearch, search } from "./search.ts";
export { recoverWorkspace, setPassphrase } from "./secrets.ts";
export { type Fault, verifyWorkspace } from "./verify.ts";
export type { Workspace } from "./workspace.ts";
export type { Secret } from "../vault/index.ts";
