import type { Accused, Charge, Complainant, Known, Link, Matter, Nationality, Post, Proceeding, Residence, Stay, VictimNationality } from "../forum/matter.ts";
import { type Bound, parsePeriod, parseRange, type Period } from "../time/index.ts";
import { accusedOf } from "./accused.ts";
import type { Attribution, Told } from "./attribution.ts";
import { type CaseFile, counts, lookUp } from "./casefile.ts";
import { idOf } from "./ids.ts";
import type { Allegation, Incident, Person } from "./schema.ts";
import { wordsIn } from "./words.ts";

/**
 * What the case asks the engine: facts of the file that still count, each part under the id by which `sourcesOf` finds
 * who says it. Of values that sources disagree on, the preferred one. Confidential records never enter.
 * @param accusedId Needed where something is alleged of several people.
 * @param language Of the labels.
 * @throws {DedereError} `not-found` or `bad-request` if the accused cannot be told.
 */
export function matterOfCase(file: CaseFile, accusedId?: string, language = "en"): Matter {
  const [id, person] = accusedOf(file, accusedId);
  const charges = Object.entries(file.allegations).filter(([, allegation]) => allegation.accused === id && counts(allegation));
  return {
    id: file.case,
    accused: accused(id, person, language),
    charges: charges.map(([key, allegation]) => charge(key, allegation, file, language)),
    complainants: known(file.complainants, "complainants", (one, part): Complainant => ({
      id: part,
      nationality: one.nationality ?? null,
      resident: one.resident ?? null,
    })),
    proceedings: known(file.proceedings, "proceedings", (one, part): Proceeding => ({
      id: part,
      state: one.state,
      what: one.what,
      on: one.when === undefined ? null : parseRange(one.when),
      openedWhilePresent: one.openedWhilePresent ?? null,
      sameActs: one.sameActs && one.against.includes(id),
      ...(one.served === undefined ? {} : { served: one.served }),
    })),
  };
}

type Listed<T> = { readonly complete: boolean | readonly string[]; readonly list: readonly T[] } | undefined;

function known<T extends Attribution & { readonly id?: string | undefined }, R>(list: Listed<T>, owner: string, make: (item: T, id: string) => R): Known<R> {
  if (!list) return { items: [], complete: false };
  const items = list.list.flatMap((item, i) => (counts(item) ? [make(item, idOf(item, owner, i))] : []));
  return typeof list.complete === "boolean" ? { items, complete: list.complete } : { items, complete: false, completeOn: list.complete.map(parsePeriod) };
}

function accused(id: string, person: Person, language: string): Accused {
  return {
    name: wordsIn(person.name, language),
    nationalities: known(person.nationalities, `${id}.nationalities`, (one, part): Nationality => ({
      id: part,
      state: one.state,
      during: lasting(one, "open"),
    })),
    posts: known(person.posts, `${id}.posts`, (one, part): Post => ({
      id: part,
      title: wordsIn(one.title, language),
      state: one.state,
      kind: one.kind,
      held: lasting(one, "unknown"),
      ...given({ receivedAsHeadOfState: one.receivedAsHeadOfState, organOfState: one.organOfState, accreditedTo: one.accreditedTo }),
    })),
    stays: known(person.stays, `${id}.stays`, (one, part): Stay => ({
      id: part,
      state: one.state,
      during: lasting(one, "unknown"),
      capacity: one.capacity?.value ?? null,
      certified: one.certified ?? null,
      ...given({ invitedByForum: one.invitedByForum, broughtInCustody: one.broughtInCustody }),
    })),
    residences: known(person.residences, `${id}.residences`, (one, part): Residence => ({ id: part, state: one.state, during: lasting(one, "unknown") })),
    ...(person.died ? { died: parseRange(person.died.value), deathFact: `${id}.died` } : {}),
  };
}

/** From when to when. An end that the file leaves out is what `absent` says. */
function lasting({ from, to }: { readonly from?: Told<string> | undefined; readonly to?: Told<string> | undefined }, absent: "open" | "unknown"): Period {
  return { from: bound(from, absent), to: bound(to, absent) };
}

function bound(told: Told<string> | undefined, absent: "open" | "unknown"): Bound {
  const value = told?.value ?? absent;
  return value === "open" || value === "unknown" ? value : parseRange(value);
}

function charge(id: string, allegation: Allegation, { incidents }: CaseFile, language: string): Charge {
  const incident = lookUp(incidents, allegation.incident) as Incident;
  const { victims } = incident;
  return {
    id,
    label: wordsIn(incident.title, language),
    crime: allegation.crime,
    conduct: parsePeriod(incident.when.value),
    place: incident.where?.value ?? null,
    victimNationalities: known(victims?.nationalities, `${allegation.incident}.victims.nationalities`, ({ state, since }): VictimNationality => ({
      state,
      ...(since === undefined ? {} : { since: parseRange(since) }),
    })),
    victimResidences: { items: victims?.residences?.list ?? [], complete: victims?.residences?.complete === true },
    conflict: incident.conflict?.value ?? null,
    continuing: allegation.continuing,
    links: allegation.links.filter(counts).map(({ state, is, holds }): Link => ({ state, condition: is, holds })),
    ...(incident.craft ? { craftState: incident.craft.value } : {}),
  };
}

/** Only the fields that are given. */
function given<T extends Record<string, unknown>>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
