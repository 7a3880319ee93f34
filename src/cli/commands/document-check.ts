import { checkDocument, tell } from "../../documents/index.ts";
import { working } from "../cli.ts";
import { withDocument } from "../documents/open-document.ts";
import { type DocumentCaseOptions, documentCaseOptions } from "../documents/options.ts";
import { problemsText } from "../documents/problems-text.ts";
import { writeJson } from "../json.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends DocumentCaseOptions {
  readonly json?: boolean;
}

/** Problems that keep a document from being built. */
const FAILED = 1;

export const documentCheck: Verb<Options> = {
  words: ["document", "check"],
  arguments: ["<document>"],
  options: (t) => [...documentCaseOptions(t), jsonOption(t)],
  examples: {
    letter: "document check cases/demo/documents/open-letter.en.md --case cases/demo/case.yaml",
    json: "document check cases/demo/documents/open-letter.en.md --case cases/demo/case.yaml --json",
  },
  run: (cli, { json, ...options }, [name = ""]) =>
    withDocument(cli, name, options, async ({ document, against, ...beside }) => {
      const findings = await working(cli, cli.t("cli:progress.check"), () => checkDocument(document, against, beside));
      const problems = tell(findings, document, cli.t, cli.language);
      if (json) writeJson(cli, { problems });
      else cli.out.write(problemsText(cli, problems));
      return problems.some(({ severity }) => severity === "error") ? FAILED : 0;
    }),
};
