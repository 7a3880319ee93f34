import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Option } from "commander";
import { compose, type Composed, type DocumentSource, type Format, FORMATS, type Recognition, render } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import { formatsArgument, recognitionArgument } from "../arguments.ts";
import type { Cli } from "../cli.ts";
import { generatedFor } from "../documents/generated-for.ts";
import { addressed, lettersTo } from "../documents/letters.ts";
import { withDocument } from "../documents/open-document.ts";
import { type DocumentCaseOptions, documentCaseOptions } from "../documents/options.ts";
import { problemsOf } from "../documents/problems-of.ts";
import { problemsText } from "../documents/problems-text.ts";
import { progressLine } from "../progress.ts";
import type { Verb } from "../verb.ts";

interface Options extends DocumentCaseOptions {
  readonly out: string;
  readonly format: readonly Format[];
  readonly to?: string;
  readonly recognition: Recognition;
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
    new Option("--to <states>", t("cli:option.letterTo")),
    new Option("--recognition <states>", t("cli:option.recognition")).default("un").argParser(recognitionArgument),
  ],
  examples: {
    letter: "document build cases/demo/documents/open-letter.fa.md --case cases/demo/case.yaml --out letters --format pdf,html",
    states: "document build cases/demo/documents/state-letter.en.md --case cases/demo/case.yaml --to CH,FR --out letters --format txt",
  },
  run: (cli, { out, format, to, recognition, ...options }, [name = ""]) =>
    withDocument(cli, name, options, async (open) => {
      const sources = to === undefined ? [open.document] : [open.document, ...open.versions];
      const problems = sources.flatMap((one) => problemsOf(cli, open, one));
      if (problems.length > 0) cli.err.write(problemsText(cli, problems));
      if (problems.some(({ severity }) => severity === "error")) return FAILED;
      if (to === undefined) mustNotBeForStates(cli, open.document);
      const states = to === undefined ? [] : addressed(cli, open, to, recognition);
      const letters = to === undefined ? [compose(open.document, open.against, generatedFor(open, open.document))] : lettersTo(open, states);
      mkdirSync(out, { recursive: true });
      await build(cli, letters, { out, format, count: Math.max(states.length, 1) });
      return 0;
    }),
};

/** A letter to each state without a state has no address and no law. */
function mustNotBeForStates({ t }: Cli, { file, head }: DocumentSource): void {
  if (head.genre !== "state-letter") return;
  const message = t("cli:document.whichState");
  throw new DedereError("bad-request", message, [{ file, message, remedy: t("cli:document.whichStateRemedy") }]);
}

interface Building {
  readonly out: string;
  readonly format: readonly Format[];
  readonly count: number;
}

async function build(cli: Cli, letters: Iterable<Composed>, { out, format, count }: Building): Promise<void> {
  const progress = progressLine(cli);
  let done = 0;
  for (const composed of letters) {
    progress.told(cli.t("cli:progress.letters", { done, count }));
    for (const one of format) {
      const path = join(out, `${composed.name}.${one}`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that not all of them are held at once
      writeFileSync(path, await render(composed, one), { mode: 0o600 });
      if (count === 1) cli.out.write(`${path}\n`);
    }
    done += 1;
  }
  progress.end();
  if (count > 1) cli.out.write(`${cli.t("cli:document.built", { count: done, folder: out })}\n`);
}
