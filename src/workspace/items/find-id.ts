import { DedereError } from "../../errors/index.ts";
import type { Id, ProtectionLevel } from "../../record/model.ts";
import { idsBeginning, type Named } from "../../store/index.ts";
import { findPeople, type PersonFound } from "../people/find-people.ts";
import type { Workspace } from "../workspace.ts";

/** So few letters of an id may be left out of need, not by a slip of the hand. */
const SHORTEST = 4;
/** Of the ids that begin alike, how many are told. */
const TOLD = 10;
/** Of the people who may be meant, how many are told. */
const PEOPLE = 3;

/** Something that has an id, and what it is. */
export interface FoundId {
  readonly id: Id;
  readonly is: Named;
}

/** Who asks for an id. */
export interface Asking {
  /** Leaves out what the reader may not know of. */
  readonly shows?: (found: FoundId) => boolean;
  /** Up to which level names of people are looked through where the text is no id; without it, those that are public. */
  readonly audience?: ProtectionLevel;
}

/**
 * What is meant by an id, or by so much of its beginning (4 characters at least) that it is the only one.
 * @param among what may be meant; of the same id the first of these
 * @throws {DedereError} `not-found`; `bad-request` where several begin so
 */
export async function findId(
  { db }: Pick<Workspace, "db">,
  text: string,
  among: readonly Named[],
  { shows = () => true, audience = "public" }: Asking = {},
): Promise<FoundId> {
  const found: FoundId[] = [];
  for (const is of among) {
    const ids = await idsBeginning(db, is, text, text.length < SHORTEST);
    found.push(...ids.map((id) => ({ id, is })).filter((one) => shows(one)));
  }
  const [first, ...others] = [...found.filter(({ id }) => id === text), ...found];
  if (first === undefined) throw unknown(text, among, among.includes("item") ? await findPeople({ db }, text, { audience, limit: PEOPLE }) : []);
  if (first.id !== text && others.some(({ id }) => id !== first.id)) throw ambiguous(text, found);
  return first;
}

function unknown(text: string, among: readonly Named[], people: readonly PersonFound[]): DedereError {
  const message = `There is no ${among.join(" or ")} "${text}" here.`;
  const meant = people.map(({ id, matched }) => `${id} (${matched.name})`).join(", ");
  const did = meant === "" ? "" : `Did you mean ${meant}? `;
  return new DedereError("not-found", message, [
    { message, remedy: `${did}"dedere search" and "dedere list" find ids; "dedere show ITEM" gives those of its facts.` },
  ]);
}

function ambiguous(text: string, found: readonly FoundId[]): DedereError {
  const ids = [...new Set(found.map(({ id }) => id))];
  const told = [...ids.slice(0, TOLD), ...(ids.length > TOLD ? ["…"] : [])].join(", ");
  const message = `Several ids begin with "${text}".`;
  return new DedereError("bad-request", message, [{ message, remedy: `Write more of the one that is meant: ${told}.` }]);
}
