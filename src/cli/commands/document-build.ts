import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Option } from "commander";
import { checkDocument, compose, type Format, FORMATS, render, tell } from "../../documents/index.ts";
import { formatsArgument } from "../arguments.ts";
import { type Cli, working } from "../cli.ts";
import { generatedFor } from "../documents/generated-for.ts";
import { withDocument } from "../documents/open-document.ts";
import { type DocumentCaseOptions, documentCaseOptions } from "../documents/options.ts";
import type { Verb } from "../verb.ts";
import { problemsText } from "../documents/problems-text.ts";

interface Options extends DocumentCaseOptions {
  readonly out: string;
  readonly format: readonly Format[];
}

/** Errors in a document: nothing was built. */
const FAILED = 1;

export const documentBuild: Verb<Options> = {
  words: ["document", "build"],
  arguments: ["<document>"],
  options: (t) => [
    ...documentCaseOptions(t),
    new Option("--out <folder>", t("cli:option.documentOut")).makeOptionMandatory(),
    new Option("--format <formats>", t("cli:option.format", { formats: FORMATS.join(",") })).default(["pdf"], "pdf").argParser(formatsArgument(t)),
  ],
  examples: { letter: "document build cases/demo/documents/open-letter.fa.md --case cases/demo/case.yaml --out letters --format pdf,html" },
  run: (cli, { out, format, ...options }, [name = ""]) =>
    withDocument(cli, name, options, async (open) => {
      const { document, against, versions, approval } = open;
      const problems = tell(checkDocument(document, against, { versions, approval }), document, cli.t, cli.language);
      if (problems.length > 0) cli.err.write(problemsText(cli, problems));
      if (problems.some(({ severity }) => severity === "error")) return FAILED;
      const composed = compose(document, against, generatedFor(open, document));
      const made = await working(cli, cli.t("cli:progress.build"), () => Promise.all(format.map(async (one) => [one, await render(composed, one)] as const)));
      mkdirSync(out, { recursive: true });
      for (const [one, bytes] of made) write(cli, join(out, `${composed.name}.${one}`), bytes);
      return 0;
    }),
};

function write(cli: Cli, path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { mode: 0o600 });
  cli.out.write(`${path}\n`);
}
