import type { Condition } from "./law.ts";
import type { ForumFacts } from "./facts.ts";
import type { Charge } from "./matter.ts";
import type { Law, PreparedProvision, PreparedRequirement } from "./prepare.ts";
import type { Ground, Missing } from "./proof.ts";
import type { Timeline } from "../time/index.ts";

/** All that a condition of a provision may look at. */
export interface ConditionQuestion {
  readonly condition: Condition;
  readonly requirement: PreparedRequirement;
  readonly provision: PreparedProvision;
  readonly charge: Charge;
  readonly facts: ForumFacts;
  readonly law: Law;
}

/** What a condition answers: its value, what it rests on beside the provision, and what is missing where it is unknown. */
export interface ConditionAnswer {
  readonly value: Timeline;
  readonly grounds?: readonly Ground[];
  readonly missing?: Missing;
  readonly details?: Readonly<Record<string, string | number>>;
}

export type ConditionTest = (question: ConditionQuestion) => ConditionAnswer;
