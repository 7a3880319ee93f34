import { prepare } from "../forum/index.ts";
import { loadLawBook } from "../lawbook/index.ts";
import type { Workspace } from "../workspace/index.ts";
import type { Cli } from "./cli.ts";
import { type Affected, affectedDocuments } from "./documents/affected.ts";
import { withWorkspace, type WorkspaceOptions } from "./open-workspace.ts";

/**
 * Opens the workspace for a change of the record. Afterwards it is told, beside the answer, which approved documents cite something
 * that stands otherwise since: whoever changes a fact learns it at that moment.
 * @throws {DedereError} what opening throws, and what the work throws
 */
export async function changingWorkspace<T>(cli: Cli, options: WorkspaceOptions, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  return withWorkspace(cli, options, async (workspace) => {
    const answer = await work(workspace);
    const affected = await affectedDocuments(cli, workspace, async () => prepare((await loadLawBook()).law));
    if (affected.length > 0) cli.err.write(affectedText(cli, affected));
    return answer;
  });
}

/** The documents to read again, each with what it cites. */
function affectedText({ t }: Cli, affected: readonly Affected[]): string {
  return `${[t("cli:document.affected", { count: affected.length }), ...affected.map(({ id, keys }) => `  ${t("cli:document.affectedOne", { id, keys: keys.join(", ") })}`)].join("\n")}\n`;
}
