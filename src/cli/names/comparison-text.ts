import { isolate } from "../../i18n/index.ts";
import type { Comparison, Match, Reason } from "../../names/match.ts";
import { type Cli, styled } from "../cli.ts";
import { wrap } from "../layout.ts";

/** A comparison in words: what it comes to, which parts are which, and why the score is not higher. */
export function comparisonText(cli: Cli, left: string, right: string, { score, verdict, matches, reasons }: Comparison): string {
  const { t, out } = cli;
  const names = t("cli:names.compare.names", { left: shown(cli, left), right: shown(cli, right) });
  const answer = t("cli:names.compare.answer", { verdict: styled(cli, "bold", t(`cli:names.verdict.${verdict}`)), score: scoreText(score) });
  const spans = matches.map((match) => wrap(matchText(cli, match), out.width, "  ", "    "));
  const why = reasons.filter(({ kind }) => kind !== "match").map((reason) => wrap(reasonText(cli, reason), out.width, "  - ", "    "));
  return `${[names, answer, ...spans, ...why, wrap(t("cli:names.compare.caution"), out.width)].join("\n")}\n`;
}

export const scoreText = (score: number | undefined) => (score === undefined ? "–" : score.toFixed(2));

const shown = ({ language }: Cli, text: string) => isolate(text, language);

/** Two parts of names, how they are alike, and how one is read as the other. */
export function matchText(cli: Cli, { left, right, how, alike, steps }: Match): string {
  const { t } = cli;
  const line = t("cli:names.compare.match", {
    left: shown(cli, left.text),
    right: shown(cli, right.text),
    how: t(`cli:names.how.${how}`),
    alike: alike.toFixed(2),
  });
  const apart = steps.filter((step) => step.left !== step.right && step.cost >= TOLD);
  if (apart.length === 0 || how === "equal" || how === "other-name" || how === "other-known-name") return line;
  const letters = apart
    .map((step) => t("cli:names.compare.step", { left: letter(cli, step.left), right: letter(cli, step.right) }))
    .join(t("cli:names.compare.comma"));
  return t("cli:names.compare.letters", { line, letters });
}

/** What costs less is how names are usually spelled and not told. */
const TOLD = 0.1;

/** A letter alone, without the marks that say where in the word it stands. */
function letter(cli: Cli, text: string): string {
  const bare = text.replace(/[\^$]/g, "");
  return bare === "" ? cli.t("cli:names.compare.nothing") : shown(cli, bare);
}

/** Why a score is not higher, or names cannot be compared. */
export function reasonText(cli: Cli, reason: Reason): string {
  const { t } = cli;
  if (reason.kind === "match") return matchText(cli, reason.match);
  const side = "side" in reason ? t(`cli:names.side.${reason.side}`) : "";
  const part = reason.kind === "only" ? shown(cli, reason.span.text) : "";
  return t(`cli:names.reason.${reason.kind}`, { side, part });
}
