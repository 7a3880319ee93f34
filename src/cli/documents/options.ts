import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Option } from "commander";
import type { Translate } from "../../i18n/index.ts";
import { type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";

/** Against which case a document is held. */
export interface DocumentCaseOptions extends WorkspaceOptions {
  readonly case?: string;
}

export function documentCaseOptions(t: Translate): readonly Option[] {
  return [new Option("--case <case>", t("cli:option.documentCase")), ...workspaceOptions(t, "cli:option.workspaceOfCase")];
}

/** The case file of a document: the one named, else the `case.yaml` of the folder around the document's. */
export function caseAround(document: string, { case: named }: DocumentCaseOptions): string | undefined {
  const around = join(dirname(document), "..", "case.yaml");
  return named ?? (existsSync(around) ? around : undefined);
}
