import { isolate } from "../i18n/index.ts";
import { kindNamed } from "../record/kinds/index.ts";
import type { ProtectionLevel } from "../record/model.ts";
import type { ShownFact, ShownItem } from "../workspace/index.ts";
import { type Cli, styled } from "./cli.ts";
import { citationText, kindText, meansText, namedText, propertyText, scopeText, valueText } from "./fact-text.ts";
import { shownName } from "./exhibit-text.ts";
import { wrap } from "./layout.ts";

/** An item with all that is said about it: values that contradict each other side by side, each with who says so. */
export function shownItemText(cli: Cli, shown: ShownItem, audience: ProtectionLevel): string {
  return `${[...heading(cli, shown), ...byProperty(cli, shown), ...acquiredText(cli, shown), ...referringText(cli, shown), "", scopeText(cli, audience)].join("\n")}\n`;
}

function heading(cli: Cli, { item, merged }: ShownItem): readonly string[] {
  const { t, language } = cli;
  const name = item.name === undefined ? "" : `: ${isolate(item.name, language)}`;
  return [
    styled(cli, "bold", `${kindText(cli, item.kind)} ${isolate(item.id, language)}${name}`),
    ...(item.withdrawn === undefined ? [] : [t("cli:show.withdrawn", { reason: item.withdrawn })]),
    ...merged.map((one) => t("cli:show.merged", one)),
  ];
}

/** In the order of the vocabulary. */
function byProperty(cli: Cli, shown: ShownItem): readonly string[] {
  const order = Object.keys(kindNamed(shown.item.kind)?.properties ?? {});
  const groups = [...Map.groupBy(shown.facts, ({ property }) => property)].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return groups.flatMap(([property, facts]) => {
    const open = shown.undecided.includes(property) ? [`  ${cli.t("cli:show.undecided")}`] : [];
    return ["", styled(cli, "bold", propertyText(cli, shown.item.kind, property)), ...open, ...facts.flatMap((fact) => factLines(cli, shown, fact))];
  });
}

function factLines(cli: Cli, { item, names }: ShownItem, fact: ShownFact): readonly string[] {
  const { t, language, out } = cli;
  const { id, value, preferred, withdrawn, contrary, citations, note, said, about } = fact;
  const line = (text: string) => wrap(text, out.width, "      ");
  const words = "ref" in value ? namedText(cli, value.ref, names[value.ref]) : isolate(valueText(cli, value), language);
  const quotes = citations.flatMap(({ locator }) => (locator?.quote === undefined ? [] : [t("cli:fact.quote", { words: locator.quote })]));
  return [
    wrap(withdrawn === undefined ? words : styled(cli, "strikethrough", words), out.width, contrary ? "  ! " : preferred ? "  * " : "  - ", "    "),
    ...(preferred ? [line(t("cli:show.preferred", { reason: preferred.reason }))] : []),
    ...(withdrawn === undefined ? [] : [line(t("cli:show.withdrawn", { reason: withdrawn }))]),
    line(meansText(cli, fact).join(" · ")),
    ...(citations.length === 0 ? [line(t("cli:show.noSource"))] : citations.map((citation) => line(citationText(cli, citation, names)))),
    ...quotes.map(line),
    ...(note === undefined ? [] : [line(isolate(valueText(cli, note), language))]),
    ...(about === item.id ? [] : [line(t("cli:show.saidOf", { id: about }))]),
    `      ${styled(cli, "dim", t("cli:show.said", { id, actor: said.actor, at: said.at.slice(0, 16).replace("T", " "), entry: said.entry }))}`,
  ];
}

function acquiredText(cli: Cli, { acquisitions }: ShownItem): readonly string[] {
  if (acquisitions.length === 0) return [];
  const { t, out } = cli;
  const lines = acquisitions.flatMap(({ originalName, sha256, size, from, acquiredBy, acquiredAt }) => [
    wrap(t("cli:show.acquired", { name: shownName(cli, originalName), size, from: from ?? "–", actor: acquiredBy, at: acquiredAt }), out.width, "  - ", "    "),
    `    SHA-256 ${sha256}`,
  ]);
  return ["", styled(cli, "bold", t("cli:show.bytes")), ...lines];
}

function referringText(cli: Cli, { referring }: ShownItem): readonly string[] {
  if (referring.length === 0) return [];
  const { t, out } = cli;
  const lines = referring.map(({ item: { id, kind, name }, property }) =>
    wrap(`${kindText(cli, kind)} ${namedText(cli, id, name)} (${propertyText(cli, kind, property)})`, out.width, "  - ", "    "),
  );
  return ["", styled(cli, "bold", t("cli:show.referring")), ...lines];
}
