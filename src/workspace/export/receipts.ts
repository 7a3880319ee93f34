import { createHash } from "node:crypto";
import type { Db } from "../../store/index.ts";
import {
  type BagFile,
  cosigned,
  fingerprint,
  rawSignature,
  readCheckpoint,
  readVerifier,
  type TileStore,
  type Verifier,
  writeCertificates,
  writeNote,
} from "../../vault/index.ts";
import { witnessed } from "../witnesses/cosign.ts";
import { type Cosignature, readReceipts, type Receipt, responsesOf, type Timestamps } from "../witnesses/receipts.ts";
import { renewalsOf, verifyReceipts } from "../verify/receipts.ts";
import type { Workspace } from "../workspace.ts";
import { altered } from "./custody.ts";

/** A receipt as VERIFY.txt tells of it. Paths are without their endings. */
export type ToldReceipt = ToldCosignature | ToldTimestamp;

export interface ToldCosignature {
  readonly kind: "cosignature";
  readonly size: number;
  readonly path: string;
  readonly witness: string;
  /** The witness's public key, without its ending. */
  readonly key: string;
  /** SHA-256 of that key as `openssl` writes it, hex. */
  readonly fingerprint: string;
  readonly time: Date;
}

export interface ToldTimestamp {
  readonly kind: "timestamp";
  readonly size: number;
  readonly path: string;
  readonly authority: string;
  readonly time: Date;
  /** The paths of the timestamps that this one renews, oldest first. */
  readonly renews: readonly string[];
  /** When its certificates are to be judged: when the next timestamp vouched for it, else when it was made. */
  readonly judgedAt: Date;
  readonly validUntil: Date;
  /** SHA-256 of the root certificate, hex. */
  readonly root: string;
}

/** The state of the log that receipts are about, as its owner signed it. */
export function statePath(size: number): string {
  return `proofs/checkpoint-${size}`;
}

/**
 * What witnesses and authorities gave, as files that `openssl` takes, each checked before it leaves.
 * @param tiles of the entries
 * @param size how many these are
 * @param told receives what VERIFY.txt is to say of each
 */
export async function* receiptFiles(workspace: Workspace, db: Db, tiles: TileStore, size: number, told: ToldReceipt[]): AsyncGenerator<BagFile> {
  const { faults } = await verifyReceipts({ ...workspace, db }, tiles, size);
  for (const { part, name } of faults) throw altered(`the ${part} of the state of ${name} entries`);
  const receipts = await readReceipts(db);
  for (const [state, [one]] of Map.groupBy(receipts, (receipt) => receipt.size)) yield { path: statePath(state), content: ownState(one as Receipt) };
  const witnesses = new Map<string, string>();
  for (const receipt of receipts) {
    if (receipt.kind === "timestamp") yield* timestampFiles(receipt, workspace.clock(), told);
    else yield* cosignatureFiles(receipt, witnesses, told);
  }
}

/** A state with the signature of its owner alone: what was stamped, and what a witness was shown. */
function ownState(receipt: Receipt): string {
  const { note, origin } = readCheckpoint(receipt.note) as NonNullable<ReturnType<typeof readCheckpoint>>;
  return writeNote({ text: note.text, signatures: note.signatures.filter(({ name }) => name === origin) });
}

/** @param witnesses paths of the keys that are in the bag, by their text form */
async function* cosignatureFiles(receipt: Cosignature, witnesses: Map<string, string>, told: ToldReceipt[]): AsyncGenerator<BagFile> {
  const verifier = readVerifier(receipt.witness) as Verifier;
  const note = readCheckpoint(receipt.note)?.note ?? { text: "", signatures: [] };
  const time = witnessed(note, verifier) as Date;
  const known = witnesses.get(receipt.witness);
  const key = known ?? `keys/witness-${witnesses.size + 1}`;
  witnesses.set(receipt.witness, key);
  // The text form before the PEM, which readers of PEM pass over, says the name that the signatures bear.
  if (known === undefined) yield { path: `${key}.pub`, content: `${receipt.witness}\n${verifier.key.export({ type: "spki", format: "pem" }) as string}` };
  const path = `proofs/cosignature-${receipt.size}-${key.slice("keys/witness-".length)}`;
  yield { path: `${path}.body`, content: cosigned(note.text, time.getTime() / 1000) };
  yield { path: `${path}.sig`, content: rawSignature(note, verifier) as Buffer };
  told.push({ kind: "cosignature", size: receipt.size, path, witness: verifier.name, key, fingerprint: keyFingerprint(verifier), time });
}

export function keyFingerprint({ key }: Pick<Verifier, "key">): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}

async function* timestampFiles(receipt: Timestamps, now: Date, told: ToldReceipt[]): AsyncGenerator<BagFile> {
  const checked = await renewalsOf(receipt, now);
  const responses = responsesOf(receipt);
  const renews: string[] = [];
  for (const [i, stamp] of ("reason" in checked ? [] : checked.timestamps).entries()) {
    const path = `proofs/timestamp-${receipt.size}-${i + 1}`;
    // From the authority's up to the one that is trusted.
    const root = stamp.chain.at(-1) as (typeof stamp.chain)[number];
    yield { path: `${path}.tsq`, content: Buffer.from(receipt.requests[i] ?? "", "base64") };
    yield { path: `${path}.tsr`, content: responses[i] ?? Buffer.of() };
    yield { path: `${path}.root.pem`, content: writeCertificates([root]) };
    yield { path: `${path}.chain.pem`, content: writeCertificates(stamp.chain.length > 1 ? stamp.chain.slice(0, -1) : stamp.chain) };
    const next = "reason" in checked ? undefined : checked.timestamps[i + 1];
    const judgedAt = stamp.held && next ? next.time : stamp.time;
    const { authority, time, validUntil } = stamp;
    told.push({ kind: "timestamp", size: receipt.size, path, authority, time, renews: [...renews], judgedAt, validUntil, root: fingerprint(root) });
    renews.push(path);
  }
}
