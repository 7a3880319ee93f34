import { isolate } from "../i18n/index.ts";
import { kindNamed, propertyOf } from "../record/kinds/index.ts";
import type { FactCitation, Id, ProtectionLevel, StoredFact, Value } from "../record/model.ts";
import type { Cli } from "./cli.ts";
import { wrap } from "./layout.ts";

/** What it is that was shown, where an audience may not see all there is. */
export function scopeText({ t, out }: Cli, audience: ProtectionLevel): string {
  return wrap(t("cli:show.scope", { level: t(`cli:search.protection.${audience}`) }), out.width);
}

/** A kind in the reader's language. */
export function kindText({ language }: Cli, kind: string): string {
  return kindNamed(kind)?.label[language] ?? kind;
}

/** A property of a kind in the reader's language. */
export function propertyText({ language }: Cli, kind: string, property: string): string {
  return propertyOf(kind, property)?.label[language] ?? property;
}

/** A value on one line, its translations behind it. What only programs name, a code or an id, stays as it is. */
export function valueText({ t }: Pick<Cli, "t">, value: Value): string {
  return shown(t, value).replaceAll(/\s+/gu, " ");
}

function shown(t: Cli["t"], value: Value): string {
  if ("text" in value) return [value.text, ...Object.values(value.translations ?? {})].join(" / ");
  if ("flag" in value) return t(value.flag ? "cli:fact.yes" : "cli:fact.no");
  if ("range" in value) return value.range.map((end) => end ?? "…").join("–");
  return String(Object.values(value)[0]);
}

/** An id with what it names. */
export function namedText({ t, language }: Cli, id: Id, name: string | undefined): string {
  return name === undefined ? isolate(id, language) : t("cli:fact.named", { id, name });
}

/** Who says it: the source with its name, where it says so, and how reliable that is. */
export function citationText(cli: Cli, { source, locator, grade }: FactCitation, names: Readonly<Record<Id, string>> = {}): string {
  const where = [locator?.at, locator?.time?.join("–")].flatMap((part) => (part === undefined ? [] : [isolate(part, cli.language)]));
  return [namedText(cli, source, names[source]), ...where, ...(grade === undefined ? [] : [cli.t("cli:fact.grade", { grade })])].join(" · ");
}

/** How far a fact has got, who may see it, and what else holds of it besides what it says. */
export function meansText({ t }: Cli, { status, grade, during, protection, contrary, fromRecord }: StoredFact): readonly string[] {
  return [
    ...(contrary ? [t("cli:fact.contrary")] : []),
    t(`cli:search.status.${status}`),
    ...(grade === undefined ? [] : [t("cli:fact.grade", { grade })]),
    ...(during === undefined ? [] : [t("cli:fact.during", { during })]),
    t(`cli:search.protection.${protection}`),
    ...(fromRecord ? [t("cli:fact.fromRecord")] : []),
  ];
}

/** What a revision made of a fact: the values where they differ, else what else it says of itself that it did not say before, or said. */
export function revisionText(cli: Cli, before: StoredFact | undefined, after: StoredFact): string {
  const is = valueText(cli, after.value);
  const was = before && valueText(cli, before.value);
  if (before && was !== is) return cli.t("cli:fact.fromTo", { before: was, after: is });
  const value = isolate(is, cli.language);
  if (!before) return value;
  const [earlier, later] = [besides(cli, before), besides(cli, after)];
  const [gone, come] = [earlier.filter((one) => !later.includes(one)), later.filter((one) => !earlier.includes(one))];
  const changes = [
    ...(gone.length > 0 ? [cli.t("cli:fact.gone", { what: gone.join(" · ") })] : []),
    ...(come.length > 0 ? [cli.t("cli:fact.come", { what: come.join(" · ") })] : []),
  ];
  return [value, ...changes].join(" · ");
}

function besides(cli: Cli, fact: StoredFact): readonly string[] {
  const preferred = fact.preferred ? [cli.t("cli:show.preferred", fact.preferred)] : [];
  const note = fact.note === undefined ? [] : [isolate(valueText(cli, fact.note), cli.language)];
  const quotes = fact.citations.flatMap(({ locator }) => (locator?.quote === undefined ? [] : [isolate(locator.quote, cli.language)]));
  return [...fact.citations.map((citation) => citationText(cli, citation)), ...meansText(cli, fact), ...preferred, ...note, ...quotes];
}
