import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Option } from "commander";
import { compose, draftDocument, readDocument, render, type Sighting } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import { CAPACITIES, type Capacity, type StateCode } from "../../forum/index.ts";
import { formatDay } from "../../time/index.ts";
import { type Cli, working } from "../cli.ts";
import { draftLanguage, type DraftOptions, draftOptions, forumOption, openCaseOfDraft, writeDraft } from "../documents/draft-file.ts";
import type { OpenDocument } from "../documents/found.ts";
import { generatedFor } from "../documents/generated-for.ts";
import { withDocument } from "../documents/open-document.ts";
import { problemsOf } from "../documents/problems-of.ts";
import { problemsText } from "../documents/problems-text.ts";
import { checkForum } from "../open-case.ts";
import { required } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends DraftOptions {
  readonly forum: StateCode;
  readonly sighting: string;
  readonly arrives: string;
  readonly leaves?: string;
  readonly capacity?: Capacity;
  readonly reportedBy: readonly string[];
}

/** Errors in the request: no PDF was built. */
const FAILED = 1;

export const documentArrestRequest: Verb<Options> = {
  words: ["document", "arrest-request"],
  arguments: [],
  options: (t) => [
    required(forumOption(t)),
    required(new Option("--sighting <place>", t("cli:option.sighting"))),
    required(new Option("--arrives <moment>", t("cli:option.arrives"))),
    new Option("--leaves <moment>", t("cli:option.leaves")),
    new Option("--capacity <capacity>", t("cli:option.capacity")).choices([...CAPACITIES]),
    required(new Option("--reported-by <who...>", t("cli:option.reportedBy"))),
    ...draftOptions(t),
    required(new Option("--out <folder>", t("cli:option.requestOut"))),
  ],
  examples: {
    private:
      'document arrest-request --forum DE --sighting "Hanover, a clinic" --arrives 2021-07-10T10:00+02:00 --capacity private --reported-by "A resident, C3" --case cases/demo/case.yaml --on 2021-07-09 --author "The authors" --contact "+41 00 000 00 00" --out request',
  },
  run: async (cli, options) => {
    const { forum, out, on, author, contact, accused } = options;
    const { caseFile: file, law } = await openCaseOfDraft(cli, options);
    checkForum(cli, law, forum);
    const language = draftLanguage(cli, options);
    const sighting = sightingOf(options);
    const text = draftDocument(
      { genre: "arrest-request", language, date: formatDay(on ?? cli.today), author, accused, forum, sighting, contact },
      { file, law },
    );
    const path = join(out, `arrest-request-${forum.toLowerCase()}.${language}.md`);
    const { document, problems } = readDocument(text, path);
    if (!document) throw new DedereError("bad-request", cli.t("cli:document.badJourney"), problems);
    writeDraft(cli, path, text);
    // As any other document: with the exhibits and the protected names of a workspace, where it is one.
    return withDocument(cli, path, options, (open) => built(cli, open, out));
  },
};

async function built(cli: Cli, open: OpenDocument, out: string): Promise<number> {
  const { document, against } = open;
  const found = problemsOf(cli, open, document);
  if (found.length > 0) cli.out.write(problemsText(cli, found));
  if (found.some(({ severity }) => severity === "error")) return FAILED;
  const composed = compose(document, against, generatedFor(open, document));
  const bytes = await working(cli, cli.t("cli:progress.build"), () => render(composed, "pdf"));
  const pdf = join(out, `${composed.name}.pdf`);
  writeFileSync(pdf, bytes, { mode: 0o600 });
  cli.out.write(`${pdf}\n`);
  return 0;
}

/** "A resident, C3": who reports it, with the grade behind a comma. */
function sightingOf({ sighting: where, arrives, leaves, capacity, reportedBy }: Options): Sighting {
  const reported = reportedBy.map((who) => {
    const [, by = who, grade] = /^(.+?),\s*([A-F][1-6])$/u.exec(who) ?? [];
    return { by, ...(grade === undefined ? {} : { grade }) };
  });
  return { where, arrives, ...(leaves === undefined ? {} : { leaves }), ...(capacity === undefined ? {} : { capacity }), reported };
}
