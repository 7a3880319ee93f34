import { isolate, reasonText } from "../i18n/index.ts";
import type { PersonFound } from "../workspace/index.ts";
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
