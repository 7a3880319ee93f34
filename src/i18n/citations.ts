import type { Ground, Matter } from "../forum/index.ts";
import type { Period } from "../time/index.ts";
import { dateText, provisionOf, quoted, rangeText, stateName, type Telling } from "./telling.ts";

/** What a statement rests on: how it is cited, and where it can be read. */
export interface Cited {
  readonly kind: Ground["kind"];
  readonly label: string;
  readonly sources: readonly { readonly title: string; readonly where?: string }[];
}

/** Cites one ground of a leaf; undefined for an id that stands for nothing a reader could look up. */
export function cite(ground: Ground, telling: Telling): Cited | undefined {
  switch (ground.kind) {
    case "provision":
      return citeProvision(ground.state, ground.id, telling);
    case "state-rule":
      return { kind: ground.kind, label: quoted(ground.text, telling.language), sources: [] };
    case "treaty":
      return citeTreaty(ground.treaty, ground.state, telling);
    case "rule":
      return citeRule(ground.id, telling);
    case "fact":
      return citeFact(ground.id, telling);
  }
}

function citeProvision(state: string, id: string, telling: Telling): Cited | undefined {
  const { t } = telling;
  const provision = provisionOf(telling, state, id);
  if (!provision) return undefined;
  const sources = telling.law.states.get(state)?.law.sources ?? [];
  const cited = provision.cites.flatMap((source) => sources.find((known) => known.id === source) ?? []);
  const knowledge = provision.basisOfFact === "knowledge" ? [{ title: t("explain:citation.knowledge") }] : [];
  return {
    kind: "provision",
    label: t("explain:citation.provision", { law: provision.law, id }),
    sources: [...cited.map(({ title, where }) => ({ title, where })), ...knowledge],
  };
}

function citeTreaty(id: string, state: string, telling: Telling): Cited | undefined {
  const { t, language, law } = telling;
  const treaty = law.treaties.get(id);
  if (!treaty) return undefined;
  const party = treaty.parties.get(state)?.party;
  const words = { treaty: treaty.treaty.title, forum: stateName(telling, state) };
  const label = party?.inForce
    ? t("explain:citation.treaty", { ...words, from: dateText(party.inForce, language) })
    : t(`explain:citation.${party ? "treatyUndated" : "treatyNotParty"}`, words);
  return { kind: "treaty", label, sources: party ? [{ title: party.source }] : [] };
}

/** The authorities are the citation of a common rule; its text is the first thing to be read behind it. */
function citeRule(id: string, { t, law }: Telling): Cited | undefined {
  const rule = law.rules.get(id);
  if (!rule) return undefined;
  const knowledge = rule.basisOfFact === "knowledge" ? [{ title: t("explain:citation.knowledge") }] : [];
  return {
    kind: "rule",
    label: t("explain:citation.rule", { authorities: rule.authorities.join("; ") || rule.rule, id }),
    sources: [{ title: rule.rule }, ...rule.cites, ...knowledge],
  };
}

function citeFact(id: string, telling: Telling): Cited | undefined {
  const label = factLabel(id, telling);
  if (label === undefined) return undefined;
  const { t } = telling;
  const sources = telling.factSources(id).map(({ title, at, grade }) => ({
    title: grade === undefined ? title : t("explain:citation.grade", { source: title, grade }),
    ...(at === undefined ? {} : { where: at }),
  }));
  return { kind: "fact", label, sources };
}

/** How a part of the matter is named in a citation. */
function factLabel(id: string, telling: Telling): string | undefined {
  const { t, matter } = telling;
  const { accused } = matter;
  if (id === "stays" || id === "residences") return t(`explain:citation.${id}`);
  if (id === accused.deathFact) return t("explain:citation.death");
  const charge = matter.charges.find((one) => one.id === id);
  if (charge) return t("explain:citation.charge", { charge: charge.label });
  const post = accused.posts.items.find((one) => one.id === id);
  if (post) return t("explain:citation.post", { title: post.title, forum: stateName(telling, post.state), period: periodText(post.held, telling) });
  return listedLabel(id, accused, telling) ?? proceduralLabel(id, matter, telling);
}

function listedLabel(id: string, { stays, residences, nationalities }: Matter["accused"], telling: Telling): string | undefined {
  const { t } = telling;
  const stay = stays.items.find((one) => one.id === id);
  if (stay) return t("explain:citation.stay", { forum: stateName(telling, stay.state), period: periodText(stay.during, telling) });
  const residence = residences.items.find((one) => one.id === id);
  if (residence) return t("explain:citation.residence", { forum: stateName(telling, residence.state), period: periodText(residence.during, telling) });
  const nationality = nationalities.items.find((one) => one.id === id);
  return nationality && t("explain:citation.nationality", { forum: stateName(telling, nationality.state) });
}

function proceduralLabel(id: string, { proceedings, complainants }: Matter, telling: Telling): string | undefined {
  const { t } = telling;
  const step = proceedings.items.find((one) => one.id === id);
  if (step) return t("explain:citation.proceeding", { proceeding: t(`terms:proceeding.${step.what}`), forum: stateName(telling, step.state) });
  return complainants.items.some((one) => one.id === id) ? t("explain:citation.complainant") : undefined;
}

/** A period of the record in words. */
function periodText({ from, to }: Period, { t, language }: Telling): string {
  const words = (bound: Period["from"]) => (typeof bound === "string" ? undefined : rangeText(bound, language));
  const [first, last] = [words(from), words(to)];
  if (first && last) return first === last ? first : t("explain:period.fromTo", { from: first, to: last });
  if (first) return t("explain:period.since", { from: first });
  return last ? t("explain:period.until", { to: last }) : t("explain:period.always");
}
