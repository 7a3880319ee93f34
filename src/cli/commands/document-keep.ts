import { keepDocument, readCaseOf } from "../../workspace/index.ts";
import { actorOf } from "../cli.ts";
import { documentOf } from "../documents/document-file.ts";
import { readGiven } from "../file-in-out.ts";
import { withWorkspace, type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";
import { caseOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly case?: string;
}

export const documentKeep: Verb<Options> = {
  words: ["document", "keep"],
  arguments: ["<files...>"],
  options: (t) => [...workspaceOptions(t), caseOption(t)],
  examples: { letter: "document keep open-letter.en.md --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, options, files) =>
    withWorkspace(cli, options, async (workspace) => {
      const { file } = await readCaseOf(workspace, options.case);
      for (const name of files.flat()) {
        const text = readGiven(cli, name).toString("utf8");
        const { head } = documentOf(cli, name, text);
        const id = `${head.document}.${head.language}`;
        // oxlint-disable-next-line no-await-in-loop -- one entry of the log after the other
        const changed = await keepDocument(
          workspace,
          { actor: actorOf(cli) },
          { id, case: file.case, title: head.title, kind: head.genre, language: head.language, text },
        );
        cli.out.write(`${cli.t(changed ? "cli:document.kept" : "cli:document.keptAlready", { id })}\n`);
      }
      return 0;
    }),
};
