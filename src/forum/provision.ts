import { FALSE, or, TRUE, UNKNOWN } from "../time/index.ts";
import { notAmnestied } from "./amnesty.ts";
import type { ForumFacts } from "./facts.ts";
import { functionalImmunity, isSilent } from "./functional-immunity.ts";
import type { Stage } from "./law.ts";
import { notTimeBarred } from "./limitation.ts";
import type { Charge } from "./matter.ts";
import { allOf } from "./node.ts";
import type { PreparedProvision, PreparedRequirement } from "./prepare.ts";
import type { Branch, Leaf, Node } from "./proof.ts";
import { conductHappened, placeOfConduct, reachInTime } from "./reach.ts";
import type { ChargeQuestion } from "./question.ts";
import { evaluate, type RequirementQuestion } from "./requirement.ts";
import type { Route } from "./vocabulary.ts";

export type CriminalRoute = Exclude<Route, "civil">;

/** What all criminal provisions of one charge share. */
export function sharedTests(question: ChargeQuestion): readonly Leaf[] {
  const { state, facts, charge } = question;
  const found = [functionalImmunity(question), notAmnestied(state, charge, facts)];
  return [happened(facts, charge), ...found.filter((test) => test !== undefined && !isSilent(test))] as Leaf[];
}

function happened({ gathered }: ForumFacts, charge: Charge): Leaf {
  return gathered.charges.get(charge)?.happened ?? conductHappened(charge);
}

/** Applies a criminal provision to a charge, for each route. What bars the person is not in it. */
export function applyCriminal(provision: PreparedProvision, question: ChargeQuestion, shared: readonly Leaf[]): Record<CriminalRoute, Branch> {
  const core = coreTests(provision, question, shared);
  const asked: RequirementQuestion = { ...question, provision };
  const onArrival: RequirementQuestion = { ...asked, facts: question.facts.onArrival };
  const stages = stageNodes(provision, asked);
  const presence = absenceAllowed(provision, question.facts);
  const branch = (kids: readonly (Node | undefined)[]) =>
    provisionBranch(
      provision,
      kids.filter((kid) => kid !== undefined),
    );
  const forWarrant = [...core, ...stages.investigate, ...stages.warrant];
  const forTrial = [...forWarrant, ...stages.indict, ...stages.try];
  return {
    investigate: branch([...core, ...stages.investigate, presence]),
    warrant: branch([...forWarrant, presence]),
    arrest: branch(forWarrant),
    "on-arrival": branch([
      ...core,
      ...hypothetical(provision.requires.investigate, stages.investigate, onArrival),
      ...hypothetical(provision.requires.warrant, stages.warrant, onArrival),
    ]),
    try: branch(forTrial),
    "try-in-absentia": branch([...forTrial, trialInAbsentia(provision), presence]),
  };
}

/** Applies a provision of the civil law: all its requirements at once. */
export function applyCivil(provision: PreparedProvision, question: ChargeQuestion): Branch {
  const stages = stageNodes(provision, { ...question, provision });
  const kids = [
    ...coreTests(provision, question, [happened(question.facts, question.charge)]),
    ...stages.investigate,
    ...stages.warrant,
    ...stages.indict,
    ...stages.try,
  ];
  return provisionBranch(provision, kids);
}

/** Carries the discretion of every stage, also of those to come: an arrest that no trial may follow helps nobody. */
function provisionBranch({ provision }: PreparedProvision, kids: readonly Node[]): Branch {
  return allOf("provision", kids, { id: provision.id, subjectTo: provision.subjectTo ?? [] });
}

function coreTests(provision: PreparedProvision, { law, facts, charge }: ChargeQuestion, shared: readonly Leaf[]): readonly Node[] {
  const { limitation, confidence } = provision.provision;
  const place = placeOfConduct(provision, charge);
  return [
    provision.inForce,
    reachInTime(provision, charge, law),
    ...(place ? [place] : []),
    notTimeBarred(limitation, charge, facts, law, provision.grounds, confidence),
    ...shared,
  ];
}

function stageNodes(provision: PreparedProvision, question: RequirementQuestion): Readonly<Record<Stage, readonly Node[]>> {
  const nodes = (requirements: readonly PreparedRequirement[]) => requirements.map((requirement) => evaluate(requirement, question));
  const { requires } = provision;
  return { investigate: nodes(requires.investigate), warrant: nodes(requires.warrant), indict: nodes(requires.indict), try: nodes(requires.try) };
}

/** The same requirements under the hypothesis of an arrival; those that presence cannot change are not asked again. */
function hypothetical(requirements: readonly PreparedRequirement[], actual: readonly Node[], question: RequirementQuestion): readonly Node[] {
  return requirements.map((requirement, i) => (requirement.dependsOnPresence ? evaluate(requirement, question) : (actual[i] as Node)));
}

/** Whether a file may be opened while the suspect is elsewhere; read only where no requirement asks for presence itself. */
function absenceAllowed({ provision, grounds, investigationAsksPresence }: PreparedProvision, { present }: ForumFacts): Leaf | undefined {
  const allowed = provision.investigateWithoutPresence ?? "unknown";
  if (allowed === "allowed" || investigationAsksPresence) return undefined;
  return {
    kind: "leaf",
    subject: "absence-allowed",
    reason: "no-presence",
    value: allowed === "barred" ? present.value : or(present.value, UNKNOWN),
    grounds: [...grounds, ...present.grounds],
    missing: allowed === "barred" ? { what: "fact", question: "presence" } : { what: "law", question: "absence-not-recorded" },
    details: { allowed },
    confidence: provision.confidence,
  };
}

function trialInAbsentia({ provision, grounds }: PreparedProvision): Leaf {
  const allowed = provision.trialInAbsentia ?? "unknown";
  return {
    kind: "leaf",
    subject: "trial-in-absentia",
    reason: "no-absentia",
    value: ABSENTIA[allowed],
    grounds,
    missing: { what: "law", question: "absentia-not-recorded" },
    details: { allowed },
    confidence: provision.confidence,
  };
}

const ABSENTIA = { allowed: TRUE, barred: FALSE, unknown: UNKNOWN };
