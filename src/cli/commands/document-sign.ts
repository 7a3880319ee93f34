import { keepSignatures } from "../../workspace/index.ts";
import { actorOf } from "../cli.ts";
import { keptDocument } from "../documents/kept-document.ts";
import { readSignatures } from "../documents/signatures-file.ts";
import { readGiven } from "../file-in-out.ts";
import { withWorkspace, type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";
import type { Verb } from "../verb.ts";

export const documentSign: Verb<WorkspaceOptions> = {
  words: ["document", "sign"],
  arguments: ["<document>", "<signatures>"],
  options: workspaceOptions,
  examples: { table: "document sign open-letter.en signatures.csv --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, options, [name = "", file = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      readGiven(cli, file);
      const signatures = readSignatures(cli, file);
      const { document } = await keptDocument(cli, workspace, name);
      const { added, changed } = await keepSignatures(workspace, { actor: actorOf(cli) }, document.file, signatures);
      cli.out.write(`${cli.t("cli:document.signed", { added, changed })}\n`);
      return 0;
    }),
};
