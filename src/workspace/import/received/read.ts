import { createPublicKey } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DedereError, type Problem } from "../../../errors/index.ts";
import type { Change } from "../../../record/model.ts";
import {
  type BagReport,
  type ChangeLine,
  type Checkpoint,
  type Hash,
  isSignedBy,
  type Note,
  provesInclusion,
  readChangeLine,
  readCheckpoint,
  readCustodyLine,
  type Verifier,
} from "../../../vault/index.ts";
import type { ItemsFile } from "../../export/items.ts";
import { keyFingerprint } from "../../export/receipts.ts";
import { contradictions, type Logged, playChanges } from "./logged.ts";
import { checkReceipts, type ProofFiles, rootOf } from "./receipts.ts";

/** A bag that another workspace exported, every part of which was checked against every other. */
export interface Received {
  readonly folder: string;
  readonly state: Checkpoint & { readonly note: Note };
  readonly leaves: readonly Hash[];
  /** SHA-256 of the key that signed, hex: to be compared with what its holder tells by another way. */
  readonly fingerprint: string;
  readonly record: ItemsFile;
  readonly logged: Logged;
  /** Paths of originals and derivatives by their SHA-256. */
  readonly objects: ReadonlyMap<string, string>;
  /** How many cosignatures and timestamps hold. */
  readonly vouched: number;
}

const RECORD = ["data/items.json", "data/custody.jsonl", "data/changes.jsonl", "proofs/checkpoint", "keys/log.pub"];

/** Whether a bag says that Dedere made it: one file of its own is enough, so that none can be left out to get past the checks. */
export function isOfDedere({ files, info }: Pick<BagReport, "files" | "info">): boolean {
  return RECORD.some((path) => files.has(path)) || info.some(([, value]) => value.startsWith("dedere-log/"));
}

/**
 * Reads and checks the export of another workspace, whose files were found as its manifests say.
 * @throws {DedereError} `check-failed` with everything that is wrong
 */
export async function readReceived(folder: string, { files }: Pick<BagReport, "files">, now: Date): Promise<Received> {
  const problems: Problem[] = [];
  const wrong: Wrong = (file, message) => void problems.push({ file, message, remedy: REMEDY });
  const refuse = (): never => {
    throw new DedereError("check-failed", "The bag is not what its log says; nothing was imported.", problems);
  };
  for (const path of RECORD) if (!files.has(path)) wrong(path, "It is missing.");
  if (problems.length > 0) return refuse();
  const proofs = await readProofs(folder, files);
  const log = await readLog(folder, proofs, wrong);
  // What a log says that is not the signed one is not looked at.
  if (!log || problems.length > 0) return refuse();
  const record = await readRecord(folder, wrong);
  const logged = playedLike(record, log.changes, wrong);
  if (!logged || !record) return refuse();
  const objects = objectsIn(files);
  checkObjects(logged, objects, wrong);
  checkInclusion(proofs, log, wrong);
  const receipts = await checkReceipts(proofs, log.leaves, log.owner, now);
  for (const [path, message] of receipts.wrong) wrong(path, message);
  if (problems.length > 0) return refuse();
  return { folder, state: log.state, leaves: log.leaves, fingerprint: keyFingerprint(log.owner), record, logged, objects, vouched: receipts.hold };
}

