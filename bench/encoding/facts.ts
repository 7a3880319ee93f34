import type { Charge, Matter, Proceeding, StateCode } from "../../src/forum/index.ts";
import { firstDay, lastDay } from "../../src/forum/conduct.ts";
import { ForumFacts, presentSince, visitedBefore } from "../../src/forum/facts.ts";
import { gather, officialCapacity } from "../../src/forum/gathered.ts";
import { addYears, at, BEGINNING, type Day, type DayRange, END, since, type Truth } from "../../src/time/index.ts";

/** What a rule engine is told of one charge on one day before one state: names and plain values. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * The facts for each charge of a matter. Whatever a rule engine cannot work out itself is handed to it ready, as Dedere
 * sees it, and is not timed: presence and offices on the day, years since the conduct, whether a death is certain by then.
 * @throws {Error} if the matter has facts that the encoding has no name for.
 */
export function factsOn(day: Day, state: StateCode, matter: Matter): readonly Facts[] {
  refuseWhatIsNotEncoded(state, matter);
  const seen = new ForumFacts(state, gather(matter));
  const person = { ...personFacts(day, seen), ...proceedingFacts(day, state, matter), day };
  return matter.charges.map((charge) => ({ ...person, ...presenceFacts(day, charge, seen), ...chargeFacts(day, charge, seen) }));
}

function refuseWhatIsNotEncoded(state: StateCode, { accused, charges }: Matter): void {
  const visited = accused.stays.items.some((stay) => stay.state === state);
  const accredited = accused.posts.items.some(({ accreditedTo }) => accreditedTo !== undefined);
  const naturalised = charges.some(({ victimNationalities }) => victimNationalities.items.some((victim) => victim.since));
  if (visited || accredited || naturalised) throw new Error("Visits, accreditations and later nationalities of victims are not encoded for the rule engines.");
}

function personFacts(day: Day, { state, matter, gathered, national, resident }: ForumFacts): Facts {
  const { died } = matter.accused;
  const kinds = (least: Truth) =>
    gathered.offices
      .filter(({ post, held }) => post.state !== state && at(held, day) >= least)
      .flatMap(({ post: { kind, receivedAsHeadOfState } }) => (receivedAsHeadOfState ? [kind, "head-of-state"] : [kind]));
  return {
    ...twice("dead", died ? at(since(died), day) : 0),
    officesCertain: kinds(2),
    officesPossible: kinds(1),
    ...twice("national", at(national.value, day)),
    ...twice("resident", at(resident.value, day)),
  };
}

function presenceFacts(day: Day, charge: Charge, seen: ForumFacts): Facts {
  const present = at(seen.present.value, day);
  const openings = openingsIn(seen.state, seen.matter).filter(({ openedWhilePresent }) => openedWhilePresent !== false);
  const opened = openings.map(({ on, openedWhilePresent }) => lower(sinceOn(on, day), openedWhilePresent ? 2 : 1));
  // A visit that nobody recorded, during which a file that nobody recorded was opened.
  const unrecorded = seen.matter.proceedings.complete ? 0 : lower(at(visitedBefore(seen, lastDay(charge)), day), 1);
  return {
    ...twice("present", present),
    ...twice("presentSinceConduct", higher(present, at(presentSince(seen, firstDay(charge)), day))),
    ...twice("presentAtOpening", [...opened, unrecorded].reduce(higher, present)),
  };
}

function openingsIn(state: StateCode, { proceedings }: Matter): readonly Proceeding[] {
  return proceedings.items.filter((step) => step.state === state && step.sameActs && (step.what === "investigation" || step.what === "indictment"));
}

function sinceOn(on: DayRange | null, day: Day): Truth {
  return on === null ? 1 : at(since(on), day);
}

function chargeFacts(day: Day, charge: Charge, { state, matter: { accused }, gathered }: ForumFacts): Facts {
  const [first, last] = [firstDay(charge), lastDay(charge)];
  const links = charge.links.filter((link) => link.state === state);
  return {
    crime: charge.crime,
    place: charge.place ?? "",
    craft: charge.craftState ?? "",
    statesConcerned: [charge.place, charge.craftState, ...accused.nationalities.items.map((nationality) => nationality.state)].filter(
      (one) => typeof one === "string",
    ),
    nationalitiesRecorded: accused.nationalities.complete || accused.nationalities.items.length > 0,
    conflict: charge.conflict ?? "",
    continuing: charge.continuing,
    firstEarliest: first.earliest,
    firstLatest: first.latest,
    lastEarliest: last.earliest,
    lastLatest: last.latest,
    yearsPastEarliest: yearsPast(last.earliest, day),
    yearsPastLatest: yearsPast(last.latest, day),
    ...twice("inOffice", officialCapacity(charge, gathered, state)),
    victims: charge.victimNationalities.items.map((victim) => victim.state),
    victimsComplete: charge.victimNationalities.complete,
    victimResidences: charge.victimResidences.items,
    victimResidencesComplete: charge.victimResidences.complete,
    linksStated: links.filter(({ holds }) => holds).map(({ condition }) => condition),
    linksDenied: links.filter(({ holds }) => !holds).map(({ condition }) => condition),
  };
}

/** The least number of years after which the same date is on or after the day. */
function yearsPast(date: Day, day: Day): number {
  let years = 0;
  while (years < MOST_YEARS && addYears(date, years) < day) years += 1;
  return years;
}

const MOST_YEARS = 1000;

function proceedingFacts(day: Day, state: StateCode, matter: Matter): Facts {
  const { items, complete } = matter.proceedings;
  const on = (wanted: (step: Proceeding) => boolean) =>
    items.filter(wanted).reduce<Truth>((most, step) => higher(most, lower(sinceOn(step.on, day), step.served === false ? 1 : 2)), 0);
  const own = (kind: Proceeding["what"]) => on((step) => step.state === state && step.what === kind);
  const openings = openingsIn(state, matter);
  const opened = openings.map((step): DayRange => step.on ?? { earliest: BEGINNING, latest: END });
  const requested = on((step) => step.state !== state && step.what === "extradition-request");
  return {
    firstOpeningEarliest: Math.min(END, ...opened.map(({ earliest }) => earliest)),
    firstOpeningLatest: Math.min(END, ...opened.map(({ latest }) => latest)),
    proceedingsComplete: complete,
    ...twice(
      "interrupted",
      on((step) => openings.includes(step)),
    ),
    ...twice(
      "amnestyRecorded",
      on((step) => step.state === state && step.what === "amnesty" && step.sameActs),
    ),
    ...twice("extraditionPending", lower(requested, (2 - own("extradition-refusal")) as Truth)),
    ...twice("extraditionRefused", own("extradition-refusal")),
    ...twice("authorised", own("authorisation")),
    ...twice(
      "foreignJudgment",
      on((step) => step.state !== state && step.sameActs && (step.what === "conviction" || step.what === "acquittal")),
    ),
    ...twice(
      "iccWarrant",
      on((step) => step.state === "ICC" && step.what === "indictment" && step.sameActs),
    ),
    ...complainantFacts(matter),
  };
}

function complainantFacts({ complainants }: Matter): Facts {
  const nationalities = complainants.items.flatMap(({ nationality }) => nationality ?? []);
  return { complainants: nationalities, complainantsComplete: complainants.complete && complainants.items.length === nationalities.length };
}

function twice(name: string, truth: Truth): Facts {
  return { [`${name}Certain`]: truth === 2, [`${name}Possible`]: truth >= 1 };
}

function higher(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}

function lower(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}
