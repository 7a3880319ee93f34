import { checkTimestamp, type Timestamp, type Trust } from "./check.ts";
import type { Rejected } from "./response.ts";

/**
 * Timestamps outlive the certificates they rest on by being stamped again in time (the idea of RFC 4998): each new one is
 * over the data and all older answers, one after the other, as `cat` puts them together.
 */
export function renewalData(data: Uint8Array, responses: readonly Uint8Array[]): Buffer {
  return Buffer.concat([data, ...responses]);
}

export interface RenewedTimestamp extends Timestamp {
  /** Whether its certificates still held when the next timestamp was made, or, for the last, now. */
  readonly held: boolean;
}

/** What a row of timestamps over one checkpoint says. The time that is proven is the first one's, as far as all held. */
export interface Renewals {
  readonly timestamps: readonly RenewedTimestamp[];
  /** The first gap: a timestamp whose certificates ended before anything vouched for it. */
  readonly gap?: Timestamp;
}

/**
 * Checks a timestamp and its renewals.
 * @param responses the `.tsr` files, oldest first
 */
export async function checkRenewals(
  data: Uint8Array,
  responses: readonly Uint8Array[],
  trust: Omit<Trust, "at">,
  now: Date,
): Promise<Renewals | (Rejected & { readonly index: number })> {
  const checked: Timestamp[] = [];
  for (const [index, response] of responses.entries()) {
    const result = await checkTimestamp(renewalData(data, responses.slice(0, index)), response, trust);
    if ("reason" in result) return { ...result, index };
    const before = checked.at(-1);
    if (before !== undefined && result.time < before.time) return { reason: "The timestamp is older than the one it renews.", index };
    checked.push(result);
  }
  const timestamps = checked.map((one, i) => ({ ...one, held: (checked[i + 1]?.time ?? now) <= one.validUntil }));
  const gap = timestamps.find(({ held }) => !held);
  return gap === undefined ? { timestamps } : { timestamps, gap };
}
