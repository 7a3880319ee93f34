import { approve, checkDocument, contextOf, tell } from "../../documents/index.ts";
import { formatDay } from "../../time/index.ts";
import { actorOf } from "../cli.ts";
import { withDocument } from "../documents/open-document.ts";
import { type DocumentCaseOptions, documentCaseOptions } from "../documents/options.ts";
import { problemsText } from "../documents/problems-text.ts";
import type { Verb } from "../verb.ts";

/** A document with errors is not approved. */
const FAILED = 1;

export const documentApprove: Verb<DocumentCaseOptions> = {
  words: ["document", "approve"],
  arguments: ["<document>"],
  options: documentCaseOptions,
  examples: { kept: "document approve open-letter.en --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, options, [name = ""]) =>
    withDocument(cli, name, options, async ({ document, against, versions, approve: note }) => {
      // What has changed since the last approval is what is approved now.
      const problems = tell(checkDocument(document, against, { versions }), document, cli.t, cli.language);
      if (problems.length > 0) cli.err.write(problemsText(cli, problems));
      if (problems.some(({ severity }) => severity === "error")) return FAILED;
      const approval = approve(contextOf(document, against), { on: formatDay(cli.today), by: actorOf(cli) });
      await note(approval);
      cli.out.write(`${cli.t("cli:document.approved", { name, by: approval.by, count: Object.keys(approval.cited).length })}\n`);
      return 0;
    }),
};
