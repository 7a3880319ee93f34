import { DedereError } from "../../errors/index.ts";
import type { Change, Value } from "../../record/model.ts";
import { historyOf, type HistoryStep } from "../../workspace/index.ts";
import { type Cli, styled } from "../cli.ts";
import { writeJson } from "../json.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly json?: boolean;
}

export const history: Verb<Options> = {
  words: ["history"],
  arguments: ["<id>"],
  options: (t) => [...workspaceOptions(t), jsonOption(t)],
  examples: { item: "history a-person --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { json, ...options }, [id = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      const steps = await historyOf(workspace, id);
      if (steps.length === 0) throw unknown(cli, id);
      if (json) writeJson(cli, { id, steps });
      else cli.out.write(`${steps.map((step) => asText(cli, step)).join("\n")}\n`);
      return 0;
    }),
};

function unknown({ t }: Cli, id: string): DedereError {
  const message = t("cli:history.unknown", { id });
  return new DedereError("not-found", message, [{ message, remedy: t("cli:history.unknownRemedy") }]);
}

function asText(cli: Cli, step: HistoryStep): string {
  const { entry, at, actor, action, note } = step;
  const heading = `${styled(cli, "bold", at)} ${cli.t("cli:history.by", { actor, action, entry })}${note === undefined ? "" : `: ${note}`}`;
  return `${heading}\n  ${said(cli, step)}`;
}

function said({ t }: Cli, { fact, change, before }: HistoryStep): string {
  if (!change) return t("cli:history.erased", { id: fact ?? "" });
  const { id, detail } = told(change, before?.value);
  return `${t(`cli:history.do.${change.do}`)} ${id}${detail === "" ? "" : `: ${detail}`}`;
}

/** What was done to what, and the words of it: before and after, or the reason. */
function told(change: Change, before: Value | undefined): { readonly id: string; readonly detail: string } {
  switch (change.do) {
    case "add-item":
      return { id: change.item.id, detail: change.item.kind };
    case "add-fact":
    case "revise-fact":
      return { id: change.fact.id, detail: `${change.fact.property} = ${before ? `${plain(before)} → ` : ""}${plain(change.fact.value)}` };
    case "withdraw-fact":
    case "prefer-fact":
      return { id: change.fact, detail: change.reason };
    case "withdraw-item":
    case "restore-item":
      return { id: change.item, detail: change.reason };
    case "merge-items":
      return { id: `${change.from} → ${change.into}`, detail: change.reason };
    case "undo-merge":
      return { id: change.merge, detail: change.reason };
    case "acquire":
      return { id: change.acquisition.exhibit, detail: change.acquisition.sha256 };
    case "derive":
      return { id: change.derivative.of, detail: `${change.derivative.kind}, ${change.derivative.tool} ${change.derivative.toolVersion}` };
    case "erase":
      return { id: "fact" in change.target ? change.target.fact : change.target.object, detail: change.reason };
    case "set":
      return { id: change.name, detail: JSON.stringify(change.value) };
  }
}

function plain(value: Value): string {
  return "text" in value ? value.text : Object.values(value).flat().join("..");
}
