import type { Charge, Matter, Proceeding, StateCode } from "../../src/forum/index.ts";
import { firstDay, lastDay, overlap } from "../../src/forum/conduct.ts";
import { addYears, at, BEGINNING, type Day, type DayRange, during, END, since, type Truth } from "../../src/time/index.ts";

/** What a rule engine is told of one charge on one day before one state: names and plain values. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * The facts for each charge of a matter. Whatever a rule engine cannot work out itself is handed to it ready, and is not
 * timed: offices held on the day, years since the conduct, whether a death is certain by then.
 * @throws {Error} if the matter has facts that the encoding has no name for.
 */
export function factsOn(day: Day, state: StateCode, matter: Matter): readonly Facts[] {
  refuseWhatIsNotEncoded(state, matter);
  const present = presentOn(day, state, matter);
  const person = { ...personFacts(day, state, matter), ...presenceFacts(present, day, state, matter), ...proceedingFacts(day, state, matter), day };
  return matter.charges.map((charge) => ({ ...person, ...chargeFacts(day, state, charge, matter) }));
}

function refuseWhatIsNotEncoded(state: StateCode, { accused, charges }: Matter): void {
  const visited = accused.stays.items.some((stay) => stay.state === state);
  const accredited = accused.posts.items.some(({ accreditedTo }) => accreditedTo !== undefined);
  const naturalised = charges.some(({ victimNationalities }) => victimNationalities.items.some((victim) => victim.since));
  if (visited || accredited || naturalised) throw new Error("Visits, accreditations and later nationalities of victims are not encoded for the rule engines.");
}

function personFacts(day: Day, state: StateCode, { accused }: Matter): Facts {
  const abroad = accused.posts.items.filter((post) => post.organOfState !== false && post.state !== state);
  const kinds = (least: Truth) =>
    abroad
      .filter(({ held }) => at(during(held), day) >= least)
      .flatMap(({ kind, receivedAsHeadOfState }) => (receivedAsHeadOfState ? [kind, "head-of-state"] : [kind]));
  const states = (items: readonly { readonly state: StateCode; readonly during: Parameters<typeof during>[0] }[], least: Truth) =>
    items.filter((item) => at(during(item.during), day) >= least).map((item) => item.state);
  const { nationalities, residences } = accused;
  return {
    ...twice("dead", accused.died ? at(since(accused.died), day) : 0),
    officesCertain: kinds(2),
    officesPossible: kinds(1),
    nationalitiesCertain: states(nationalities.items, 2),
    nationalitiesPossible: states(nationalities.items, 1),
    nationalitiesRecorded: nationalities.complete || nationalities.items.length > 0,
    residencesCertain: states(residences.items, 2),
    residencesPossible: states(residences.items, 1),
    residencesOpen: isOpen(residences, day),
  };
}

/** Without recorded visits nobody is known to be there; somebody may be where they are a national, or where the record is not complete. */
function presentOn(day: Day, state: StateCode, { accused }: Matter): Truth {
  const home = accused.nationalities.items.some((nationality) => nationality.state === state);
  return home || isOpen(accused.stays, day) ? 1 : 0;
}

function presenceFacts(present: Truth, day: Day, state: StateCode, matter: Matter): Facts {
  const openings = openingsIn(state, matter).filter(({ openedWhilePresent }) => openedWhilePresent !== false);
  const opened = openings.map(({ on, openedWhilePresent }) => lower(sinceOn(on, day), openedWhilePresent ? 2 : 1));
  return {
    ...twice("present", present),
    ...twice("presentSinceConduct", higher(present, presentOn(BEGINNING, state, matter))),
    ...twice("presentAtOpening", opened.reduce(higher, present)),
  };
}

function openingsIn(state: StateCode, { proceedings }: Matter): readonly Proceeding[] {
  return proceedings.items.filter((step) => step.state === state && step.sameActs && (step.what === "investigation" || step.what === "indictment"));
}

function sinceOn(on: DayRange | null, day: Day): Truth {
  return on === null ? 1 : at(since(on), day);
}

/** Whether a list says nothing about what it does not name, on a day. */
function isOpen({ complete, completeOn = [] }: Matter["accused"]["stays"] | Matter["accused"]["residences"], day: Day): boolean {
  return !complete && completeOn.every((days) => at(during(days), day) !== 2);
}

function chargeFacts(day: Day, state: StateCode, charge: Charge, { accused, proceedings }: Matter): Facts {
  const [first, last] = [firstDay(charge), lastDay(charge)];
  const abroad = accused.posts.items.filter((post) => post.organOfState !== false && post.state !== state);
  const unrecorded: Truth = accused.posts.complete || accused.posts.items.length > 0 ? 0 : 1;
  const inOffice = abroad.reduce<Truth>((most, { held }) => higher(most, overlap(held, charge.conduct)), unrecorded);
  const links = charge.links.filter((link) => link.state === state);
  return {
    crime: charge.crime,
    place: charge.place ?? "",
    craft: charge.craftState ?? "",
    statesConcerned: [charge.place, charge.craftState, ...accused.nationalities.items.map((nationality) => nationality.state)].filter(
      (one) => typeof one === "string",
    ),
    conflict: charge.conflict ?? "",
    continuing: charge.continuing,
    firstEarliest: first.earliest,
    firstLatest: first.latest,
    lastEarliest: last.earliest,
    lastLatest: last.latest,
    yearsPastEarliest: yearsPast(last.earliest, day),
    yearsPastLatest: yearsPast(last.latest, day),
    ...twice("inOffice", inOffice),
    // A visit that nobody recorded, during which a file that nobody recorded was opened.
    ...twice("openedUnrecorded", accused.stays.complete || proceedings.complete ? 0 : lower(1, at(since(last), day))),
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
