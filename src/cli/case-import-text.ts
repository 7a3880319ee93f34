import type { Change, Id, StoredFact, Value } from "../record/model.ts";
import type { CaseImported } from "../workspace/index.ts";
import { type Cli, styled } from "./cli.ts";

/** What an import of a case file did, or would do: every change on a line, then what people should look at. */
export function caseImportText(cli: Cli, file: string, imported: CaseImported, dryRun: boolean): string {
  const { t } = cli;
  const { changes, gone, keptFromHere, overwritten, undecided } = imported;
  const withdrawn = changes.some((change) => change.do === "withdraw-fact" || change.do === "withdraw-item");
  const lost = withdrawn ? [] : [...gone.items, ...gone.facts.map(({ id }) => id)];
  const lines = [
    styled(
      cli,
      "bold",
      changes.length === 0 ? t("cli:import.nothing", { file }) : t(dryRun ? "cli:import.caseWould" : "cli:import.caseDone", { file, count: changes.length }),
    ),
    ...changeLines(imported),
    ...under(t("cli:import.overwritten"), overwritten),
    ...under(t("cli:import.keptFromHere"), keptFromHere),
    ...under(t("cli:import.gone"), lost),
    ...under(t("cli:import.undecided"), undecided),
    ...(undecided.length > 0 ? [t("cli:import.decide")] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function under(heading: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [heading, ...ids.map((id) => `  ${id}`)];
}

/** One line for each change; facts of a new item are counted in the line of the item. */
function changeLines({ changes, before }: CaseImported): string[] {
  const added = new Map(changes.flatMap((change) => (change.do === "add-item" ? [[change.item.id, 0] as [Id, number]] : [])));
  for (const change of changes) {
    const count = change.do === "add-fact" ? added.get(change.fact.about) : undefined;
    if (change.do === "add-fact" && count !== undefined) added.set(change.fact.about, count + 1);
  }
  return changes.flatMap((change) => lineOf(change, before, added));
}

function lineOf(change: Change, before: CaseImported["before"], added: ReadonlyMap<Id, number>): string[] {
  switch (change.do) {
    case "add-item":
      return [`  + ${change.item.kind} ${change.item.id} (${added.get(change.item.id) ?? 0})`];
    case "add-fact":
      return added.has(change.fact.about) ? [] : [`  + ${change.fact.id}: ${said(change.fact)}`];
    case "revise-fact":
      return [`  ~ ${change.fact.id}: ${revision(before[change.fact.id], change.fact)}`];
    case "withdraw-fact":
      return [`  - ${change.fact}`];
    case "withdraw-item":
      return [`  - ${change.item}`];
    case "restore-item":
      return [`  + ${change.item}`];
    default:
      return [];
  }
}

/** Before and after: the value where it is another, else what else the fact says of itself. */
function revision(before: StoredFact | undefined, after: StoredFact): string {
  if (!before) return said(after);
  const [was, is] = [said(before), said(after)];
  return was === is ? `${is} (${meansOf(before)} → ${meansOf(after)})` : `${was} → ${is}`;
}

function said({ value }: Pick<StoredFact, "value">): string {
  return shown(value).replaceAll(/\s+/gu, " ");
}

function shown(value: Value): string {
  return "text" in value ? [value.text, ...Object.values(value.translations ?? {})].join(" / ") : Object.values(value).flat().join("..");
}

function meansOf({ citations, grade, status, contrary, preferred }: StoredFact): string {
  const words = [citations.map(({ source }) => source).join(" "), grade, status, contrary ? "contrary" : undefined, preferred ? "preferred" : undefined];
  return words.filter(Boolean).join(", ");
}
