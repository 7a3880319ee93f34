import { prepare } from "../../forum/index.ts";
import { loadLawBook } from "../../lawbook/index.ts";
import { readDocuments } from "../../workspace/index.ts";
import { affectedDocuments } from "../documents/affected.ts";
import { approvalWith } from "../documents/kept-document.ts";
import { writeJson } from "../json.ts";
import { table } from "../layout.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly json?: boolean;
}

export const documentList: Verb<Options> = {
  words: ["document", "list"],
  arguments: [],
  options: (t) => [...workspaceOptions(t), jsonOption(t)],
  examples: { all: "document list --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { json, ...options }) =>
    withWorkspace(cli, options, async (workspace) => {
      const affected = new Map((await affectedDocuments(cli, workspace, async () => prepare((await loadLawBook()).law))).map(({ id, keys }) => [id, keys]));
      const documents = (await readDocuments(workspace)).map((kept) => ({
        id: kept.id,
        approved: approvalWith(cli, kept)?.on ?? null,
        changed: affected.get(kept.id) ?? [],
      }));
      if (json) writeJson(cli, { documents });
      else
        cli.out.write(
          documents.length === 0
            ? `${cli.t("cli:document.none")}\n`
            : `${table(documents.map((one) => [one.id, cli.t(stateOf(one), { on: one.approved ?? "", keys: one.changed.join(", ") })]))}\n`,
        );
      return 0;
    }),
};

function stateOf({ approved, changed }: { readonly approved: string | null; readonly changed: readonly string[] }): string {
  if (approved === null) return "cli:document.state.unapproved";
  return changed.length > 0 ? "cli:document.state.changed" : "cli:document.state.approved";
}
