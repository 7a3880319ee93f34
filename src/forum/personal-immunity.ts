import { and, during, FALSE, not, or, parseRange, since, UNKNOWN } from "../time/index.ts";
import { type BarQuestion, daysOf, liftedByIccWarrant, names, ruleGround } from "./bar.ts";
import { fact, type ForumFacts, heldAny, notHeld } from "./facts.ts";
import type { InternationalRule, PersonalImmunity } from "./law.ts";
import type { Post } from "./matter.ts";
import { leaf } from "./node.ts";
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
  const posts = facts.matter.accused.posts.items.filter((post) => post.state !== facts.state && protects(rule, post));
  const extended = rule.effect === "bar" ? alsoOffices(versions, facts) : [];
  if (posts.length === 0 && extended.length === 0) return undefined;
  const settled = rule.effect === "bar";
  let value = settled ? notHeld(posts) : or(notHeld(posts), UNKNOWN);
  for (const { post, from } of extended) value = and(value, not(and(during(post.held), from)));
  if (!names(rule, route)) {
    if (!settled || route !== "investigate" || !rule.stateMayExtendTo?.includes(route)) return undefined;
    value = or(value, not(daysOf(versions, ({ barsInvestigation }) => barsInvestigation === true)));
  }
  const lifted = or(
    daysOf(versions, ({ stance }) => stance !== "customary"),
    liftedByIccWarrant(state, facts, route),
  );
  return leaf({
    subject: "personal-immunity",
    reason: "personal-immunity",
    value: or(value, lifted),
    grounds: [ruleGround(rule), ...[...posts, ...extended.map(({ post }) => post)].map(({ id }) => fact(id)), ...stateNotes(state, versions)],
    missing: { what: "law", question: "immunity-of-other-officials" },
    caveats: contested(versions, posts),
    details: { office: posts[0]?.title ?? extended[0]?.post.title ?? "", kind: posts[0]?.kind ?? extended[0]?.post.kind ?? "" },
    confidence: rule.confidence,
  });
}

function protects(rule: InternationalRule, post: Post): boolean {
  if (post.organOfState === false) return false;
  if (rule.offices?.includes(post.kind)) return true;
  return post.receivedAsHeadOfState === true && (rule.offices?.includes("head-of-state") ?? false);
}

function alsoOffices(versions: readonly Dated<PersonalImmunity>[], { state, matter }: ForumFacts) {
  return versions.flatMap(({ version, on }) =>
    (version.alsoOffices ?? []).flatMap(({ kind, from }) =>
      matter.accused.posts.items
        .filter((post) => post.kind === kind && post.state !== state && post.organOfState !== false)
        .map((post) => ({ post, from: and(on, since(parseRange(from))) })),
    ),
  );
}

function stateNotes(state: PreparedState | undefined, versions: readonly Dated<PersonalImmunity>[]): readonly Ground[] {
  if (!state) return [];
  return versions.flatMap(({ version }) => (version.note ? [{ kind: "state-rule" as const, state: state.law.state, text: version.note }] : []));
}

function contested(versions: readonly Dated<PersonalImmunity>[], posts: readonly Post[]): readonly Caveat[] {
  const on = and(
    heldAny(posts),
    daysOf(versions, ({ stance, disputed }) => stance === "disregarded" || disputed === true),
  );
  return on === FALSE ? [] : [{ id: "contested:personal-immunity", on }];
}
