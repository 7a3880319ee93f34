import { Option } from "commander";
import { DedereError } from "../../errors/index.ts";
import { type Added, addExhibits, type Derived, type OcrLanguage } from "../../workspace/index.ts";
import { actorOf, type Cli } from "../cli.ts";
import { derivedText, deriveTelling, ocrArgument, shownName } from "../exhibit-text.ts";
import { writeJson } from "../json.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly from?: string;
  readonly note?: string;
  readonly method?: "import" | "capture";
  readonly again?: boolean;
  /** The parser's name for the absence of `--no-derive`. */
  readonly derive: boolean;
  readonly ocr?: readonly OcrLanguage[];
  readonly json?: boolean;
}

export const add: Verb<Options> = {
  words: ["add"],
  arguments: ["<files...>"],
  options: (t) => [
    new Option("--from <where>", t("cli:option.acquiredFrom")),
    new Option("--note <text>", t("cli:option.note")),
    new Option("--method <method>", t("cli:option.method")).choices(["import", "capture"]),
    new Option("--again", t("cli:option.again")),
    new Option("--no-derive", t("cli:option.noDerive")),
    new Option("--ocr <languages>", t("cli:option.ocr")).argParser(ocrArgument({ t })),
    ...workspaceOptions(t),
    jsonOption(t),
  ],
  examples: { letter: "add letter.html --from the-author --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, options, files) =>
    withWorkspace(cli, options, async (workspace) => {
      const { json, derive, ocr, from, note, method, again } = options;
      const how = { ...(from === undefined ? {} : { from }), ...(note === undefined ? {} : { note }), ...(method === undefined ? {} : { method }) };
      const added: Added[] = [];
      for await (const one of addExhibits(workspace, files.flat(), { actor: actorOf(cli), ...how, again: again ?? false })) {
        added.push(one);
        if (!json) cli.out.write(line(cli, one));
      }
      if (!json) cli.out.write(`${summary(cli, added)}\n`);
      const derived: Derived[] = [];
      const tell = (one: Derived) => void (json ? derived.push(one) : cli.out.write(derivedText(cli, one)));
      if (derive) await deriveTelling(cli, workspace, ocr === undefined ? {} : { ocr }, { silent: json ?? false, tell });
      if (json) writeJson(cli, { added, derived });
      return exitCode(cli, added);
    }),
};

/** As `sha256sum` prints it, and what it means. Printed when the file is safe. */
function line(cli: Cli, added: Added): string {
  const name = shownName(cli, added.name);
  if ("skipped" in added) return `${"-".repeat(64)}  ${name}  (${cli.t(`cli:exhibits.skipped.${added.skipped}`)})\n`;
  return `${added.sha256}  ${name}  (${cli.t(`cli:exhibits.status.${added.status}`)})\n`;
}

function summary({ t }: Cli, added: readonly Added[]): string {
  const count = (status: string) => added.filter((one) => "status" in one && one.status === status).length;
  return t("cli:exhibits.added", {
    added: count("added"),
    again: count("same-bytes"),
    known: count("known"),
    left: added.filter((one) => "skipped" in one).length,
  });
}

/** Everything that could be read is safe; that something could not is said by the code as well. */
function exitCode(cli: Cli, added: readonly Added[]): number {
  const unreadable = added.filter((one) => "skipped" in one && one.skipped === "unreadable");
  if (unreadable.length === 0) return 0;
  const message = cli.t("cli:exhibits.skipped.unreadable");
  const problems = unreadable.map(({ name }) => ({ file: shownName(cli, name), message, remedy: cli.t("cli:exhibits.unreadableRemedy") }));
  throw new DedereError("bad-file", message, problems);
}
