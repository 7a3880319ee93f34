import { createPublicKey, verify as isSignature } from "node:crypto";
import {
  appendLeaves,
  checkRenewals,
  cosigned,
  type Hash,
  isSignedBy,
  notTheAnswerTo,
  readAnswer,
  readCertificates,
  readCheckpoint,
  readTiles,
  rootHash,
  type Verifier,
  writeCertificates,
} from "../../../vault/index.ts";

/** The files of a bag that are not of its record, by path. */
export type ProofFiles = ReadonlyMap<string, Buffer>;

/** What others vouch for in a received bag. Paths and what is wrong with them in `wrong`. */
export interface CheckedReceipts {
  readonly wrong: readonly (readonly [path: string, message: string])[];
  /** How many cosignatures and timestamps hold. */
  readonly hold: number;
}

/** The root of the first entries of a log. */
export function rootOf(leaves: readonly Hash[]): Hash {
  const tiles = new Map<string, Buffer>();
  const store = { read: (path: string) => tiles.get(path), write: (path: string, content: Buffer) => void tiles.set(path, content) };
  appendLeaves(store, 0, leaves);
  return rootHash(leaves.length, readTiles(store, leaves.length));
}

/** Checks the older states of the log in a bag, and what witnesses and authorities gave for them. */
export async function checkReceipts(files: ProofFiles, leaves: readonly Hash[], owner: Verifier, now: Date): Promise<CheckedReceipts> {
  const wrong: (readonly [string, string])[] = [];
  let hold = 0;
  const judge = (path: string, reason: string | undefined) => {
    if (reason === undefined) hold += 1;
    else wrong.push([path, reason]);
  };
  for (const [path, content] of files) {
    const [, size = ""] = /^proofs\/checkpoint-(\d+)$/.exec(path) ?? [];
    if (size !== "" && !isState(content.toString("utf8"), Number(size), leaves, owner)) wrong.push([path, "It is no state that this log ever had."]);
    const [, cosignature, of = "", witness = ""] = /^(proofs\/cosignature-(\d+)-(\d+))\.body$/.exec(path) ?? [];
    if (cosignature !== undefined) judge(path, isCosigned(files, cosignature, of, witness) ? undefined : "The witness's signature is not right.");
    const [, row, stamped = ""] = /^(proofs\/timestamp-(\d+))-1\.tsr$/.exec(path) ?? [];
    if (row !== undefined) judge(path, await wrongWithRow(files, row, stamped, now));
  }
  return { wrong, hold };
}

function isState(note: string, size: number, leaves: readonly Hash[], owner: Verifier): boolean {
  const state = readCheckpoint(note);
  if (state?.size !== size || state.origin !== owner.name || size > leaves.length || !isSignedBy(state.note, owner)) return false;
  return rootOf(leaves.slice(0, size)).equals(state.root);
}

function isCosigned(files: ProofFiles, path: string, size: string, witness: string): boolean {
  const [body, signature, key] = [files.get(`${path}.body`), files.get(`${path}.sig`), files.get(`keys/witness-${witness}.pub`)];
  const text = readCheckpoint(files.get(`proofs/checkpoint-${size}`)?.toString("utf8") ?? "")?.note.text;
  const time = /^cosignature\/v1\ntime (\d+)\n/.exec(body?.toString("utf8") ?? "")?.[1];
  if (!body || !signature || !key || text === undefined || time === undefined || !cosigned(text, Number(time)).equals(body)) return false;
  try {
    return isSignature(null, body, createPublicKey(key), signature);
  } catch {
    return false;
  }
}

/** A timestamp and those that renew it, each with its request, its chain and its root. */
async function wrongWithRow(files: ProofFiles, row: string, size: string, now: Date): Promise<string | undefined> {
  const responses: Buffer[] = [];
  const beside = (ending: string) => files.get(`${row}-${responses.length + 1}.${ending}`);
  const [trusted, others]: [Buffer[], Buffer[]] = [[], []];
  for (let response = beside("tsr"); response; response = beside("tsr")) {
    const answer = readAnswer(response);
    const request = beside("tsq");
    if ("reason" in answer) return answer.reason;
    if (!request || unfit(() => notTheAnswerTo(request, answer))) return "It is not the answer to the request beside it.";
    trusted.push(beside("root.pem") ?? Buffer.of());
    others.push(beside("chain.pem") ?? Buffer.of());
    responses.push(response);
  }
  const read = (pem: readonly Buffer[]) => pem.flatMap((one) => readCertificates(one) ?? []);
  const checked = await checkRenewals(files.get(`proofs/checkpoint-${size}`) ?? Buffer.of(), responses, { trusted: read(trusted), others: read(others) }, now);
  if ("reason" in checked) return checked.reason;
  const kept = checked.timestamps.every(
    ({ chain }, i) => writeCertificates(chain) === writeCertificates([...read(others.slice(i, i + 1)), ...read(trusted.slice(i, i + 1))]),
  );
  return kept ? undefined : "The certificates beside it are not those that it rests on.";
}

function unfit(check: () => string | undefined): boolean {
  try {
    return check() !== undefined;
  } catch {
    return true;
  }
}
