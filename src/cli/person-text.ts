import { isolate, reasonText } from "../i18n/index.ts";
import type { Lookalikes, PerhapsSame, PersonFound } from "../workspace/index.ts";
import type { Cli } from "./cli.ts";
import { wrap } from "./layout.ts";
import { scoreText } from "./names/comparison-text.ts";

/** A person of the record with a name like another one: the id, which name it is, and how the two are alike. */
export function personLines({ t, language, out }: Cli, { id, name, matched, comparison }: PersonFound): readonly string[] {
  const said = {
    id,
    name: isolate(name, language),
    verdict: t(`explain:names.verdict.${comparison.verdict}`),
    score: scoreText(comparison.score),
    matched: isolate(matched.name, language),
    fact: matched.fact,
  };
  return [
    wrap(t("cli:person.found", said), out.width, "", "  "),
    ...comparison.reasons.map((reason) => wrap(reasonText(t, language, reason), out.width, "    ", "      ")),
  ];
}

/** So many pairs are told one by one; `--json` tells all. */
const MOST_PAIRS = 20;

/** People who were added and may be there already, why, and what to do; empty where there are none. */
export function lookalikeLines(cli: Cli, { found, looked, newcomers }: Lookalikes): readonly string[] {
  const { t, out } = cli;
  const left = newcomers > looked && looked > 0 ? [wrap(t("cli:lookalikes.left", { newcomers, looked }), out.width)] : [];
  const [first] = found;
  if (first === undefined) return left;
  const more = found.length > MOST_PAIRS ? [t("cli:lookalikes.more", { count: found.length - MOST_PAIRS })] : [];
  const [one, other] = [first.newcomer, first.person];
  return [
    wrap(t("cli:lookalikes.heading"), out.width),
    ...found.slice(0, MOST_PAIRS).flatMap((pair) => pairLines(cli, pair)),
    ...more,
    ...left,
    wrap(t("cli:lookalikes.merge", { one, other }), out.width, "", "  "),
    wrap(t("cli:lookalikes.distinct", { one, other }), out.width, "", "  "),
  ];
}

function pairLines({ t, language, out }: Cli, { newcomer, person, verdict, born, names }: PerhapsSame): readonly string[] {
  const told = names
    ? t("cli:lookalikes.names", { one: isolate(names.one, language), other: isolate(names.other, language), score: scoreText(names.comparison.score) })
    : t("cli:lookalikes.closed");
  const said = [told, ...(born === undefined ? [] : [t(`cli:lookalikes.born.${born}`)])].join(t("explain:names.comma"));
  const why = names?.comparison.reasons.map((reason) => wrap(reasonText(t, language, reason), out.width, "    ", "      ")) ?? [];
  return [wrap(t("cli:lookalikes.pair", { newcomer, person, verdict: t(`cli:lookalikes.verdict.${verdict}`), said }), out.width, "  ", "    "), ...why];
}
