import type { Wording } from "../model.ts";

/** Formats whose further data is kept in the notes of facts, so that it is seen and can be given back. */
const KEEPERS = ["FollowTheMoney", "CSL"] as const;
type Keeper = (typeof KEEPERS)[number];

/** The note that keeps what a foreign record said and a fact has no place for; none where there is nothing. */
export function kept(keeper: Keeper, data: object): { readonly note?: Wording } {
  return Object.keys(data).length === 0 ? {} : { note: { text: `${keeper} ${JSON.stringify(data)}` } };
}

/** What {@link kept} kept; of any other note nothing. */
export function keptIn(keeper: Keeper, note: Wording | undefined): Readonly<Record<string, unknown>> {
  if (!note?.text.startsWith(`${keeper} {`)) return {};
  try {
    return JSON.parse(note.text.slice(keeper.length + 1)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

/** Whether a note is such data and not somebody's words. */
export function isKept(note: Wording): boolean {
  return KEEPERS.some((keeper) => note.text.startsWith(`${keeper} {`));
}
