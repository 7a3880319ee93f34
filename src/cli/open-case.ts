import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DedereError } from "../errors/index.ts";
import { type Law, type Matter, prepare, type StateCode } from "../forum/index.ts";
import { stateName, type Telling } from "../i18n/telling.ts";
import { type LawBook, loadLawBook } from "../lawbook/index.ts";
import { type CaseFile, matterOfCase, namedSources, readCase } from "../record/index.ts";
import type { Day } from "../time/index.ts";
import { type Cli, working } from "./cli.ts";

/** A case with the law that it is asked about. */
export interface OpenCase {
  readonly caseFile: CaseFile;
  readonly accusedId: string | undefined;
  readonly matter: Matter;
  readonly law: Law;
  readonly book: LawBook;
}

/**
 * Reads a case file, or the `case.yaml` of a folder, and the law book.
 * @throws {DedereError} `not-found`, `bad-file` or `bad-law-book`, with every problem.
 */
export async function openCase(cli: Cli, path: string, accusedId?: string): Promise<OpenCase> {
  const { text, file } = readText(cli, path);
  const caseFile = readCase(text, file);
  const matter = matterOfCase(caseFile, accusedId, cli.language);
  const book = await working(cli, cli.t("cli:progress.lawBook"), () => loadLawBook());
  return { caseFile, accusedId, matter, law: prepare(book.law), book };
}

function readText({ t }: Cli, path: string): { text: string; file: string } {
  try {
    const file = statSync(path).isDirectory() ? join(path, "case.yaml") : path;
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
