import { dayOf, type DayRange, formatDay, type Period } from "../src/time/index.ts";
import type { Accused, Charge, Known, Matter, Stay } from "../src/forum/index.ts";

/** A fact that a record may lack: takes it out of a matter. */
export interface Withheld {
  readonly name: string;
  readonly from: (matter: Matter) => Matter;
}

/**
 * Facts whose absence leaves an answer open, so that learning them may only turn unknown into an answer. Not among them
 * are facts that a record is presumed to name if there are any: further nationalities, posts, a death, a judgment, a
 * pardon, an amnesty, a request for extradition, a step that interrupts a period of limitation.
 */
export const WITHHELD: readonly Withheld[] = [
  charges("the place", (charge) => ({ ...charge, place: null })),
  charges("the kind of conflict", (charge) => ({ ...charge, conflict: null })),
  charges("a victim's nationality", (charge) => ({ ...charge, victimNationalities: withoutLast(charge.victimNationalities) })),
  charges("whether all victims are named", (charge) => ({ ...charge, victimNationalities: notAll(charge.victimNationalities) })),
  charges("a victim's residence", (charge) => ({ ...charge, victimResidences: withoutLast(charge.victimResidences) })),
  charges("the month of the conduct", (charge) => ({ ...charge, conduct: widened(charge.conduct, year) })),
  charges("the day of the conduct", (charge) => ({ ...charge, conduct: widened(charge.conduct, month) })),
  charges("the end of the conduct", (charge) => ({ ...charge, conduct: { ...charge.conduct, to: "unknown" } })),
  charges("the beginning of the conduct", (charge) => ({ ...charge, conduct: { ...charge.conduct, from: "unknown" } })),
  accused("the nationality", () => ({ nationalities: { items: [], complete: false } })),
  accused("the residence", ({ residences }) => ({ residences: withoutLast(residences) })),
  accused("the years of residence", ({ residences }) => ({ residences: each(residences, (one) => ({ ...one, during: widened(one.during, year) })) })),
  accused("a stay", ({ stays }) => ({ stays: withoutPrivateVisit(stays) })),
  accused("a stay, save that the days before it are known", ({ stays }) => ({ stays: { ...withoutPrivateVisit(stays), completeOn: daysBefore(stays) } })),
  accused("a stay, save that the days after it are known", ({ stays }) => ({ stays: { ...withoutPrivateVisit(stays), completeOn: daysAfter(stays) } })),
  accused("whether all stays are named", ({ stays }) => ({ stays: notAll(stays) })),
  accused("the day of a stay", ({ stays }) => ({ stays: each(stays, (stay) => ({ ...stay, during: widened(stay.during, month) })) })),
  accused("the end of a stay", ({ stays }) => ({ stays: each(stays, (stay) => ({ ...stay, during: { ...stay.during, to: "unknown" } })) })),
  accused("the beginning of a stay", ({ stays }) => ({ stays: each(stays, (stay) => ({ ...stay, during: { ...stay.during, from: "unknown" } })) })),
  accused("certification", ({ stays }) => ({ stays: each(stays, (stay) => ({ ...stay, certified: null })) })),
  accused("the capacity", ({ stays, posts }) => ({ stays: each(stays, (stay) => (qualityIsOpen(stay, posts) ? { ...stay, capacity: null } : stay)) })),
  accused("the end of an office", ({ posts }) => ({ posts: each(posts, (post) => ({ ...post, held: { ...post.held, to: "unknown" } })) })),
  accused("the month of an office", ({ posts }) => ({ posts: each(posts, (post) => ({ ...post, held: widened(post.held, year) })) })),
  accused("the day of death", ({ died }) => (died ? { died: month(died) } : {})),
  {
    name: "a complainant",
    from: (matter) => ({ ...matter, complainants: withoutLast(matter.complainants) }),
  },
  {
    name: "the nationality of a complainant",
    from: (matter) => ({ ...matter, complainants: each(matter.complainants, (one) => ({ ...one, nationality: null })) }),
  },
  {
    name: "the day of a step",
    from: (matter) => ({ ...matter, proceedings: each(matter.proceedings, (step) => ({ ...step, on: null })) }),
  },
  {
    name: "whether proceedings were opened during a visit",
    from: (matter) => ({ ...matter, proceedings: each(matter.proceedings, (step) => ({ ...step, openedWhilePresent: null })) }),
  },
  {
    name: "whether all proceedings are named",
    from: (matter) => ({ ...matter, proceedings: notAll(matter.proceedings) }),
  },
];

