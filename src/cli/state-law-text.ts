import type { Provision, Requirement, StateLaw, SubjectTo } from "../forum/index.ts";
import { STAGES } from "../forum/index.ts";
import { dateText, listClauses, listItems, sentence, stateName } from "../i18n/telling.ts";
import { type Cli, styled } from "./cli.ts";
import { wrap } from "./layout.ts";

/** A state's file of the law book in plain words: its provisions, immunities, authorities and doubts, nothing left out that limits it. */
export function stateLawText(cli: Cli, law: StateLaw): string {
  const { t, language } = cli;
  const heading = styled(cli, "bold", sentence(t("cli:lawShow.heading", { forum: stateName(cli, law.state), last: dateText(law.asOf, language) })));
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["immunity", law.immunityNotes],
    ["authorities", law.authorities.map(({ text }) => text)],
    [
      "notResearched",
      (law.notResearched ?? []).map(
        ({ crimes, known }) =>
          `${listItems(
            crimes.map((crime) => t(`terms:crime.${crime}`)),
            language,
          )}: ${known}`,
      ),
    ],
    ["doubts", law.doubts ?? []],
  ];
  const shown = lists
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => `${styled(cli, "bold", t(`cli:lawShow.${name}`))}\n${items.map((item) => wrap(item, cli.out.width, "  - ", "    ")).join("\n")}`);
  return `${[heading, ...law.provisions.map((provision) => provisionText(cli, provision, law)), ...shown].join("\n\n")}\n`;
}

function provisionText(cli: Cli, provision: Provision, law: StateLaw): string {
  const { t, out } = cli;
  const title = `${provision.id}  ${sentence(t(`terms:crime.${provision.crime}`))}: ${t(`cli:lawShow.provision.${provision.kind}`)}`;
  const lines = [provision.law, ...rulesOf(cli, provision), ...provenance(cli, provision, law)];
  return `${styled(cli, "bold", title)}\n${lines.map((line) => wrap(line, out.width, "  ", "    ")).join("\n")}`;
}

function rulesOf(cli: Cli, provision: Provision): readonly string[] {
  const { t } = cli;
  const { limitation, requires, conduct, notes } = provision;
  const asked = STAGES.flatMap((stage) => {
    const conditions = requires?.[stage] ?? [];
    return conditions.length === 0
      ? []
      : [
          t("cli:lawShow.asks", {
            stage: t(`terms:stage.${stage}`),
            conditions: listClauses(
              conditions.map((one) => requirementText(cli, one)),
              cli.language,
            ),
          }),
        ];
  });
  return [
    t("cli:lawShow.inForce", { period: periodOf(cli, provision.inForce) }),
    ...(conduct
      ? [
          t(`cli:lawShow.reach.${conduct.rule}`, { from: dated(cli, conduct.from), treaty: conduct.treaty ?? "" }) +
            (conduct.to ? ` ${t("cli:lawShow.reachTo", { to: dated(cli, conduct.to) })}` : ""),
        ]
      : []),
    ...(conduct?.note ? [conduct.note] : []),
    ...asked,
    ...(provision.investigateWithoutPresence ? [t(`cli:lawShow.absence.${provision.investigateWithoutPresence}`)] : []),
    ...(provision.trialInAbsentia ? [t(`cli:lawShow.inAbsentia.${provision.trialInAbsentia}`)] : []),
    ...(limitation ? [t(`cli:lawShow.limitation.${limitation.kind}`, { years: limitation.years ?? 0 })] : []),
    ...(provision.subjectTo ?? []).map((subject) => discretionText(cli, subject)),
    ...(notes ? [notes] : []),
  ];
}

function discretionText({ t }: Cli, { kind, stage, who, note, onlyIf }: SubjectTo): string {
  const remarks = [who, onlyIf && t("explain:onlyIf", { condition: onlyIf }), note].filter(Boolean);
  return [
    t("cli:lawShow.subjectTo", { kind: t("explain:subjectToAt", { kind: t(`terms:discretion.${kind}`), stage: t(`terms:stage.${stage}`) }) }),
    ...remarks,
  ].join(": ");
}

function requirementText(cli: Cli, requirement: Requirement): string {
  const { t } = cli;
  const list = (name: "anyOf" | "allOf", kids: readonly Requirement[]) =>
    t(`cli:lawShow.${name}`, {
      conditions: listItems(
        kids.map((kid) => requirementText(cli, kid)),
        cli.language,
      ),
    });
  const said =
    "is" in requirement
      ? t(`explain:condition.${requirement.is}`)
      : "anyOf" in requirement
        ? list("anyOf", requirement.anyOf)
        : list("allOf", requirement.allOf);
  const window = requirement.from || requirement.to ? ` (${periodOf(cli, { from: requirement.from ?? null, to: requirement.to ?? null })})` : "";
  return `${said}${window}${requirement.note ? ` [${requirement.note}]` : ""}`;
}

function periodOf(cli: Cli, { from, to, fromUnknown }: { readonly from: string | null; readonly to: string | null; readonly fromUnknown?: boolean }): string {
  const { t } = cli;
  if (fromUnknown) return t("cli:lawShow.period.unknown");
  const [first, last] = [from && dated(cli, from), to && dated(cli, to)];
  if (first && last) return t("cli:lawShow.period.fromTo", { from: first, to: last });
  if (first) return t("cli:lawShow.period.since", { from: first });
  return last ? t("cli:lawShow.period.until", { to: last }) : t("cli:lawShow.period.open");
}

function dated({ language }: Cli, edtf: string | undefined): string {
  return edtf === undefined ? "" : dateText(edtf, language);
}

/** Sources and how sure the record is: the part that tells a lawyer how far to trust it. */
function provenance({ t }: Cli, { cites, basisOfFact, confidence, fromKnowledge, authority }: Provision, law: StateLaw): readonly string[] {
  const cited = cites.flatMap((id) => law.sources.find((source) => source.id === id) ?? []).map(({ title, where }) => `${title} (${where})`);
  const who = law.authorities.find(({ id }) => id === authority)?.text;
  return [
    ...(who ? [`${t("cli:lawShow.authority")} ${who}`] : []),
    ...(cited.length > 0 ? [`${t("cli:lawShow.sources")} ${cited.join("; ")}`] : []),
    [
      sentence(t(`terms:confidence.${confidence}`)),
      ...(basisOfFact === "knowledge" ? [t("cli:lawShow.knowledge")] : []),
      ...(fromKnowledge?.length ? [t("cli:lawShow.fromKnowledge", { fields: fromKnowledge.join(", ") })] : []),
    ].join("; "),
  ];
}
