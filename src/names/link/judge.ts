import { type Comparison, isBorneOut } from "./fields.ts";
import { THRESHOLD } from "./model.ts";
import { compareRows, type Found, type Prepared } from "./prepare.ts";
import { decides, NONE, type Rows } from "./rows.ts";

export const QUEUES = ["same", "review", "different"] as const;
export type Queue = (typeof QUEUES)[number];

/**
 * Why a pair is in its queue: the total alone; a person decided so before; two exact days of death too far apart; the names
 * are too little to go by; nothing but name and sex agrees; one of the two fits another record better, or nearly as well; or
 * both would come into one group with too many others, or with one that they are not.
 */
export type Because = "total" | "decided" | "days-of-death" | "little-name" | "name-alone" | "rival" | "group";

/** Two exact days of death more than so many days apart are those of two persons. */
const APART = 30;

export interface Judged extends Found {
  readonly queue: Queue;
  readonly because: Because;
}

/** A pair on its own, before others are looked at. */
export function judge(prepared: Prepared, found: Found): Judged {
  return { ...found, ...queueOf(prepared, found) };
}

function queueOf(prepared: Prepared, { i, j, total }: Found): Pick<Judged, "queue" | "because"> {
  const { rows } = prepared;
  if (diedApart(rows, i, j)) return { queue: "different", because: "days-of-death" };
  if (total < THRESHOLD.review) return { queue: "different", because: "total" };
  if (total < THRESHOLD.same) return { queue: "review", because: "total" };
  const comparison = compareRows(prepared, i, j);
  if (!isNamed(rows, comparison)) return { queue: "review", because: "little-name" };
  if (!isBorneOut(comparison)) return { queue: "review", because: "name-alone" };
  return { queue: "same", because: "total" };
}

/** Whether the names that were held against one another may decide: comparable, and of two parts at least. */
function isNamed(rows: Rows, { one, other }: Comparison): boolean {
  return one !== NONE && decides(rows, one) && decides(rows, other);
}

export function diedApart({ died }: Rows, i: number, j: number): boolean {
  const [one, other] = [died.from[i] as number, died.from[j] as number];
  return died.to[i] === one && died.to[j] === other && Math.abs(one - other) > APART;
}
