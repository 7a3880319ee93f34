import { type Assessment, type ForumAnswer, type Status, STATUSES } from "../forum/index.ts";
import { forumName, formatNumber } from "../i18n/index.ts";
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
    const names = [...namesOf(cli, named), ...unresearched].join(language === "fa" ? "، " : ", ");
    const heading = `${styled(cli, ["bold", STYLES[status]], t(`terms:status.${status}`))} (${formatNumber(those.length, language)}): ${t(`terms:statusMeaning.${status}`)}`;
    return those.length === 0 ? heading : `${heading}\n${wrap(names, out.width, "  ")}`;
  }).join("\n");
}

function namesOf({ t, language }: Cli, answers: readonly ForumAnswer[]): readonly string[] {
  const collator = new Intl.Collator(language);
  return answers.map(({ state }) => forumName(t, language, state)).toSorted((a, b) => collator.compare(a, b));
}

/** How a status looks on a terminal with colours. */
export function statusStyle(status: Status): (typeof STYLES)[Status] {
  return STYLES[status];
}
