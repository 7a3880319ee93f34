import { checkDocument, tell } from "../../documents/index.ts";
import { working } from "../cli.ts";
import { openDocument } from "../documents/read-documents.ts";
import { writeJson } from "../json.ts";
import { problemsText } from "../documents/problems-text.ts";
import { type DocumentCaseOptions, documentCaseOptions, openCaseOf } from "../documents/options.ts";
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
  run: async (cli, { json, ...options }, [file = ""]) => {
    const { document, versions } = openDocument(cli, file);
    const { caseFile, law } = await openCaseOf(cli, file, options);
    const findings = await working(cli, cli.t("cli:progress.check"), () => checkDocument(document, { file: caseFile, law }, versions));
    const problems = tell(findings, document, cli.t, cli.language);
    if (json) writeJson(cli, { problems });
    else cli.out.write(problemsText(cli, problems));
    return problems.some(({ severity }) => severity === "error") ? FAILED : 0;
  },
};
