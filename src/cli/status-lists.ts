import { type Assessment, type StateCode, type Status, STATUSES } from "../forum/index.ts";
import { forumName, formatNumber } from "../i18n/index.ts";
import { listItems } from "../i18n/telling.ts";
import { at, type Day } from "../time/index.ts";
import { type Cli, styled } from "./cli.ts";
import { wrap } from "./layout.ts";

const STYLES = { open: "green", "investigation-only": "cyan", "open-on-arrival": "blue", blocked: "red", unknown: "dim" } as const satisfies Record<
  Status,
  string
>;

/** The forums by status on a day, each status with its number; of the unknown, those without a file are a number alone. */
export function statusLists(cli: Cli, { forums }: Assessment, day: Day): string {
  const { t, language, out } = cli;
  return STATUSES.map((status) => {
    const those = [...forums.values()].filter((answer) => at(answer.status, day) === status);
    const [named, unread] = [
      those.filter(({ researched }) => researched || status !== "unknown"),
      those.filter(({ researched }) => !researched && status === "unknown"),
    ];
    const unresearched = unread.length > 0 ? [t("cli:assess.unresearched", { count: unread.length })] : [];
    const names = listItems(
      [
        ...namesOf(
          cli,
          named.map(({ state }) => state),
        ),
        ...unresearched,
      ],
      language,
    );
    const heading = `${styled(cli, ["bold", STYLES[status]], t(`terms:status.${status}`))} (${formatNumber(those.length, language)}): ${t(`terms:statusMeaning.${status}`)}`;
    return those.length === 0 ? heading : `${heading}\n${wrap(names, out.width, "  ")}`;
  }).join("\n");
}

/** The names of forums in the order of the reader's alphabet. */
export function namesOf({ t, language }: Cli, states: readonly StateCode[]): readonly string[] {
  return states.map((state) => forumName(t, language, state)).toSorted(new Intl.Collator(language).compare);
}

/** How a status looks on a terminal with colours. */
export function statusStyle(status: Status): (typeof STYLES)[Status] {
  return STYLES[status];
}
