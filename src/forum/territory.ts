import { TRUE } from "../time/index.ts";
import type { Provision } from "./law.ts";
import type { PreparedProvision } from "./prepare.ts";
import type { Ground } from "./proof.ts";
import { CORE_CRIMES, CRIMES, type Crime, type StateCode } from "./vocabulary.ts";

/** The id of the built-in territorial provision in a proof. */
export const TERRITORY = "territory";

const GROUNDS: readonly Ground[] = [{ kind: "rule", id: "TERR-1" }];

/**
 * A state may act on conduct on its own territory or craft, whether or not its law on conduct abroad has been read
 * (rule TERR-1). Trial in absentia and, for ordinary crimes, limitation stay unknown. `law/README.md` §6.
 */
export function territorialProvision(state: StateCode, crime: Crime): PreparedProvision {
  return { ...(TERRITORIAL.get(crime) as Omit<PreparedProvision, "state">), state };
}

const TERRITORIAL: ReadonlyMap<Crime, Omit<PreparedProvision, "state">> = new Map(CRIMES.map((crime) => [crime, prepareTerritorial(crime)]));

function prepareTerritorial(crime: Crime): Omit<PreparedProvision, "state"> {
  const core = CORE_CRIMES.has(crime);
  const source = { is: "conduct-on-forum-territory-or-craft" } as const;
  const provision: Provision = {
    id: TERRITORY,
    crime,
    kind: "criminal",
    law: "",
    inForce: { from: null, to: null },
    conduct: { rule: core ? "international-law" : "ordinary-offence", continuing: true },
    requires: { investigate: [source] },
    investigateWithoutPresence: "allowed",
    trialInAbsentia: "unknown",
    limitation: { kind: core ? "none" : "unknown" },
    cites: [],
    basisOfFact: "knowledge",
    confidence: "medium",
  };
  return {
    provision,
    grounds: GROUNDS,
    inForce: { kind: "leaf", subject: "in-force", reason: "no-law", value: TRUE, grounds: GROUNDS, confidence: "medium" },
    inForceFrom: "open",
    requires: { investigate: [{ source, kids: [], dependsOnPresence: false }], warrant: [], indict: [], try: [] },
    investigationAsksPresence: false,
    situations: [],
  };
}
