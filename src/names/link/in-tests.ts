import { type DayRange, parseRange } from "../../time/index.ts";
import type { LinkRecord } from "./record.ts";

/** A record with what is usual for one that can be linked; names of nobody. */
export function person(
  id: string,
  names: string | readonly string[],
  more: Partial<Omit<LinkRecord, "id" | "names">> & { readonly on?: string } = {},
): LinkRecord {
  const { on, ...rest } = more;
  return { id, names: typeof names === "string" ? [names] : names, sex: "female", place: "Shiraz", ...(on === undefined ? {} : { born: day(on) }), ...rest };
}

export function day(text: string): DayRange {
  return parseRange(text);
}

const GIVEN = ["Mina", "Behrouz", "Shirin", "Kaveh", "Laleh", "Siavash", "Nasrin", "Farhad", "Golnar", "Ramin"];
const FAMILY = ["Roshanaei", "Farzi", "Sepehri", "Kohandel", "Bahmani", "Zargari", "Tavakoli", "Nikbakht"];

/** Records of people who are all different, as a background that frequencies are taken from. */
export function others(prefix: string, count: number): LinkRecord[] {
  return Array.from({ length: count }, (_, n) =>
    person(`${prefix}${n}`, `${GIVEN[n % GIVEN.length]} ${FAMILY[Math.floor(n / GIVEN.length) % FAMILY.length]}`, {
      on: `${1930 + (n % 47)}-0${1 + (n % 9)}-${10 + ((n * 7) % 19)}`,
      sex: n % 2 === 0 ? "female" : "male",
      place: ["Shiraz", "Tabriz", "Rasht", "Mashhad"][n % 4] as string,
    }),
  );
}
