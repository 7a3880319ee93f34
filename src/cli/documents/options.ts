import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Option } from "commander";
import type { Translate } from "../../i18n/index.ts";
import type { Cli } from "../cli.ts";
import { type OpenCase, openCase } from "../open-case.ts";
import { type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";

/** Against which case a document is held. */
export interface DocumentCaseOptions extends WorkspaceOptions {
  readonly case?: string;
}

export function documentCaseOptions(t: Translate): readonly Option[] {
  return [new Option("--case <case>", t("cli:option.documentCase")), ...workspaceOptions(t, "cli:option.workspaceOfCase")];
}

/**
 * Opens the case of a document: the case file named, the case of a workspace, or the `case.yaml` of the folder around the document's.
 * @throws {DedereError} as `openCase`
 */
export function openCaseOf(cli: Cli, document: string, options: DocumentCaseOptions): Promise<OpenCase> {
  const { case: named, ...rest } = options;
  if (options.workspace !== undefined) return openCase(cli, undefined, options);
  const around = join(dirname(document), "..", "case.yaml");
  return openCase(cli, named ?? (existsSync(around) ? around : undefined), rest);
}
