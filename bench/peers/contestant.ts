import type { StateCode, Status } from "../../src/forum/index.ts";
import type { Facts } from "../encoding/facts.ts";

/** A rule engine, loaded with the law of some states. */
export interface Contestant {
  readonly name: string;
  readonly version: string;
  /** The status of a state, from the facts of each charge on one day. */
  readonly ask: (state: StateCode, charges: readonly Facts[]) => Promise<Status>;
}
