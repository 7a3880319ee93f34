import type { Context } from "../check/context.ts";
import type { Finding, Rule, Severity } from "../check/finding.ts";
import { dayOf } from "../check/sighting.ts";
import { accusedOf } from "../../record/accused.ts";
import { lexicon } from "../words/index.ts";
import { fold } from "../words/fold.ts";
import { type Filing, filingOf, type Form, formOf, type ForumPart } from "./filing.ts";
import { sectionsOf } from "./parts.ts";

/** What an authority asks of a complaint or a request to it: its language, its office, the parts that its forum adds. */
export function filingRules(context: Context): readonly Finding[] {
  const { head } = context.document;
  if (head.genre !== "complaint" && head.genre !== "arrest-request") return [];
  const filing = filingOf(head.forum);
  return [
    ...(head.released ? [] : [found("unreleased", "warning")]),
    ...(head.forum !== undefined && !filing ? [found("forum-unknown", "warning", { state: head.forum })] : []),
    ...(filing ? [...language(context, filing), ...ofForm(context, filing)] : []),
    ...immunityUnaddressed(context),
    ...(head.genre === "arrest-request" ? [...oneIdentifier(context), ...sightingOver(context)] : []),
  ];
}

function found(rule: Rule, severity: Severity, values: Finding["values"] = {}, variant?: string, start = 0): Finding {
  return { rule, severity, values, start, end: start, ...(variant === undefined ? {} : { variant }) };
}

/** The text that is filed is in a language of the forum; translations of it may be in any. */
function language({ document: { head } }: Context, { state, languages }: Filing): readonly Finding[] {
  const filed = head.authentic ?? head.language;
  return languages.take.includes(filed) ? [] : [found("forum-language", "error", { state, language: filed, takes: languages.take.join(", ") })];
}

function ofForm(context: Context, filing: Filing): readonly Finding[] {
  const { head } = context.document;
  const { state, forms, urgent } = filing;
  if (head.genre === "arrest-request") return office(context, state, urgent);
  const form = formOf(filing, head.form);
  if (!form) return [found("missing-part", "error", { state, form: head.form ?? "", forms: forms.map(({ id }) => id).join(", ") }, "form")];
  const producer = Object.values(filing.exhibits).some((label) => label.includes("{producer}")) && head.producer === undefined;
  return [
    ...office(context, state, form.office),
    ...(producer ? [found("missing-part", "error", { part: "producer", sign: "producer" }, "head")] : []),
    ...parts(context, state, form),
  ];
}

function office({ document: { head } }: Context, state: string, { known, lines }: Filing["urgent"]): readonly Finding[] {
  const written = fold((head.to ?? []).join(" ")).text;
  return written === "" || written.includes(fold(known).text) ? [] : [found("forum-office", "warning", { state, office: lines[0] ?? "" })];
}

function parts({ document }: Context, state: string, { parts: needed, name, inOrder }: Form): readonly Finding[] {
  const given = sectionsOf(document);
  const told = ({ sign, ground, basisOfFact, read, on }: ForumPart) => ({
    state,
    form: name,
    part: sign,
    sign: `{#${sign}}`,
    ground,
    basis: basisOfFact,
    read: read ?? "",
    on,
  });
  const missing = needed.filter(({ sign }) => !given.has(sign)).map((part) => found("missing-part", "error", told(part), "forum"));
  const empty = needed.flatMap((part) => {
    const section = given.get(part.sign);
    return section?.empty === true ? [found("missing-part", "error", told(part), "empty", section.start)] : [];
  });
  const starts = needed.flatMap((part) => ({ part, start: given.get(part.sign)?.start ?? -1 })).filter(({ start }) => start >= 0);
  const early = inOrder ? starts.find(({ start }, i) => i > 0 && start < (starts[i - 1]?.start ?? 0)) : undefined;
  return [...missing, ...empty, ...(early ? [found("missing-part", "error", told(early.part), "order", early.start)] : [])];
}

/** Whoever holds or held an office of a state may be immune: authorities refuse what does not speak of it. */
function immunityUnaddressed({ document, matter }: Context): readonly Finding[] {
  const offices = matter.accused.posts.items.filter(({ organOfState }) => organOfState !== false);
  if (offices.length === 0 || document.blocks.some(({ name }) => name === "immunity")) return [];
  const { immunity } = lexicon(document.head.language);
  const speaks = document.passages.some(({ kind, plain }) => kind !== "heading" && immunity.test(fold(plain.text).text));
  return speaks ? [] : [found("immunity-unaddressed", "error", { person: matter.accused.name, office: offices.at(-1)?.title ?? "" })];
}

/** Who is to be arrested is told from others of the same name by a second, independent mark. */
function oneIdentifier({ record, document, matter }: Context): readonly Finding[] {
  const [, person] = accusedOf(record.file, document.head.accused);
  const marks = [person.born, person.birthplace, person.nationalities].filter((mark) => mark !== undefined);
  return marks.length > 0 ? [] : [found("one-identifier", "error", { person: matter.accused.name })];
}

/** Nobody is arrested who has left. */
function sightingOver({ document: { head } }: Context): readonly Finding[] {
  const left = head.sighting && dayOf(head.sighting.leaves ?? head.sighting.arrives);
  return left !== undefined && left < head.date ? [found("sighting-over", "error", { left, date: head.date })] : [];
}
