import { Option } from "commander";
import { DedereError } from "../../errors/index.ts";
import type { Decided, Linkage, LinkRecord } from "../../names/link/index.ts";
import { type Cli, working } from "../cli.ts";
import { writeNew } from "../file-in-out.ts";
import { writeJson } from "../json.ts";
import { linkageText } from "../names/linkage-text.ts";
import { queueFile, readDecisions } from "../names/queue-file.ts";
import { type List, readList } from "../names/read-list.ts";
import { jsonOption, required } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly out: string;
  readonly columns?: string;
  readonly columnsOfSecond?: string;
  readonly decisions?: string;
  readonly json?: boolean;
}

export const namesLink: Verb<Options> = {
  words: ["names", "link"],
  arguments: ["<list>", "[secondList]"],
  options: (t) => [
    required(new Option("--out <file>", t("cli:option.queues"))),
    new Option("--columns <columns>", t("cli:option.listColumns")),
    new Option("--columns-of-second <columns>", t("cli:option.secondColumns")),
    new Option("--decisions <file>", t("cli:option.decisions")),
    jsonOption(t),
  ],
  examples: {
    two: "names link list-a.csv list-b.csv --out queues.csv",
    one: "names link list-a.csv --out queues.csv --json",
  },
  run: async (cli, { out, columns, columnsOfSecond, decisions, json }, [first = "", second]) => {
    const lists = [await readList(cli, first, 1, columns), ...(second === undefined ? [] : [await readList(cli, second, 2, columnsOfSecond ?? columns)])];
    const decided = decisions === undefined ? [] : await readDecisions(cli, decisions);
    const linkage = await working(cli, cli.t("cli:progress.link"), () => linked(cli, lists, decided));
    await writeNew(cli, out, queueFile(cli, linkage, lists));
    if (json) writeJson(cli, asJson(lists, linkage, out));
    else cli.out.write(linkageText(cli, lists, linkage, out));
    return 0;
  },
};

async function linked({ t }: Cli, lists: readonly List[], decided: readonly Decided[]): Promise<Linkage> {
  const { linkOnCores } = await import("../names/link-on-cores.ts");
  try {
    return await linkOnCores(
      lists.map(({ records }) => records),
      decided,
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = t("cli:names.problem.otherLists", { reason: error.message });
    throw new DedereError("bad-file", message, [{ message, remedy: t("cli:names.problem.otherListsRemedy") }]);
  }
}

function asJson(lists: readonly List[], { counts, groups, uncovered, model, decisions }: Linkage, out: string) {
  const ids = (records: readonly LinkRecord[]) => records.map(({ id }) => id);
  return {
    lists: lists.map(({ file, columns, records, unread }) => ({ file, records: records.length, columns, unread })),
    counts,
    groups: groups.map(ids),
    uncovered: { looked: uncovered.looked, near: uncovered.near.length, estimated: uncovered.estimated },
    model,
    decisions: decisions.map(({ one, other, queue, because, total }) => ({ one: one.id, other: other.id, queue, because, total })),
    out,
  };
}
