import type { ForumFacts } from "./facts.ts";
import type { Charge } from "./matter.ts";
import type { Law, PreparedState } from "./prepare.ts";

/** A charge before one forum. */
export interface ChargeQuestion {
  readonly law: Law;
  readonly state: PreparedState | undefined;
  readonly facts: ForumFacts;
  readonly charge: Charge;
}
