import { DedereError, type Problem } from "../../errors/index.ts";
import { LANGUAGES, translator } from "../../i18n/index.ts";
import { normalise } from "../../names/index.ts";
import type { Decided, Decision, Linkage, LinkRecord } from "../../names/link/index.ts";
import { writeCsv } from "../../record/exchange/index.ts";
import { textOf } from "../../record/exchange/table/table.ts";
import { formatDay } from "../../time/index.ts";
import { openTable } from "../../workspace/index.ts";
import type { Cli } from "../cli.ts";
import type { List } from "./read-list.ts";

const OF_PAIR = ["queue", "because", "bits", "probability"] as const;
const OF_RECORD = ["row", "id", "names", "born", "died", "age", "sex", "place", "father"] as const;
const DECISION = "decision";

/** The queues as a table: both records of each pair, and a column for what a person decides. */
export function queueFile(cli: Cli, linkage: Linkage, lists: readonly List[]): AsyncGenerator<string> {
  const { t } = cli;
  const columns = OF_PAIR.map((column) => t(`cli:names.column.${column}`));
  const records = [1, 2].flatMap((n) => OF_RECORD.map((column) => headingOf(t, column, n)));
  const rows = linkage.decisions.map((decision) => [
    ...pairCells(cli, decision),
    ...[decision.one, decision.other].flatMap((record) => recordCells(cli, record, lists)),
    decidedCell(cli, decision),
  ]);
  return writeCsv(
    [...columns, ...records, t(`cli:names.column.${DECISION}`)],
    rows.map((row) => row.map((cell) => [cell])),
  );
}

const headingOf = (t: Cli["t"], column: string, n: number) => `${t(`cli:names.column.${column}`)} ${n}`;

function pairCells({ t }: Cli, { queue, because, total }: Decision): readonly string[] {
  return [t(`cli:names.queue.${queue}`), t(`cli:names.because.${because}`), total.toFixed(1), (1 / (1 + 2 ** -total)).toFixed(4)];
}

function recordCells({ t }: Cli, { id, names, born, died, age, sex, place, father }: LinkRecord, lists: readonly List[]): readonly string[] {
  const row = lists.map(({ rowOf }) => rowOf.get(id)).find((found) => found !== undefined);
  return [
    String(row ?? ""),
    id,
    names.join("; "),
    ...[born, died].map((days) => (days === undefined ? "" : [...new Set([formatDay(days.earliest), formatDay(days.latest)])].join("/"))),
    String(age ?? ""),
    sex === undefined ? "" : t(`cli:names.sex.${sex}`),
    place ?? "",
    father ?? "",
  ];
}

/** What was decided before stands in the file again. */
const decidedCell = ({ t }: Cli, { queue, because }: Decision) => (because === "decided" ? t(`cli:names.queue.${queue}`) : "");

/**
 * Reads what a person wrote into the column of decisions: in any of the languages, the names of the queues, or yes and no.
 * An empty cell decides nothing.
 * @throws {DedereError} `bad-file` for a table without these columns, or another word in a cell
 */
export async function readDecisions(cli: Cli, path: string): Promise<Decided[]> {
  const table = await openTable(path);
  const at = (column: string, n?: number) => {
    const headings = LANGUAGES.map(translator).map((t) => (n === undefined ? t(`cli:names.column.${column}`) : headingOf(t, column, n)));
    return table.headings.findIndex((heading) => headings.includes(heading));
  };
  const [one, other, decision] = [at("id", 1), at("id", 2), at(DECISION)];
  if (Math.min(one, other, decision) < 0) throw notDecisions(cli, table.file);
  const decided: Decided[] = [];
  const problems: Problem[] = [];
  for await (const { number, line, cells } of table.rows()) {
    const text = textOf(cells[decision]);
    if (number === 1 || text === "") continue;
    const same = WORDS.get(normalise(text).text);
    if (same === undefined)
      problems.push({ file: table.file, line, message: cli.t("cli:names.problem.decision", { text }), remedy: cli.t("cli:names.problem.decisionRemedy") });
    else if (same !== "review") decided.push({ one: textOf(cells[one]), other: textOf(cells[other]), same: same === "same" });
  }
  if (problems.length > 0) throw new DedereError("bad-file", cli.t("cli:names.problem.decisions", { file: table.file }), problems);
  return decided;
}

const YES = ["yes", "y", "1", "بله", "آری", "نعم"];
const NO = ["no", "n", "0", "نه", "خیر", "لا"];
const WORDS: ReadonlyMap<string, "same" | "different" | "review"> = new Map([
  ...LANGUAGES.flatMap((language) =>
    (["same", "different", "review"] as const).flatMap((queue) => [
      [queue, queue] as const,
      [normalise(translator(language)(`cli:names.queue.${queue}`)).text, queue] as const,
    ]),
  ),
  ...YES.map((word) => [normalise(word).text, "same"] as const),
  ...NO.map((word) => [normalise(word).text, "different"] as const),
]);

function notDecisions({ t }: Cli, file: string): DedereError {
  const message = t("cli:names.problem.notDecisions", { file });
  return new DedereError("bad-file", message, [{ file, message, remedy: t("cli:names.problem.notDecisionsRemedy") }]);
}
