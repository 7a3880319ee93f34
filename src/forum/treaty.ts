import { type DayRange, notBefore, parseRange, type Truth } from "../time/index.ts";
import type { Party, Treaty } from "./law.ts";
import type { StateCode } from "./vocabulary.ts";

export interface PreparedTreaty {
  readonly treaty: Treaty;
  readonly parties: ReadonlyMap<StateCode, PreparedParty>;
}

export interface PreparedParty {
  readonly party: Party;
  /** Absent where the state is bound but its first day is not recorded. */
  readonly inForce?: DayRange;
  readonly withdrawn?: DayRange;
}

/** Reads the dates of a treaty's parties; mere signatories are left out. */
export function prepareTreaty(treaty: Treaty): PreparedTreaty {
  const parties = treaty.parties.filter(({ kind }) => kind !== "signature-only");
  return {
    treaty,
    parties: new Map(
      parties.map((party) => [
        party.state,
        {
          party,
          ...(party.inForce ? { inForce: parseRange(party.inForce) } : {}),
          ...(party.withdrawn ? { withdrawn: parseRange(party.withdrawn) } : {}),
        },
      ]),
    ),
  };
}

/**
 * Whether a treaty bound a state for some part of a conduct that ends and begins on the given days: treaties reach
 * only conduct after their entry into force for the state (Belgium v. Senegal, ICJ 20 July 2012, paras 96-105).
 */
export function boundAtConduct(treaty: PreparedTreaty, state: StateCode, first: DayRange, last: DayRange): Truth {
  const party = treaty.parties.get(state);
  if (!party) return treaty.treaty.complete ? 0 : 1;
  if (!party.inForce) return 1;
  const entered = notBefore(last, party.inForce);
  if (!party.withdrawn) return entered;
  const stillBound = (2 - notBefore(first, party.withdrawn)) as Truth;
  return entered < stillBound ? entered : stillBound;
}
