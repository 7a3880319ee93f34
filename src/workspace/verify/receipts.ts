import {
  checkRenewals,
  isSignedBy,
  notTheAnswerTo,
  readAnswer,
  readCertificates,
  readCheckpoint,
  readTiles,
  readVerifier,
  type Rejected,
  type Renewals,
  rootHash,
  type TileStore,
  writeCertificates,
} from "../../vault/index.ts";
import { witnessed } from "../witnesses/cosign.ts";
import { ownVerifier } from "../publish.ts";
import { readReceipts, type Receipt, responsesOf, type Timestamps } from "../witnesses/receipts.ts";
import type { Fault } from "./fault.ts";
import type { Workspace } from "../workspace.ts";

/** What others vouch for: that the first `size` entries were there at a time. */
export interface Vouched {
  readonly size: number;
  readonly by: string;
  readonly time: Date;
  /** The certificates behind a timestamp end, or ended, before it was renewed. */
  readonly renewBy?: Date;
}

/**
 * Checks every receipt: that it is about a state of this log, whose entries are those of today, and that the witness's
 * signature or the authority's timestamp holds.
 * @param tiles of the entries as they are in the database
 * @param size how many these are
 */
export async function verifyReceipts(
  workspace: Workspace,
  tiles: TileStore,
  size: number,
): Promise<{ readonly faults: readonly Fault[]; readonly vouched: readonly Vouched[] }> {
  const faults: Fault[] = [];
  const vouched: Vouched[] = [];
  for (const receipt of await readReceipts(workspace.db)) {
    const outcome = isState(workspace, receipt, tiles, size) ? await vouchedBy(receipt, workspace.clock()) : "It is about no state that this log ever had.";
    if (typeof outcome === "string") faults.push({ part: receipt.kind, name: String(receipt.size), message: outcome });
    else vouched.push(outcome);
  }
  return { faults, vouched };
}

function isState(workspace: Workspace, { note, size: claimed }: Receipt, tiles: TileStore, size: number): boolean {
  const checkpoint = readCheckpoint(note);
  if (!checkpoint || checkpoint.size !== claimed || checkpoint.size > size || checkpoint.origin !== workspace.origin) return false;
  return isSignedBy(checkpoint.note, ownVerifier(workspace)) && rootHash(checkpoint.size, readTiles(tiles, size)).equals(checkpoint.root);
}

async function vouchedBy(receipt: Receipt, now: Date): Promise<Vouched | string> {
  const { size } = receipt;
  if (receipt.kind === "cosignature") {
    const witness = readVerifier(receipt.witness);
    const note = readCheckpoint(receipt.note)?.note;
    const time = witness && note && witnessed(note, witness);
    return witness && time ? { size, by: witness.name, time } : "The witness's signature is not right.";
  }
  const checked = await renewalsOf(receipt, now);
  if ("reason" in checked) return checked.reason;
  const [first, last] = [checked.timestamps[0], checked.timestamps.at(-1)];
  if (!first || !last) return "There is no timestamp in it.";
  return { size, by: first.authority, time: first.time, renewBy: (checked.gap ?? last).validUntil };
}

/** Checks a row of timestamps, and that the certificates kept beside them are those they rest on. */
export async function renewalsOf(receipt: Timestamps, now: Date): Promise<Renewals | Rejected> {
  const trust = { trusted: readCertificates(Buffer.from(receipt.trusted)) ?? [], others: readCertificates(Buffer.from(receipt.chain)) ?? [] };
  const checked = await checkRenewals(Buffer.from(receipt.note), responsesOf(receipt), trust, now);
  if ("reason" in checked) return checked;
  const unasked = receipt.requests.length !== receipt.responses.length || checked.timestamps.length !== receipt.requests.length;
  if (unasked || receipt.requests.some((request, i) => !answers(request, receipt.responses[i] ?? "")))
    return { reason: "It is not the answer to the request beside it." };
  if (writeCertificates(checked.timestamps.flatMap(({ chain }) => chain)) !== receipt.chain)
    return { reason: "The certificates beside it are not those that it rests on." };
  return checked;
}

function answers(request: string, response: string): boolean {
  const answer = readAnswer(Buffer.from(response, "base64"));
  try {
    return !("reason" in answer) && notTheAnswerTo(Buffer.from(request, "base64"), answer) === undefined;
  } catch {
    // What is no request was not asked.
    return false;
  }
}
