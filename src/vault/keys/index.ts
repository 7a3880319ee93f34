export type { WorkspaceKeys } from "./derive.ts";
export type { Argon2Cost } from "./passphrase.ts";
export { changePassphrase, createWorkspaceKeys, renewSecrets, type Secret, unlockWorkspace } from "./unlock.ts";
export { isWorkspace, readWorkspaceFile, WORKSPACE_FILE, type WorkspaceFile, workspaceFolder, writeWorkspaceFile } from "./workspace-file.ts";