function charges(name: string, change: (charge: Charge) => Charge): Withheld {
  return { name, from: (matter) => ({ ...matter, charges: matter.charges.map(change) }) };
}

function accused(name: string, change: (accused: Accused) => Partial<Accused>): Withheld {
  return { name, from: (matter) => ({ ...matter, accused: { ...matter.accused, ...change(matter.accused) } }) };
}

function withoutLast<T>({ items }: Known<T>): Known<T> {
  return { items: items.slice(0, -1), complete: false };
}

function notAll<T>({ items }: Known<T>): Known<T> {
  return { items, complete: false };
}

function each<T>(list: Known<T>, change: (item: T) => T): Known<T> {
  return { ...list, items: list.items.map(change) };
}

/** Visits with immunities stay in: the answers suppose that somebody whose visit is not recorded comes as a private person. */
function withoutPrivateVisit(stays: Known<Stay>): Known<Stay> {
  return stays.items.at(-1)?.capacity === "private" ? withoutLast(stays) : notAll(stays);
}

/** Days before the last stay of a list; none where the list is not whole, for then nobody knows them. */
function daysBefore({ items, complete }: Known<Stay>): readonly Period[] {
  const from = items.at(-1)?.during.from;
  if (!complete || from === undefined || typeof from === "string") return [];
  const earlier = (days: number) => ({ earliest: from.earliest - days, latest: from.earliest - days });
  return [{ from: earlier(30), to: earlier(1) }];
}

function daysAfter({ items, complete }: Known<Stay>): readonly Period[] {
  const to = items.at(-1)?.during.to;
  if (!complete || to === undefined || typeof to === "string") return [];
  const later = (days: number) => ({ earliest: to.latest + days, latest: to.latest + days });
  return [{ from: later(1), to: later(400) }];
}

/**
 * A visit by somebody out of office is taken for a private one, and so is one that the forum certified to be no mission;
 * an accredited diplomat is known by the post.
 */
function qualityIsOpen({ capacity, certified, during }: Stay, posts: Accused["posts"]): boolean {
  if (capacity === "accredited-diplomat" || certified === false) return false;
  return posts.items.some(({ held, organOfState }) => organOfState !== false && covers(held, during));
}

function covers(outer: Period, inner: Period): boolean {
  if (typeof outer.from === "string" || typeof inner.from === "string" || typeof inner.to === "string") return false;
  return outer.from.latest <= inner.from.earliest && (outer.to === "open" || (outer.to !== "unknown" && outer.to.earliest >= inner.to.latest));
}

function widened({ from, to }: Period, widen: (range: DayRange) => DayRange): Period {
  return { from: typeof from === "string" ? from : widen(from), to: typeof to === "string" ? to : widen(to) };
}

function month({ earliest, latest }: DayRange): DayRange {
  return { earliest: dayOf(...yearMonth(earliest), 1), latest: dayOf(yearMonth(latest)[0], yearMonth(latest)[1] + 1, 0) };
}

function year({ earliest, latest }: DayRange): DayRange {
  return { earliest: dayOf(yearMonth(earliest)[0], 1, 1), latest: dayOf(yearMonth(latest)[0], 12, 31) };
}

function yearMonth(day: number): [number, number] {
  const [first, second] = formatDay(day).split("-");
  return [Number(first), Number(second)];
}
