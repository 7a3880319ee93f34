import { isolate, reasonText } from "../../i18n/index.ts";
import type { Decision, Explanation, Linkage } from "../../names/link/index.ts";
import type { Cli } from "../cli.ts";
import { table, wrap } from "../layout.ts";
import type { List } from "./read-list.ts";

/** Pairs that are explained at the end of the answer. */
const EXPLAINED = 3;

/** What a linkage came to: how lists were read, how many pairs are in which queue, what was left out, and some reasons. */
export function linkageText(cli: Cli, lists: readonly List[], linkage: Linkage, out: string): string {
  const { t } = cli;
  const { counts, uncovered, groups } = linkage;
  const queues = table(
    (["same", "review", "different"] as const).map((queue) => [String(counts[queue]), t(`cli:names.queue.${queue}`), t(`cli:names.queueMeans.${queue}`)]),
    "  ",
  );
  const said = [
    ...lists.map((list) => readText(cli, list)),
    t("cli:names.link.linkable", { linkable: counts.linkable, records: counts.records }),
    queues,
    ...(groups.length > 0 ? [t("cli:names.link.groups", { groups: groups.length, records: groups.flat().length })] : []),
    t("cli:names.link.uncovered", { looked: uncovered.looked, near: uncovered.near.length, estimated: uncovered.estimated }),
    t("cli:names.link.written", { file: isolate(out, cli.language) }),
    ...reviewed(linkage).flatMap((decision) => ["", decisionText(cli, decision, linkage.explain(decision.one, decision.other))]),
  ];
  return `${said.map((line) => (line === queues || line.includes("\n") ? line : wrap(line, cli.out.width))).join("\n")}\n`;
}

/** The pairs that a person looks at first: the likeliest of those that wait for one. */
const reviewed = ({ decisions }: Linkage) => decisions.filter(({ queue }) => queue === "review").slice(0, EXPLAINED);

function readText({ t, language }: Cli, { file, columns, records, unread }: List): string {
  const read = Object.entries(columns).map(
    ([column, headings]) => `${t(`cli:names.column.${column}`)}: ${headings.map((heading) => isolate(heading, language)).join(", ")}`,
  );
  const line = t("cli:names.link.read", { file: isolate(file, language), count: records.length, columns: read.join(t("explain:names.comma")) });
  const lost = Object.entries(unread).map(([column, rows]) =>
    t("cli:names.link.unread", { column: t(`cli:names.column.${column}`), count: rows.length, rows: rows.slice(0, 5).join(", ") }),
  );
  return [line, ...lost].join(" ");
}

/** Why a pair is where it is: the names, and the waterfall of all that speaks for one person and against. */
function decisionText(cli: Cli, { one, other, queue, because }: Decision, { prior, shares, total, probability, names }: Explanation): string {
  const { t, language } = cli;
  const heading = t("cli:names.link.pair", {
    one: isolate(one.names.join("; "), language),
    other: isolate(other.names.join("; "), language),
    queue: t(`cli:names.queue.${queue}`),
    because: t(`cli:names.because.${because}`),
  });
  const rows = [
    [bits(prior), t("cli:names.link.prior"), ""],
    ...shares
      .filter(({ level }) => level !== "unknown")
      .map(({ field, level, bits: share }) => [bits(share), t(`cli:names.field.${field}`), t(`cli:names.level.${levelKey(level)}`, { score: level })]),
    [bits(total), t("cli:names.link.total"), t("cli:names.link.odds", { percent: (100 * probability).toFixed(1) })],
  ];
  const why = names?.comparison.reasons.map((reason) => `    ${reasonText(t, language, reason)}`) ?? [];
  return [wrap(heading, cli.out.width), table(rows, "  "), ...why].join("\n");
}

const bits = (value: number) => `${value <= -0.05 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;

/** Levels of names that are scores share one text. */
const levelKey = (level: string) => (/^\d/.test(level) ? "score" : level);
