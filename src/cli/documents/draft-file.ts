import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Option } from "commander";
import { type DocumentLanguage, DOCUMENT_LANGUAGES, DRAFT_WORDS, filingOf, OPEN_POINT } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import type { StateCode } from "../../forum/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { stateArgument } from "../arguments.ts";
import type { Cli } from "../cli.ts";
import { type OpenCase, openCase } from "../open-case.ts";
import { accusedOption, onOption } from "../options.ts";
import type { Day } from "../../time/index.ts";
import { type DocumentCaseOptions, documentCaseOptions } from "./options.ts";

/** What every command that writes a draft asks. */
export interface DraftOptions extends DocumentCaseOptions {
  readonly forum?: StateCode;
  readonly language?: DocumentLanguage;
  readonly on?: Day;
  readonly accused?: string;
  readonly author: string;
  readonly contact?: string;
  readonly out: string;
}

export function draftOptions(t: Translate): readonly Option[] {
  return [
    new Option("--language <language>", t("cli:option.draftLanguage")).choices([...DOCUMENT_LANGUAGES]),
    new Option("--author <who>", t("cli:option.author")).makeOptionMandatory(),
    new Option("--contact <who>", t("cli:option.contact")),
    onOption(t),
    accusedOption(t),
    ...documentCaseOptions(t),
  ];
}

export function forumOption(t: Translate): Option {
  return new Option("--forum <code>", t("cli:option.forum")).argParser(stateArgument(t));
}

/**
 * The language of a draft: the one asked for, else the first of the forum's that drafts are written in, else that of the messages.
 * @throws {DedereError} `bad-request` where no drafts are written in it
 */
export function draftLanguage(
  cli: Cli,
  { language, forum }: { readonly language?: DocumentLanguage | undefined; readonly forum?: StateCode | undefined },
): DocumentLanguage {
  const taken = filingOf(forum)?.languages.take.find((one): one is DocumentLanguage => Object.hasOwn(DRAFT_WORDS, one));
  const chosen = language ?? taken ?? cli.language;
  if (DRAFT_WORDS[chosen]) return chosen;
  const message = cli.t("cli:document.noDraftLanguage", { language: chosen });
  throw new DedereError("bad-request", message, [
    { message, remedy: cli.t("cli:document.noDraftLanguageRemedy", { known: Object.keys(DRAFT_WORDS).join(", ") }) },
  ]);
}

/**
 * Writes a draft to a file that is not there yet.
 * @throws {DedereError} `refused` where the file is there: somebody may have worked on it
 */
export function writeDraft(cli: Cli, path: string, text: string): void {
  if (existsSync(path)) {
    const message = cli.t("cli:document.draftExists", { file: path });
    throw new DedereError("refused", message, [{ file: path, message, remedy: cli.t("cli:document.draftExistsRemedy") }]);
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o600 });
  const open = text.split(OPEN_POINT).length - 1;
  cli.out.write(`${path}\n${open === 0 ? "" : `  ${cli.t("cli:document.openPoints", { count: open })}\n`}`);
}

/**
 * Opens the case that a draft is made from: a case file under `--case`, or the case of a workspace.
 * @throws {DedereError} as `openCase`
 */
export function openCaseOfDraft(cli: Cli, { case: named, ...options }: DocumentCaseOptions & { readonly accused?: string }): Promise<OpenCase> {
  return options.workspace === undefined
    ? openCase(cli, named, options)
    : openCase(cli, undefined, { ...options, ...(named === undefined ? {} : { case: named }) });
}
