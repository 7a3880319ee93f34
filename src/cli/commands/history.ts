import { DedereError } from "../../errors/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import { findId, historyOf, type Workspace } from "../../workspace/index.ts";
import type { Cli } from "../cli.ts";
import { historyText } from "../history-text.ts";
import { scopeText } from "../fact-text.ts";
import { writeJson } from "../json.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { audienceOption, jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly audience: ProtectionLevel;
  readonly json?: boolean;
}

export const history: Verb<Options> = {
  words: ["history"],
  arguments: ["<id>"],
  options: (t) => [audienceOption(t), ...workspaceOptions(t), jsonOption(t)],
  examples: { item: "history a-person --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { audience, json, ...options }, [text = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      const id = await meant(workspace, text);
      const steps = await historyOf(workspace, id, audience);
      if (steps.length === 0) throw unknown(cli, text, audience);
      if (json) writeJson(cli, { id, audience, steps });
      else cli.out.write(`${historyText(cli, steps)}\n\n${scopeText(cli, audience)}\n`);
      return 0;
    }),
};

/** What is in the tables may be called by the beginning of its id; what is in the log alone, since it was erased or is a setting, by all of it. */
async function meant(workspace: Workspace, text: string): Promise<string> {
  try {
    return (await findId(workspace, text, ["item", "fact", "merge"])).id;
  } catch (error) {
    if (error instanceof DedereError && error.code === "not-found") return text;
    throw error;
  }
}

function unknown({ t }: Cli, id: string, audience: ProtectionLevel): DedereError {
  const message = t("cli:history.unknown", { id, level: t(`cli:search.protection.${audience}`) });
  return new DedereError("not-found", message, [{ message, remedy: t("cli:history.unknownRemedy") }]);
}
