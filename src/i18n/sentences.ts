import type { Branch, Caveat, Duty, Leaf, Missing, SubjectTo } from "../forum/index.ts";
import { at, during, parseRange, type Truth } from "../time/index.ts";
import type { Translate } from "./index.ts";
import { chargeOf, dateText, listClauses, provisionOf, quoted, sentence, stateName, type Telling } from "./telling.ts";

/** How a value is called in the catalogs and in JSON. */
export const TRUTHS = ["false", "unknown", "true"] as const;
export type TruthName = (typeof TRUTHS)[number];

/** The word for a value: yes, no, unknown. */
export function sayTruth(t: Translate, value: TruthName): string {
  return t(`terms:truth.${value === "true" ? "yes" : value === "false" ? "no" : "unknown"}`);
}

/** Details that choose between sentences by their value, the more telling first. */
const BY_VALUE = ["hypothesis", "at", "allowed", "standard"] as const;
const DATES: ReadonlySet<string> = new Set(["from", "to", "asOf"]);
/** What the law files write for an end that is open. */
const OPEN_END = "..";

/** What a leaf says on the day, in one sentence. */
export function sayLeaf(leaf: Leaf, truth: Truth, telling: Telling): string {
  const { t } = telling;
  const condition = t(`explain:condition.${leaf.subject}`, { defaultValue: "" });
  if (truth === 2 && condition && isNotAsked(leaf, telling)) return t("explain:notAsked", { condition });
  if (truth === 1 && condition && leaf.missing?.question === "requirement-disputed") return t("explain:disputed", { condition });
  const key = `explain:leaf.${leaf.subject}.${TRUTHS[truth]}`;
  const values = valuesOf(leaf, telling);
  for (const variant of variantsOf(leaf, truth, telling)) {
    const said = t(`${key}_${variant}`, { ...values, defaultValue: "" });
    if (said) return sentence(said);
  }
  return sentence(t(key, values));
}

/** The names of the sentences that may say it better than the plain one, the most telling first. */
function variantsOf(leaf: Leaf, truth: Truth, telling: Telling): readonly string[] {
  const { rule, kind, from, to, office, ...details } = { ...leaf.details };
  const period = [given(from) && given(to) ? "fromTo" : "", given(to) ? "to" : ""];
  return [
    isFree(leaf, truth, telling) ? "free" : "",
    truth === 1 ? (leaf.missing?.question ?? "") : "",
    leaf.caveats?.some(({ id, on }) => id.startsWith("contested") && at(on, telling.day) === 2) ? "contested" : "",
    ...BY_VALUE.map((name) => given(details[name])),
    given(rule) && given(to) ? `${rule}_to` : "",
    ...period,
    given(rule),
    given(kind),
    given(from) ? "from" : "",
    given(office) ? "office" : "",
  ].filter(Boolean);
}

function given(value: string | number | undefined): string {
  return value === undefined || value === OPEN_END ? "" : String(value);
}

/** Whether a requirement was not asked on the day: it counts as met then, whatever the facts are. */
function isNotAsked({ details }: Leaf, { day }: Telling): boolean {
  const [from, to] = [given(details?.["askedFrom"]), given(details?.["askedTo"])];
  if (!from && !to) return false;
  return at(during({ from: from ? parseRange(from) : "open", to: to ? parseRange(to) : "open" }), day) === 0;
}

/** Whether an immunity of office does not bar because no such office is held on the day, rather than because it is set aside. */
function isFree({ subject, grounds }: Leaf, truth: Truth, { matter, day }: Telling): boolean {
  if (subject !== "personal-immunity" || truth !== 2) return false;
  const ids = new Set(grounds.flatMap((ground) => (ground.kind === "fact" ? [ground.id] : [])));
  return matter.accused.posts.items.filter(({ id }) => ids.has(id)).every(({ held }) => at(during(held), day) === 0);
}

function valuesOf({ details = {} }: Leaf, telling: Telling): Record<string, string | number> {
  const { t, language } = telling;
  const values: Record<string, string | number> = { forum: stateName(telling, telling.forum) };
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === "number") values[name] = value;
    else if (DATES.has(name)) values[name] = given(value) && dateText(value, language);
    else if (name === "crime") values[name] = t(`terms:crime.${value}`);
    else if (name === "kind") values[name] = t(`terms:post.${value}`, { defaultValue: value });
    else values[name] = value;
  }
  return values;
}

/** What a branch is about, as a heading. */
export function sayBranch({ subject, id }: Branch, telling: Telling): string {
  const { t } = telling;
  const forum = stateName(telling, telling.forum);
  if (subject === "route") return t("explain:branch.route", { route: t(`terms:route.${id}`) });
  if (subject === "charge") {
    const charge = chargeOf(telling, id);
    return charge ? t("explain:branch.charge", { charge: charge.label, crime: t(`terms:crime.${charge.crime}`) }) : (id ?? "");
  }
  if (subject === "provision") {
    const provision = provisionOf(telling, telling.forum, id);
    return provision ? t("explain:branch.provision", { law: provision.law }) : sentence(t("explain:branch.territory", { forum }));
  }
  return t(`explain:branch.${subject}`);
}

/** A caveat, beginning in a small letter: it stands behind a sentence. */
export function sayCaveat({ id }: Caveat, telling: Telling): string {
  const { t } = telling;
  const values = { forum: stateName(telling, telling.forum) };
  return t(`explain:caveat.${id.replace(":", "-")}`, { ...values, defaultValue: "" }) || t("explain:caveat.other", { id });
}

export interface Asked {
  /** The question's name: stable, for programs. */
  readonly name: string;
  readonly what: Missing["what"];
  readonly question: string;
  /** Who could answer it. */
  readonly who: string;
}

/** An open question and who could answer it. */
export function sayMissing({ question, what }: Missing, { t }: Pick<Telling, "t">): Asked {
  return { name: question, what, question: t(`explain:question.${question}`), who: t(`explain:whoKnows.${question}`) };
}

/** A discretion that an answer is subject to. */
export function saySubjectTo({ kind, stage, who, note, onlyIf }: SubjectTo, telling: Telling): string {
  const { t, language } = telling;
  const named = who ? t(`explain:subjectTo.${kind}`, { who, defaultValue: "" }) : "";
  const of = named || t(`explain:subjectTo.${kind}Any`, { defaultValue: "" }) || t(`explain:subjectTo.${kind}`, { who: "" });
  const remarks = [onlyIf ? t("explain:onlyIf", { condition: onlyIf }) : "", note ? quoted(note, language) : ""].filter(Boolean);
  return sentence(
    `${t("explain:subjectToAt", { kind: of, stage: t(`terms:stage.${stage}`) })}${remarks.length > 0 ? `: ${listClauses(remarks, language)}` : ""}`,
  );
}

/** A treaty duty to take the accused into custody and prosecute or extradite them, if they come. */
export function sayDuty({ treaty, certain }: Duty, telling: Telling): string {
  const title = telling.law.treaties.get(treaty)?.treaty.title ?? treaty;
  return telling.t(`explain:duty.${certain ? "certain" : "undated"}`, { treaty: title, forum: stateName(telling, telling.forum) });
}
