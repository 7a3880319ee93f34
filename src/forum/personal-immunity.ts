import { and, FALSE, not, or, parseRange, since, UNKNOWN } from "../time/index.ts";
import { fact, ruleGround } from "./ground.ts";
import { type BarQuestion, daysOf, liftedByIccWarrant, names } from "./bar.ts";
import { type ForumFacts } from "./facts.ts";
import { heldAny, type Office, protection } from "./gathered.ts";
import type { PersonalImmunity } from "./law.ts";
import type { Dated, PreparedState } from "./prepare.ts";
import type { Caveat, Ground, Leaf } from "./proof.ts";

/**
 * Serving holders of the offices that a rule names are inviolable on the day of the forum's act (Arrest Warrant, ICJ
 * 14 February 2002, paras 51, 54). That somebody holds one of the three offices is public knowledge, so a record that
 * names no such post is taken to say that there is none. A state is not barred against its own officials.
 */
export function personalImmunity(question: BarQuestion): Leaf | undefined {
  const { state, facts, rule, route } = question;
  const versions = state?.personalImmunity ?? [];
  const { offices, free } = protection(rule, facts.gathered, facts.state);
  const extended = rule.effect === "bar" ? alsoOffices(versions, facts) : [];
  if (offices.length === 0 && extended.length === 0) return undefined;
  const settled = rule.effect === "bar";
  let value = settled ? free : or(free, UNKNOWN);
  for (const { office, from } of extended) value = and(value, not(and(office.held, from)));
  if (!names(rule, route)) {
    if (!settled || route !== "investigate" || !rule.stateMayExtendTo?.includes(route)) return undefined;
    value = or(value, not(daysOf(versions, ({ barsInvestigation }) => barsInvestigation === true)));
  }
  const lifted = or(
    daysOf(versions, ({ stance }) => stance !== "customary"),
    liftedByIccWarrant(state, facts, route),
  );
  return {
    kind: "leaf",
    subject: "personal-immunity",
    reason: "personal-immunity",
    value: or(value, lifted),
    grounds: [ruleGround(rule), ...[...offices, ...extended.map(({ office }) => office)].map(({ post }) => fact(post.id)), ...stateNotes(state, versions)],
    missing: settled ? { what: "date", question: "days-of-office" } : { what: "law", question: "immunity-of-other-officials" },
    caveats: contested(versions, offices),
    details: named([...offices, ...extended.map(({ office }) => office)]),
    confidence: rule.confidence,
  };
}

function named([office]: readonly Office[]): Leaf["details"] & object {
  return { office: office?.post.title ?? "", kind: office?.post.kind ?? "" };
}

/** Offices that the forum protects beyond the three, each with the days from which it does. */
function alsoOffices(versions: readonly Dated<PersonalImmunity>[], { state, gathered }: ForumFacts) {
  return versions.flatMap(({ version, on }) =>
    (version.alsoOffices ?? []).flatMap(({ kind, from }) =>
      gathered.offices.filter(({ post }) => post.kind === kind && post.state !== state).map((office) => ({ office, from: and(on, since(parseRange(from))) })),
    ),
  );
}

function stateNotes(state: PreparedState | undefined, versions: readonly Dated<PersonalImmunity>[]): readonly Ground[] {
  if (!state) return [];
  return versions.flatMap(({ version }) => (version.note ? [{ kind: "state-rule" as const, state: state.law.state, text: version.note }] : []));
}

function contested(versions: readonly Dated<PersonalImmunity>[], offices: readonly Office[]): readonly Caveat[] {
  const on = and(
    heldAny(offices),
    daysOf(versions, ({ stance, disputed }) => stance === "disregarded" || disputed === true),
  );
  return on === FALSE ? [] : [{ id: "contested:personal-immunity", on }];
}
