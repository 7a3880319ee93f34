import { checkRenewals, isSignedBy, readCertificates, readCheckpoint, readTiles, readVerifier, rootHash, type TileStore } from "../vault/index.ts";
import { witnessed } from "./cosign.ts";
import { ownVerifier } from "./publish.ts";
import { readReceipts, type Receipt } from "./receipts.ts";
import type { Fault } from "./fault.ts";
import type { Workspace } from "./workspace.ts";

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
  const responses = receipt.responses.map((one) => Buffer.from(one, "base64"));
  const trust = { trusted: readCertificates(Buffer.from(receipt.trusted)) ?? [], others: readCertificates(Buffer.from(receipt.chain)) ?? [] };
  const checked = await checkRenewals(Buffer.from(receipt.note), responses, trust, now);
  if ("reason" in checked) return checked.reason;
  const [first, last] = [checked.timestamps[0], checked.timestamps.at(-1)];
  if (!first || !last) return "There is no timestamp in it.";
  return { size, by: first.authority, time: first.time, renewBy: (checked.gap ?? last).validUntil };
}