async function readProofs(folder: string, files: ReadonlyMap<string, number>): Promise<ProofFiles> {
  const proofs = new Map<string, Buffer>();
  for (const path of files.keys()) if (/^(?:proofs|keys)\//.test(path)) proofs.set(path, await readFile(join(folder, path)));
  return proofs;
}

interface ReceivedLog extends Pick<Received, "state" | "leaves"> {
  readonly owner: Verifier;
  readonly changes: readonly ChangeLine[];
}

/** The signed state, the entries that lead to it, and the changes that they committed to. */
async function readLog(folder: string, proofs: ProofFiles, wrong: Wrong): Promise<ReceivedLog | undefined> {
  const state = readCheckpoint(proofs.get("proofs/checkpoint")?.toString("utf8") ?? "");
  const owner = state && ownerOf(state.origin, proofs.get("keys/log.pub"));
  if (!state || !owner || !isSignedBy(state.note, owner)) wrong("proofs/checkpoint", "It is no state of a log that is signed by the key of the bag.");
  const entries = (await linesOf(folder, "data/custody.jsonl")).map(readCustodyLine);
  const ordered = entries.every((entry, i) => entry?.index === i);
  if (!ordered) wrong("data/custody.jsonl", "A line is no entry of a log, or stands at another place.");
  const leaves = entries.flatMap((entry) => entry?.leaf ?? []);
  if (state && ordered && (leaves.length !== state.size || !rootOf(leaves).equals(state.root)))
    wrong("data/custody.jsonl", "These entries are not those of the signed state.");
  const changes = (await linesOf(folder, "data/changes.jsonl")).map(readChangeLine);
  for (const [i, change] of changes.entries())
    if (!change || entries[change.entry]?.head?.changes[change.step] !== change.commitment.toString("hex"))
      wrong(`data/changes.jsonl:${i + 1}`, "The change is not one that was logged.");
  return state && owner && { state, owner, leaves, changes: changes.flatMap((change) => change ?? []) };
}

const REMEDY = "Ask whoever sent the bag for another one, and keep this one: it may show who altered what.";

function ownerOf(origin: string, pem: Buffer | undefined): Verifier | undefined {
  try {
    const key = createPublicKey(pem ?? "");
    return key.asymmetricKeyType === "ed25519" ? { name: origin, algorithm: 1, key } : undefined;
  } catch {
    return undefined;
  }
}

/** Lines end with a line feed alone: other line breaks may stand within a text. */
async function linesOf(folder: string, path: string): Promise<readonly string[]> {
  const bytes = await readFile(join(folder, path));
  const lines: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    lines.push(bytes.toString("utf8", at, end < 0 ? bytes.length : end));
    at = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

type Wrong = (file: string, message: string) => void;

async function readRecord(folder: string, wrong: Wrong): Promise<ItemsFile | undefined> {
  try {
    const record = JSON.parse(await readFile(join(folder, "data/items.json"), "utf8")) as Readonly<Record<string, unknown>>;
    const { format, version, items, merges } = record;
    if (format === "dedere-items" && version === 1 && Array.isArray(items) && Array.isArray(merges)) return record as unknown as ItemsFile;
  } catch {
    // Told below.
  }
  wrong("data/items.json", "It is no record that this version of Dedere can read.");
  return undefined;
}

/** What the log says, once the record says the same. Who signed may have signed anything: what has not the form of a change is told. */
function playedLike(record: ItemsFile | undefined, changes: readonly ChangeLine[], wrong: Wrong): Logged | undefined {
  try {
    const logged = playChanges(changes.map(({ body }) => body as Change));
    for (const line of record ? contradictions(record, logged) : []) wrong("data/items.json", line);
    return logged;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    wrong("data/items.json", "Record or changes have not the form that this version of Dedere reads.");
    return undefined;
  }
}

function objectsIn(files: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  return new Map(
    [...files.keys()].flatMap((path) => {
      const sha256 = /^data\/(?:objects|derivatives)\/([0-9a-f]{64})\.[^/]+$/.exec(path)?.[1];
      return sha256 === undefined ? [] : [[sha256, path] as const];
    }),
  );
}

/** That the bytes of what the log tells are there, and no others. That they are these bytes is seen when they are taken over. */
function checkObjects({ acquisitions, derivatives }: Logged, objects: ReadonlyMap<string, string>, wrong: Wrong): void {
  const told = new Set([...acquisitions.values(), ...derivatives.values()].flatMap(({ sha256 }) => sha256 ?? []));
  for (const sha256 of told) if (!objects.has(sha256)) wrong(`data/objects/${sha256}`, "The log has it, and it is missing.");
  for (const [sha256, path] of objects) if (!told.has(sha256)) wrong(path, "The log does not know these bytes.");
}

function checkInclusion(proofs: ProofFiles, { changes, leaves, owner }: ReceivedLog, wrong: Wrong): void {
  const acquired = changes.flatMap(({ entry, body }) => {
    const change = body as Change;
    return change.do === "acquire" ? [{ sha256: change.acquisition.sha256, entry }] : [];
  });
  const entries = Map.groupBy(acquired, ({ sha256 }) => sha256);
  for (const [path, content] of proofs) {
    const sha256 = /^proofs\/(.*)\.tlog-proof$/.exec(path)?.[1];
    if (sha256 === undefined) continue;
    const proven = entries.get(sha256)?.some(({ entry }) => provesInclusion(content.toString("utf8"), leaves[entry] as Hash, owner));
    if (proven !== true) wrong(path, "It does not show the acquisition of this original to be in the log.");
  }
}
