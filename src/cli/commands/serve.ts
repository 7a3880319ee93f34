import { Option } from "commander";
import { prepare } from "../../forum/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { loadLawBook } from "../../lawbook/index.ts";
import { matterOfCase } from "../../record/index.ts";
import { caseReader, isWorkspace, keepOpen } from "../../workspace/index.ts";
import { minutesArgument } from "../arguments.ts";
import { type Cli, working } from "../cli.ts";
import { type CaseOptions, caseOptions, DEMO_CASE, openCase } from "../open-case.ts";
import { unlockedWorkspace } from "../open-workspace.ts";
import { jsonOption, portOption } from "../options.ts";
import { lawInput, type PageOptions, servePage } from "../page.ts";
import type { Verb } from "../verb.ts";

interface Options extends CaseOptions {
  readonly port?: number;
  readonly lockAfter: number;
  readonly json?: boolean;
}

const MINUTE_MS = 60_000;

export const serve: Verb<Options> = {
  words: ["serve"],
  arguments: ["[case]"],
  options: (t) => [portOption(t), ...caseOptions(t), lockAfterOption(t), jsonOption(t)],
  examples: {
    case: "serve cases/demo/case.yaml --port 0",
    workspace: "serve --workspace my-workspace --passphrase-file passphrase.txt --lock-after 5",
  },
  run: async (cli, options, [path]) => {
    const { port, json } = options;
    const here = path === undefined && isWorkspace(".") ? "." : undefined;
    const workspace = options.workspace ?? here;
    if (path === undefined && workspace !== undefined) await serveWorkspace(cli, { ...options, workspace }, { port, json });
    else {
      const open = await openCase(cli, path ?? DEMO_CASE, options);
      await servePage(cli, { caseFile: open.caseFile, ...lawInput(open) }, { port, json });
    }
    return 0;
  },
};

/** How long a workspace may be left alone. */
function lockAfterOption(t: Translate): Option {
  return new Option("--lock-after <minutes>", t("cli:option.lockAfter")).argParser(minutesArgument(t)).default(15);
}

async function serveWorkspace(cli: Cli, options: Options, page: PageOptions): Promise<void> {
  const workspace = keepOpen(await unlockedWorkspace(cli, options), options.lockAfter * MINUTE_MS);
  try {
    // What is wrong with the case is said here, not by the page.
    matterOfCase(await caseReader(workspace, options.case)(), options.accused, cli.language);
    const book = await working(cli, cli.t("cli:progress.lawBook"), () => loadLawBook());
    const law = lawInput({ law: prepare(book.law), book, accusedId: options.accused });
    await servePage(cli, { workspace, ...law, ...(options.case === undefined ? {} : { caseId: options.case }) }, page);
  } finally {
    await workspace.lock();
  }
}
