import type { ConditionTest } from "../condition.ts";
import type { ConditionName } from "../vocabulary.ts";
import { openUntilStated, presumed, statedLink } from "./named-link.ts";
import { inFormerYugoslavia, listedForeignState, onForumTerritory, onHighSeas, outsideForum, situationReferred } from "./place.ts";
import {
  authorisationGiven,
  extraditionObtained,
  extraditionRefused,
  noExtraditionRequest,
  noForeignJudgment,
  notPardoned,
  openedBefore,
} from "./proceedings.ts";
import { colourOfForeignLaw, naturalPerson, servedInJurisdiction, suspectNational, suspectPresent, suspectResident } from "./suspect.ts";
import { conflictIsInternational, doubleCriminality, stateParty, treatyCoversOffence } from "./treaty.ts";
import { complainantNational, victimNational, victimNonNational, victimResident } from "./victims.ts";

/** The test of every condition that a provision may ask for. Their meaning: `law/README.md` §7. */
export const CONDITIONS: Readonly<Record<ConditionName, ConditionTest>> = {
  "suspect-present": suspectPresent,
  "suspect-national": suspectNational,
  "suspect-resident": suspectResident,
  "victim-national": victimNational,
  "victim-resident": victimResident,
  "complainant-national": complainantNational,
  "proceedings-opened-before": openedBefore,
  "treaty-covers-offence": treatyCoversOffence,
  "conflict-is-international": conflictIsInternational,
  "double-criminality": doubleCriminality,
  "territorial-or-national-state-party": stateParty,
  "situation-referred": situationReferred,
  "no-extradition-request": noExtraditionRequest,
  "extradition-refused": extraditionRefused,
  "extradition-obtained": extraditionObtained,
  "no-prior-foreign-judgment": noForeignJudgment,
  "not-pardoned-or-time-barred-elsewhere": notPardoned,
  "listed-foreign-state": listedForeignState,
  "defendant-listed-entity-or-person": statedLink,
  "conduct-on-forum-territory-or-craft": onForumTerritory,
  "conduct-outside-forum": outsideForum,
  "conduct-on-high-seas": onHighSeas,
  "territory-of-former-SFRY": inFormerYugoslavia,
  "suspect-of-enemy-state": statedLink,
  "victim-of-allied-state": statedLink,
  "suspect-of-forum-service": statedLink,
  "forum-interest-violated": statedLink,
  "forum-government-target": statedLink,
  "other-link": statedLink,
  "real-and-substantial-connection": statedLink,
  "conduct-touches-forum": statedLink,
  "victim-non-national": victimNonNational,
  "defendant-natural-person": naturalPerson,
  "defendant-served-in-jurisdiction": servedInJurisdiction,
  "colour-of-foreign-law": colourOfForeignLaw,
  "extraditable-offence": presumed,
  "penalty-threshold": presumed,
  "authorisation-given": authorisationGiven,
  "reach-abroad-unconfirmed": openUntilStated("law", "reach-abroad"),
};
