import { Option } from "commander";
import type { Translate } from "../i18n/index.ts";
import { openWorkspace, type Workspace, workspaceFolder } from "../workspace/index.ts";
import { type Cli, working } from "./cli.ts";
import { type SecretOptions, secretOf } from "./secret.ts";

/** Which workspace a command works in, and what opens it. */
export interface WorkspaceOptions extends SecretOptions {
  readonly workspace?: string;
}

/**
 * The options of every command that works in a workspace.
 * @param words What is said of the folder where leaving it out does not mean the current one.
 */
export function workspaceOptions(t: Translate, words = "cli:option.workspace"): readonly Option[] {
  return [new Option("--workspace <folder>", t(words)), passphraseFileOption(t)];
}

export function passphraseFileOption(t: Translate): Option {
  return new Option("--passphrase-file <file>", t("cli:option.passphraseFile"));
}

/**
 * The folder of the workspace: the one named, else the current one.
 * @throws {DedereError} `not-found` where it is none; nobody types a passphrase for nothing
 */
export function folderOf({ workspace = "." }: WorkspaceOptions): string {
  return workspaceFolder(workspace);
}

/**
 * Opens the workspace; the caller locks it.
 * @throws {DedereError} what opening throws
 */
export async function unlockedWorkspace(cli: Cli, options: WorkspaceOptions): Promise<Workspace> {
  const folder = folderOf(options);
  const secret = await secretOf(cli, options);
  return working(cli, cli.t("cli:progress.unlock"), () => openWorkspace(folder, secret));
}

/**
 * Opens the workspace, does the work, and locks it again, also when the work fails.
 * @throws {DedereError} what opening throws, and what the work throws
 */
export async function withWorkspace<T>(cli: Cli, options: WorkspaceOptions, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await unlockedWorkspace(cli, options);
  try {
    return await work(workspace);
  } finally {
    await workspace.lock();
  }
}
