import { isolate, reasonText } from "../../i18n/index.ts";
import type { Comparison } from "../../names/match.ts";
import { type Cli, styled } from "../cli.ts";
import { wrap } from "../layout.ts";

/** A comparison in words: what it comes to, which parts are which, and why the score is not higher. */
export function comparisonText(cli: Cli, left: string, right: string, { score, verdict, reasons }: Comparison): string {
  const { t, language, out } = cli;
  const names = t("cli:names.compare.names", { left: shown(cli, left), right: shown(cli, right) });
  const answer = t("cli:names.compare.answer", { verdict: styled(cli, "bold", t(`explain:names.verdict.${verdict}`)), score: scoreText(score) });
  const why = reasons.map((reason) => wrap(reasonText(t, language, reason), out.width, reason.kind === "match" ? "  " : "  - ", "    "));
  return `${[names, answer, ...why, wrap(t("cli:names.compare.caution"), out.width)].join("\n")}\n`;
}

export const scoreText = (score: number | undefined) => (score === undefined ? "–" : score.toFixed(2));

const shown = ({ language }: Cli, text: string) => isolate(text, language);
