import { TRUE } from "../time/index.ts";
import type { Limitation, Provision } from "./law.ts";
import type { PreparedProvision } from "./prepare.ts";
import type { Ground } from "./proof.ts";
import { CORE_CRIMES, CRIMES, type Crime, type StateCode } from "./vocabulary.ts";

/** The id of the built-in territorial provision in a proof. */
const TERRITORY = "territory";

const GROUNDS: readonly Ground[] = [{ kind: "rule", id: "TERR-1" }];

/**
 * A state may act on conduct on its own territory or craft, whether or not its law on conduct abroad has been read
 * (rule TERR-1). Trial in absentia stays unknown. `law/README.md` §6.
 * @param recorded what the state's file records for the crime
 */
export function territorialProvision(state: StateCode, crime: Crime, recorded: readonly PreparedProvision[]): PreparedProvision {
  const territorial = TERRITORIAL.get(crime) as Omit<PreparedProvision, "state">;
  const limitation = commonLimitation(recorded);
  return { ...territorial, state, provision: { ...territorial.provision, ...(limitation ? { limitation } : {}) } };
}

/** A crime prescribes alike at home and abroad: the limitation that all records of the crime in this state agree on. */
function commonLimitation([first, ...others]: readonly PreparedProvision[]): Limitation | undefined {
  const limitation = first?.provision.limitation;
  const agreed = others.every(({ provision }) => provision.limitation?.kind === limitation?.kind && provision.limitation?.years === limitation?.years);
  return agreed ? limitation : undefined;
}

/** Crimes that international instruments keep from prescribing (Convention of 26 November 1968; Rome Statute art 29). */
const IMPRESCRIPTIBLE: ReadonlySet<Crime> = new Set(["genocide", "crimes-against-humanity", "war-crimes"]);

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
    limitation: { kind: IMPRESCRIPTIBLE.has(crime) ? "none" : "unknown" },
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
