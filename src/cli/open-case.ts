import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Option } from "commander";
import { DedereError } from "../errors/index.ts";
import { type Law, type Matter, prepare, type StateCode } from "../forum/index.ts";
import type { Translate } from "../i18n/index.ts";
import { stateName, type Telling } from "../i18n/telling.ts";
import { type LawBook, loadLawBook } from "../lawbook/index.ts";
import { type CaseFile, matterOfCase, namedSources, readCase } from "../record/index.ts";
import type { Day } from "../time/index.ts";
import { fileOf, isWorkspace, readCaseOf } from "../workspace/index.ts";
import { type Cli, working } from "./cli.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "./open-workspace.ts";
import { accusedOption, caseOption } from "./options.ts";

/** A case with the law that it is asked about. */
export interface OpenCase {
  readonly caseFile: CaseFile;
  readonly accusedId: string | undefined;
  readonly matter: Matter;
  readonly law: Law;
  readonly book: LawBook;
}

/** Which case is asked about, besides the path of a case file: one of a workspace; and whose, where it has several accused. */
export interface CaseOptions extends WorkspaceOptions {
  readonly case?: string;
  readonly accused?: string;
}

/** The options of every command that asks about a case. */
export function caseOptions(t: Translate): readonly Option[] {
  return [accusedOption(t), ...workspaceOptions(t, "cli:option.workspaceOfCase"), caseOption(t)];
}

/**
 * Reads a case file, the `case.yaml` of a folder, or the case of a workspace (where nothing is named, of the current folder),
 * and the law book.
 * @throws {DedereError} `bad-request` where both a path and a workspace are named, or neither and the current folder is none; `not-found`, `bad-file`, `check-failed` or
 * `bad-law-book`, with every problem; what opening a workspace throws.
 */
export async function openCase(cli: Cli, path: string | undefined, options: CaseOptions): Promise<OpenCase> {
  const accusedId = options.accused;
  const caseFile = await readCaseFile(cli, path, options);
  const matter = matterOfCase(caseFile, accusedId, cli.language);
  const book = await working(cli, cli.t("cli:progress.lawBook"), () => loadLawBook());
  return { caseFile, accusedId, matter, law: prepare(book.law), book };
}

function readCaseFile(cli: Cli, path: string | undefined, options: CaseOptions): CaseFile | Promise<CaseFile> {
  const named = [path, options.workspace].filter((one) => one !== undefined).length;
  if (named === 2 || (named === 0 && !isWorkspace("."))) {
    const message = cli.t("cli:problem.whichCase");
    throw new DedereError("bad-request", message, [{ message, remedy: cli.t("cli:problem.whichCaseRemedy") }]);
  }
  if (path === undefined) return withWorkspace(cli, options, async (workspace) => (await readCaseOf(workspace, options.case)).file);
  const { text, file } = readText(cli, path);
  return readCase(text, file);
}

/** The text of a case file, or of the `case.yaml` of a folder, with its path. */
function readText({ t }: Cli, path: string): { text: string; file: string } {
  try {
    const file = fileOf(path);
    return { text: readFileSync(file, "utf8"), file };
  } catch {
    throw new DedereError("not-found", t("cli:problem.caseFile", { file: path }), [
      { file: path, message: t("cli:problem.caseFile", { file: path }), remedy: t("cli:problem.caseFileRemedy") },
    ]);
  }
}

/** The day that is asked about: the one given, else today, or the last day that the law book answers for if that is earlier. */
export function dayAsked(cli: Cli, { law }: OpenCase, on: Day | undefined): Day {
  return on ?? Math.min(cli.today, law.asOf);
}

/**
 * Makes sure that the law book knows a forum.
 * @throws {DedereError} `not-found` otherwise.
 */
export function checkForum({ t }: Cli, law: Law, state: StateCode): StateCode {
  if (law.forums.some((forum) => forum.state === state)) return state;
  const message = t("cli:problem.forum", { state });
  throw new DedereError("not-found", message, [{ message, remedy: t("cli:problem.forumRemedy") }]);
}

/** What words about a forum's answer need to be told. */
export function tellingOf(cli: Cli, { caseFile, accusedId, matter, law }: OpenCase, forum: StateCode, day: Day): Telling {
  return {
    t: cli.t,
    language: cli.language,
    law,
    matter,
    forum,
    day,
    factSources: (id) => namedSources(caseFile, id, accusedId, cli.language),
  };
}

/** A forum's name in a list or heading, as it stands in a sentence. */
export function nameInSentence(cli: Cli, state: StateCode): string {
  return stateName(cli, state);
}

/** The demonstration case that comes with Dedere. */
export const DEMO_CASE = fileURLToPath(new URL("../../cases/demo/case.yaml", import.meta.url));
