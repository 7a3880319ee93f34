import { formatProblem } from "../errors/index.ts";
import type { Change, Id, StoredFact, Value } from "../record/model.ts";
import type { CaseImported, Imported, WouldChange } from "../workspace/index.ts";
import { type Cli, styled } from "./cli.ts";

/** Lines of changes that are shown of one file; a dry run with `--json` tells of all. */
const MOST_LINES = 100;

/** The first lines of changes, and how many more there are. */
export class ChangeLines {
  readonly lines: string[] = [];
  more = 0;

  add(lines: readonly string[]): void {
    const room = Math.min(lines.length, MOST_LINES - this.lines.length);
    this.lines.push(...lines.slice(0, room));
    this.more += lines.length - room;
  }

  text(cli: Cli): readonly string[] {
    return this.more === 0 ? this.lines : [...this.lines, cli.t("cli:import.more", { count: this.more })];
  }
}

/** What an import of a case file did, or would do: every change on a line, then what people should look at. */
export function caseImportText(cli: Cli, file: string, imported: CaseImported, dryRun: boolean): string {
  const { t } = cli;
  const { changes, gone, keptFromHere, overwritten, undecided } = imported;
  const withdrawn = changes.some((change) => change.do === "withdraw-fact" || change.do === "withdraw-item");
  const lost = withdrawn ? [] : [...gone.items, ...gone.facts.map(({ id }) => id)];
  const shown = new ChangeLines();
  shown.add(changeLines(cli, imported));
  const lines = [
    styled(
      cli,
      "bold",
      changes.length === 0 ? t("cli:import.nothing", { file }) : t(dryRun ? "cli:import.caseWould" : "cli:import.caseDone", { file, count: changes.length }),
    ),
    ...shown.text(cli),
    ...under(t("cli:import.overwritten"), overwritten),
    ...under(t("cli:import.keptFromHere"), keptFromHere),
    ...under(t("cli:import.gone"), lost),
    ...under(t("cli:import.undecided"), undecided),
    ...(undecided.length > 0 ? [t("cli:import.decide")] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** What an import of rows or records did, or would do with what is shown of it, and what is wrong with them. */
export function rowsImportText(cli: Cli, file: string, { tally, bad, problems, done }: Imported, shown: ChangeLines): string {
  const summary = cli.t(done ? "cli:import.done" : "cli:import.would", { file, ...tally });
  const wrong = bad > 0 ? [cli.t(done ? "cli:import.left" : "cli:import.bad", { bad }), ...problems.map(formatProblem)] : [];
  return `${[styled(cli, "bold", summary), ...shown.text(cli), ...wrong].join("\n")}\n`;
}

function under(heading: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [heading, ...ids.map((id) => `  ${id}`)];
}

/** One line for each change; facts of a new item are told in the line of the item. */
export function changeLines(cli: Cli, { changes, before }: WouldChange): string[] {
  const added = new Map(changes.flatMap((change) => (change.do === "add-item" ? [[change.item.id, []] as [Id, StoredFact[]]] : [])));
  for (const change of changes) if (change.do === "add-fact") added.get(change.fact.about)?.push(change.fact);
  return changes.flatMap((change) => lineOf(change, before, added)).map((line) => within(cli.out.width, line));
}

function lineOf(change: Change, before: WouldChange["before"], added: ReadonlyMap<Id, readonly StoredFact[]>): string[] {
  switch (change.do) {
    case "add-item": {
      const facts = added.get(change.item.id) ?? [];
      return [`  + ${change.item.kind} ${change.item.id} (${facts.length}): ${facts.map((fact) => `${fact.property} ${said(fact)}`).join("; ")}`];
    }
    case "add-fact":
      return added.has(change.fact.about) ? [] : [`  + ${nameOf(change.fact)}: ${said(change.fact)}`];
    case "revise-fact":
      return [`  ~ ${nameOf(change.fact)}: ${revision(before[change.fact.id], change.fact)}`];
    case "withdraw-fact": {
      const fact = before[change.fact];
      return [fact ? `  - ${nameOf(fact)}: ${said(fact)}` : `  - ${change.fact}`];
    }
    case "withdraw-item":
      return [`  - ${change.item}`];
    case "restore-item":
      return [`  + ${change.item}`];
    default:
      return [];
  }
}

function nameOf({ about, property }: StoredFact): string {
  return `${about}.${property}`;
}

/** The part of a line that one line of the terminal holds. */
function within(width: number, line: string): string {
  const letters = Array.from(line);
  return letters.length <= width ? line : `${letters.slice(0, width - 1).join("")}…`;
}

/** Before and after: the value where it is another, else what else the fact says of itself. */
function revision(before: StoredFact | undefined, after: StoredFact): string {
  if (!before) return said(after);
  const [was, is] = [said(before), said(after)];
  return was === is ? `${is} (${meansOf(before)} → ${meansOf(after)})` : `${was} → ${is}`;
}

function said({ value }: Pick<StoredFact, "value">): string {
  return wordsOf(value).replaceAll(/\s+/gu, " ");
}

function wordsOf(value: Value): string {
  return "text" in value ? [value.text, ...Object.values(value.translations ?? {})].join(" / ") : Object.values(value).flat().join("..");
}

function meansOf({ citations, grade, status, contrary, preferred }: StoredFact): string {
  const words = [citations.map(({ source }) => source).join(" "), grade, status, contrary ? "contrary" : undefined, preferred ? "preferred" : undefined];
  return words.filter(Boolean).join(", ");
}
