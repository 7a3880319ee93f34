import { DedereError } from "../../errors/index.ts";
import type { Forum, StateCode } from "../../forum/index.ts";

/**
 * Who is written to as a state, which is the writer's decision and not the program's.
 * - `un`: members and observers of the United Nations, and the two other states that its Secretary-General counts among
 *   "all States": 197.
 * - `all`: everyone in the law book's list but courts, so Kosovo by its own name and the authorities in Taipei as well: 199.
 * - a list of codes: the members of the United Nations and these.
 */
export type Recognition = "un" | "all" | readonly StateCode[];

/**
 * States outside the United Nations whose full capacity to conclude treaties the Secretary-General acknowledges as depositary:
 * the Cook Islands since 1992, Niue since 1994 (Summary of Practice of the Secretary-General as Depositary of Multilateral
 * Treaties, ST/LEG/7/Rev.1, paras. 86 and 87).
 */
const TREATY_CAPACITY: ReadonlySet<StateCode> = new Set(["CK", "NU"]);

/**
 * The states that a letter to all of them goes to, in the order of the law book's list.
 * @throws {DedereError} `bad-request` where the list names what is no state of the law book
 */
export function statesToWriteTo(forums: readonly Forum[], recognition: Recognition = "un"): readonly StateCode[] {
  const states = forums.filter(({ un }) => un !== undefined);
  if (typeof recognition !== "string") mustKnow(recognition, states);
  return states.filter((forum) => isWrittenTo(forum, recognition)).map(({ state }) => state);
}

function isWrittenTo({ state, un }: Forum, recognition: Recognition): boolean {
  if (un === "member" || recognition === "all") return true;
  return recognition === "un" ? un === "observer" || TREATY_CAPACITY.has(state) : recognition.includes(state);
}

function mustKnow(codes: readonly StateCode[], states: readonly Forum[]): void {
  const unknown = codes.find((code) => states.every(({ state }) => state !== code));
  if (unknown !== undefined) throw new DedereError("bad-request", `No state "${unknown}" in law/forums.yaml. Write the code of a state that is there: XK.`);
}
