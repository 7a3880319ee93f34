/**
 * The one door to a workspace: open it, change it, ask it. One use case, one entry of the log, one transaction.
 * Knows the rooms below it; the command line and the server know this one.
 */
export { type Act, change } from "./change.ts";
export { initWorkspace, openWorkspace, type OpenOptions } from "./open.ts";
export { rebuild } from "./rebuild.ts";
export { type Fault, verifyWorkspace } from "./verify.ts";
export type { Workspace } from "./workspace.ts";
