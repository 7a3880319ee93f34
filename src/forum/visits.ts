import { and, during, FALSE, not, or, type Timeline, TRUE, UNKNOWN } from "../time/index.ts";
import { fact, ruleGround } from "./ground.ts";
import { type BarQuestion, liftedByIccWarrant, names } from "./bar.ts";

import { heldAny } from "./gathered.ts";
import type { Stay } from "./matter.ts";
import type { Leaf } from "./proof.ts";
import type { Capacity } from "./vocabulary.ts";

/*
 * Immunities of visitors. They follow from the quality of the visit and last as long as it does; the post alone gives none.
 */

/**
 * Members of a special mission that the forum accepted as one are inviolable while it lasts (custom; Convention on
 * Special Missions 1969, arts 29, 31). Acceptance shows in an invitation or a certificate of the forum; where neither is
 * recorded, and where the quality of an office holder's visit is not, the answer is unknown.
 */
export function specialMission({ state, facts, rule, route }: BarQuestion): Leaf | undefined {
  if (!names(rule, route) || state?.law.specialMissions?.stance === "rejected") return undefined;
  const visits = facts.stays.filter(({ capacity }) => capacity === "special-mission" || capacity === "official-visit" || capacity === null);
  if (visits.length === 0) return undefined;
  const { posts } = facts.matter.accused;
  const serving = posts.complete || posts.items.length > 0 ? heldAny(facts.gathered.offices) : UNKNOWN;
  let barred: Timeline = FALSE;
  for (const visit of visits) barred = or(barred, and(during(visit.during), missionDuring(visit, serving)));
  if (barred === FALSE) return undefined;
  return {
    kind: "leaf",
    subject: visits.some(({ capacity }) => capacity === "special-mission") ? "special-mission" : "official-visit",
    reason: "special-mission",
    value: or(not(barred), liftedByIccWarrant(state, facts, route)),
    grounds: [ruleGround(rule), ...visits.map(({ id }) => fact(id))],
    missing: { what: "fact", question: visits.some(({ capacity }) => capacity === null) ? "capacity-of-visit" : "acceptance-of-mission" },
    caveats: [{ id: "contested:special-mission", on: barred }],
    details: { state: facts.state },
    confidence: rule.confidence,
    ...(state?.law.specialMissions?.note ? { note: state.law.specialMissions.note } : {}),
  };
}

/** Whether a visit is a mission, given when the visitor was in office. */
function missionDuring({ capacity, certified, invitedByForum }: Stay, serving: Timeline): Timeline {
  if (certified === false) return FALSE;
  if (capacity === null) return and(serving, UNKNOWN);
  if (certified === true || invitedByForum === true) return TRUE;
  return invitedByForum === false && capacity === "official-visit" ? FALSE : UNKNOWN;
}

/**
 * Representatives at a meeting of an international organisation are immune from arrest while it lasts and on the way
 * (Convention on the Privileges and Immunities of the United Nations 1946, art IV s 11; host agreements follow it).
 */
export function internationalOrganisation(question: BarQuestion): Leaf | undefined {
  return whileVisiting(question, "io-event", "io-event", "special-mission");
}

/**
 * Diplomats accredited to the forum are immune from its criminal jurisdiction (Vienna Convention 1961, arts 29, 31). A
 * post at its embassy is accreditation; of a mere stay as a diplomat the forum's certificate tells.
 */
export function diplomaticImmunity(question: BarQuestion): Leaf | undefined {
  const { facts } = question;
  const posts = facts.matter.accused.posts.items.filter(({ kind, accreditedTo }) => kind === "diplomat" && accreditedTo === facts.state);
  return whileVisiting(question, "accredited-diplomat", "diplomatic-immunity", "diplomatic-immunity", posts);
}

function whileVisiting(
  { state, facts, rule, route }: BarQuestion,
  capacity: Capacity,
  subject: "io-event" | "diplomatic-immunity",
  reason: Leaf["reason"],
  posts: readonly { readonly id: string; readonly held: Stay["during"] }[] = [],
): Leaf | undefined {
  if (!names(rule, route)) return undefined;
  const visits = facts.stays.filter((stay) => stay.capacity === capacity && (capacity === "io-event" || stay.certified !== false));
  let barred: Timeline = FALSE;
  const uncertain = visits.filter(({ certified }) => capacity === "accredited-diplomat" && certified === null);
  for (const visit of visits) barred = or(barred, uncertain.includes(visit) ? and(during(visit.during), UNKNOWN) : during(visit.during));
  for (const { held } of posts) barred = or(barred, during(held));
  if (barred === FALSE) return undefined;
  return {
    kind: "leaf",
    subject,
    reason,
    value: or(not(barred), capacity === "io-event" ? liftedByIccWarrant(state, facts, route) : FALSE),
    grounds: [ruleGround(rule), ...[...visits, ...posts].map(({ id }) => fact(id))],
    missing: uncertain.length > 0 ? { what: "fact", question: "acceptance-of-mission" } : { what: "date", question: "days-of-visit" },
    details: { state: facts.state },
    confidence: rule.confidence,
  };
}
