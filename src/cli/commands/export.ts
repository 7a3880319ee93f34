import { Option } from "commander";
import { DedereError } from "../../errors/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import { exportBag } from "../../workspace/index.ts";
import { type Cli, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { table, wrap } from "../layout.ts";
import { lookOverLines } from "../look-over-text.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { audienceOption, jsonOption, withNamesOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly audience: ProtectionLevel;
  readonly withNotes?: boolean;
  readonly withNames?: boolean;
  readonly json?: boolean;
}

export const exportWorkspace: Verb<Options> = {
  words: ["export"],
  arguments: ["<from>", "[out]"],
  options: (t) => [audienceOption(t), new Option("--with-notes", t("cli:option.withNotes")), withNamesOption(t), ...workspaceOptions(t), jsonOption(t)],
  examples: {
    public: "export my-workspace to-publish --passphrase-file passphrase.txt",
    named: "export to-publish --workspace my-workspace --passphrase-file passphrase.txt",
    court: "export my-workspace for-the-court --audience protected --passphrase-file passphrase.txt",
  },
  run: (cli, { audience, withNotes, withNames, json, ...options }, given) => {
    const { out, ...where } = placesOf(cli, options, given);
    return withWorkspace(cli, where, async (workspace) => {
      const exported = await working(cli, cli.t("cli:progress.export"), () => exportBag(workspace, out, { audience, withNotes, withNames }));
      const { files, objects, sha256, fingerprint, lookOver } = exported;
      if (json) writeJson(cli, { out, audience, ...exported });
      else {
        const done = wrap(cli.t("cli:export.done", { out, files, objects, audience }), cli.out.width);
        const values = table([
          [cli.t("cli:export.sha256"), sha256],
          [cli.t("cli:export.fingerprint"), fingerprint],
        ]);
        const warned = lookOverLines(cli, lookOver).map((line) => `${line}\n`);
        cli.out.write(`${done}\n${warned.join("")}\n${wrap(cli.t("cli:export.tell"), cli.out.width)}\n\n${values}\n`);
      }
      return 0;
    });
  },
};

/** The workspace stands before the new folder or is named as elsewhere; of two workspaces none is taken. */
function placesOf({ t }: Cli, options: WorkspaceOptions, [first = "", out]: readonly string[]): WorkspaceOptions & { readonly out: string } {
  if (out === undefined) return { ...options, out: first };
  if (options.workspace === undefined) return { ...options, workspace: first, out };
  const message = t("cli:problem.twoWorkspaces");
  throw new DedereError("bad-request", message, [{ message, remedy: t("cli:problem.twoWorkspacesRemedy") }]);
}
