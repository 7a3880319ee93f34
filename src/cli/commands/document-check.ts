import { checkDocument, tell, type Told } from "../../documents/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { openDocument } from "../documents/read-documents.ts";
import { writeJson } from "../json.ts";
import { wrap } from "../layout.ts";
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

/** Problems as a compiler prints them: place, severity and rule, what is wrong, and below it what to do. */
export function problemsText(cli: Cli, problems: readonly Told[]): string {
  const { t, out } = cli;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const lines = problems.flatMap(({ file, line, column, severity, rule, message, remedy }) => [
    `${file}:${line}:${column}: ${styled(cli, severity === "error" ? "red" : "yellow", t(`documents:severity.${severity}`))} ${rule}`,
    wrap(message, out.width, "  ", "  "),
    wrap(remedy, out.width, "  → ", "    "),
  ]);
  const sum = t("cli:document.sum", { errors, warnings: problems.length - errors });
  return `${[...lines, ...(lines.length > 0 ? [""] : []), styled(cli, errors === 0 ? "green" : "red", sum)].join("\n")}\n`;
}
