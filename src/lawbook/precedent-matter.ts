import type { Charge, Complainant, Known, Matter, Nationality, Post, Proceeding, Residence, Stay } from "../forum/index.ts";
import { type Bound, type DayRange, parseRange, type Period } from "../time/index.ts";
import type { ScoredCase } from "./precedent.ts";

type Accused = ScoredCase["accused"];

/** The facts of a decided case as a matter. Its outcome, reasons and words are left out: the engine must not see them. */
export function matterOfPrecedent(precedent: ScoredCase): Matter {
  const { id, forum, accused, conduct, complainants, proceedings } = precedent;
  const died = dateOf(accused.diedOn);
  return {
    id,
    accused: {
      name: accused.name,
      nationalities: nationalitiesOf(accused, forum),
      posts: known(accused.posts, postOf),
      stays: known(accused.presentInForum, (stay, i) => stayOf(stay, i, forum)),
      residences: known(accused.residentInForum, (residence, i): Residence => ({ id: `residence-${i}`, state: forum, during: since(residence) })),
      ...(died ? { died, deathFact: "death" } : {}),
    },
    charges: conduct.map(chargeOf),
    complainants: known(complainants, ({ nationality = null, resident = null }, i): Complainant => ({ id: `complainant-${i}`, nationality, resident })),
    // Steps taken elsewhere were not collected in full.
    proceedings: { items: (proceedings ?? []).map(proceedingOf), complete: false },
  };
}

/** A list is the whole list; `null`, or none, is a list nobody looked up. */
function known<A, B>(list: readonly A[] | null | undefined, convert: (item: A, index: number) => B): Known<B> {
  return list ? { items: list.map(convert), complete: true } : { items: [], complete: false };
}

/** The record tells all nationalities that matter, unless it tells none. */
function nationalitiesOf({ nationality, otherNationalities, nationalitySince }: Accused, forum: string): Known<Nationality> {
  const states = [nationality, ...(otherNationalities ?? [])].filter((state) => typeof state === "string");
  const acquired = dateOf(nationalitySince);
  const items = states.map((state, i): Nationality => ({
    id: `nationality-${i}`,
    state,
    during: { from: state === forum && acquired ? acquired : "open", to: "open" },
  }));
  return { items, complete: items.length > 0 };
}

/** A post without dates was held at some time. */
function postOf(post: NonNullable<Accused["posts"]>[number], index: number): Post {
  const from = dateOf(post.from);
  const to = dateOf(post.to);
  return {
    id: `post-${index}`,
    title: post.title,
    state: post.state,
    kind: post.kind,
    held: { from: from ?? "unknown", to: to ?? (from ? "open" : "unknown") },
    ...(post.receivedAsHeadOfState ? { receivedAsHeadOfState: true } : {}),
    ...(post.organOfState === false ? { organOfState: false } : {}),
    ...(post.accreditedTo ? { accreditedTo: post.accreditedTo } : {}),
  };
}

/** The record gives a stay because of the act judged, so partial dates are read at their widest. */
function stayOf(stay: NonNullable<Accused["presentInForum"]>[number], index: number, forum: string): Stay {
  const { from, to } = since(stay);
  return {
    id: `stay-${index}`,
    state: forum,
    during: { from: typeof from === "string" ? from : firstOf(from), to: typeof to === "string" ? to : lastOf(to) },
    capacity: stay.capacity ?? null,
    certified: stay.certified ?? null,
    ...(stay.invitedByForum ? { invitedByForum: true } : {}),
    ...(stay.broughtInCustody ? { broughtInCustody: true } : {}),
  };
}

/** Of a stay or a residence no beginning on record is one before all that matters; no end on record is one to come. */
function since({ from, to }: { readonly from?: string | null; readonly to?: string | null }): Period {
  return { from: dateOf(from) ?? "open", to: dateOf(to) ?? "open" };
}

function chargeOf(conduct: ScoredCase["conduct"][number], index: number): Charge {
  const { crime, place = null, craftState, victimNationalities, victimResidences, armedConflict = null, continuing } = conduct;
  const bound = (date: string | null | undefined): Bound => dateOf(date) ?? "unknown";
  return {
    id: `charge-${index}`,
    label: crime,
    crime,
    conduct: { from: bound(conduct.from), to: bound(conduct.to) },
    place,
    ...(craftState ? { craftState } : {}),
    victimNationalities: known(victimNationalities, (state) => ({ state })),
    victimResidences: known(victimResidences, (state) => state),
    conflict: armedConflict,
    continuing: continuing === true,
    links: [],
  };
}

/** Judgments that can bar another: those for the same acts of the same person. A note says that they were for others. */
const FINAL: ReadonlySet<string> = new Set(["conviction", "acquittal", "pardon"]);

function proceedingOf(step: NonNullable<ScoredCase["proceedings"]>[number], index: number): Proceeding {
  return {
    id: `proceeding-${index}`,
    state: step.state,
    what: step.what,
    on: dateOf(step.date) ?? null,
    openedWhilePresent: step.openedWhilePresent ?? null,
    sameActs: !(FINAL.has(step.what) && step.note),
    ...(typeof step.served === "boolean" ? { served: step.served } : {}),
  };
}

function dateOf(date: string | null | undefined): DayRange | undefined {
  return date ? parseRange(date) : undefined;
}

function firstOf({ earliest }: DayRange): DayRange {
  return { earliest, latest: earliest };
}

function lastOf({ latest }: DayRange): DayRange {
  return { earliest: latest, latest };
}
