import { isolate } from "../i18n/index.ts";
import type { Change } from "../record/model.ts";
import type { HistoryStep } from "../workspace/index.ts";
import { type Cli, styled } from "./cli.ts";
import { kindText, revisionText, valueText } from "./fact-text.ts";
import { wrap } from "./layout.ts";

/** What happened, one entry of the log after the other: who, when, why, and each change below. */
export function historyText(cli: Cli, steps: readonly HistoryStep[]): string {
  return [...Map.groupBy(steps, ({ entry }) => entry).values()].map((some) => entryText(cli, some)).join("\n");
}

function entryText(cli: Cli, steps: readonly HistoryStep[]): string {
  const [{ entry, at, actor, action, note }] = steps as readonly [HistoryStep];
  const { t, language, out } = cli;
  const done = t(`cli:history.action.${action}`, { defaultValue: action });
  const heading = `${t("cli:history.by", { at: `${at.slice(0, 19).replace("T", " ")} UTC`, actor, action: done, entry })}${note === undefined ? "" : `: ${isolate(note, language)}`}`;
  return [styled(cli, "bold", heading), ...steps.map((step) => wrap(said(cli, step), out.width, "  ", "    "))].join("\n");
}

function said(cli: Cli, step: HistoryStep): string {
  const { fact, change } = step;
  if (!change) return cli.t("cli:history.erased", { id: fact ?? "" });
  return cli.t(`cli:history.do.${change.do}`, told(cli, change, step));
}

/** What was done to what, and the words of it: before and after, or the reason. */
function told(cli: Cli, change: Change, { before }: HistoryStep): Readonly<Record<string, string>> {
  switch (change.do) {
    case "add-item":
      return { id: change.item.id, kind: kindText(cli, change.item.kind) };
    case "add-fact":
    case "revise-fact":
      return { id: change.fact.id, property: change.fact.property, value: revisionText(cli, before, change.fact) };
    case "withdraw-fact":
    case "prefer-fact":
      return { id: change.fact, value: before ? ` (${valueText(cli, before.value)})` : "", reason: change.reason };
    case "withdraw-item":
    case "restore-item":
      return { id: change.item, reason: change.reason };
    case "merge-items":
    case "undo-merge":
      return { ...change };
    case "acquire":
      return { id: change.acquisition.exhibit, name: change.acquisition.originalName, sha256: change.acquisition.sha256 };
    case "derive":
      return {
        of: change.derivative.of.slice(0, 12),
        kind: change.derivative.kind,
        tool: `${change.derivative.tool} ${change.derivative.toolVersion}`,
        failed: change.derivative.failed === undefined ? "" : ` (${change.derivative.failed})`,
      };
    case "erase":
      return { id: "fact" in change.target ? change.target.fact : change.target.object, reason: change.reason, by: change.approvedBy.join(", ") };
    case "set":
      return { id: change.name, value: JSON.stringify(change.value) };
  }
}
