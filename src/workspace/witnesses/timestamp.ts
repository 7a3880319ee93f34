import { randomBytes } from "node:crypto";
import { DedereError } from "../../errors/index.ts";
import {
  askAuthority,
  checkRenewals,
  notTheAnswerTo,
  readAnswer,
  readCertificates,
  renewalData,
  type Timestamp,
  timestampRequest,
  writeCertificates,
  writeNote,
} from "../../vault/index.ts";
import { readSetting } from "../../store/index.ts";
import { change } from "../change.ts";
import { presentState } from "./cosign.ts";
import { receiptName, responsesOf, type Timestamps } from "./receipts.ts";
import type { Workspace } from "../workspace.ts";

/** A request that was made and not answered yet; its nonce must come back in the answer. */
interface Pending {
  readonly note: string;
  readonly size: number;
  /** `.tsq`, base64. */
  readonly request: string;
}

const PENDING = "timestamp-request";

/**
 * What a time-stamping authority is asked with (RFC 3161), about the present state of the log, or again about an older
 * one whose timestamp is to be renewed. It holds a hash and tells nothing else.
 * @param renew how many entries the state has whose timestamps are renewed
 * @returns the bytes of the `.tsq`
 */
export async function requestTimestamp(workspace: Workspace, actor: string, renew?: number): Promise<Buffer> {
  const stamped = renew === undefined ? undefined : await stampedAt(workspace, renew);
  const { note, size } = stamped ?? state(workspace);
  const request = timestampRequest(renewalData(Buffer.from(note), stamped ? responsesOf(stamped) : []), randomBytes(16));
  const pending: Pending = { note, size, request: request.toString("base64") };
  await change(workspace, { actor, action: "request-timestamp" }, [{ do: "set", name: PENDING, value: pending }]);
  return request;
}

/**
 * Asks an authority over the network, which happens only here and only at an address that a person gave.
 * @returns the answer, to be kept by {@link acceptTimestamp}
 * @throws {DedereError} `bad-request`; `check-failed` where no answer came
 */
export async function askForTimestamp(workspace: Workspace, actor: string, address: string, renew?: number): Promise<Buffer> {
  return askAuthority(address, await requestTimestamp(workspace, actor, renew));
}

/**
 * Keeps an authority's answer to the last request, once it holds up.
 * @param trusted root certificates that the user trusts, PEM or DER
 * @throws {DedereError} `check-failed` with the reason; `bad-request` where nothing was asked, or there are no certificates
 */
export async function acceptTimestamp(workspace: Workspace, actor: string, response: Uint8Array, trusted: Uint8Array): Promise<Timestamp> {
  const pending = (await readSetting(workspace.db, PENDING)) as Pending | null | undefined;
  if (!pending) throw refused("bad-request", "No timestamp was asked for.", 'Make a request first: "dedere timestamp request".');
  const roots = readCertificates(trusted);
  if (!roots || roots.length === 0)
    throw refused("bad-request", "There is no certificate in the file of trusted roots.", "Give the authority's root certificate in PEM or DER.");
  const answer = readAnswer(response);
  const mismatch = "reason" in answer ? answer.reason : notTheAnswerTo(fromBase64(pending.request), answer);
  if (mismatch !== undefined) throw failed(mismatch);
  const before = await timestampsOf(workspace, pending.size);
  const responses = [...(before ? responsesOf(before) : []), response];
  // Another authority may renew what the first one stamped.
  const anchors = writeCertificates([...(readCertificates(Buffer.from(before?.trusted ?? "")) ?? []), ...roots]);
  const trust = { trusted: readCertificates(Buffer.from(anchors)) ?? [], others: readCertificates(Buffer.from(before?.chain ?? "")) ?? [] };
  const checked = await checkRenewals(Buffer.from(pending.note), responses, trust, workspace.clock());
  if ("reason" in checked) throw failed(checked.reason);
  const last = checked.timestamps.at(-1) as Timestamp;
  const receipt: Timestamps = {
    kind: "timestamp",
    size: pending.size,
    note: pending.note,
    requests: [...(before?.requests ?? []), pending.request],
    responses: responses.map((one) => Buffer.from(one).toString("base64")),
    trusted: anchors,
    chain: writeCertificates(checked.timestamps.flatMap(({ chain }) => chain)),
  };
  await change(workspace, { actor, action: "accept-timestamp" }, [
    { do: "set", name: receiptName(receipt), value: receipt },
    { do: "set", name: PENDING, value: null },
  ]);
  return last;
}

function state(workspace: Workspace): Pick<Pending, "note" | "size"> {
  const { note, size } = presentState(workspace);
  return { note: writeNote(note), size };
}

async function stampedAt(workspace: Workspace, size: number): Promise<Timestamps> {
  const found = await timestampsOf(workspace, size);
  if (found) return found;
  throw refused("not-found", `The state of ${size} entries has no timestamp.`, "Ask for a timestamp of the present state instead.");
}

async function timestampsOf(workspace: Workspace, size: number): Promise<Timestamps | undefined> {
  return (await readSetting(workspace.db, receiptName({ kind: "timestamp", size }))) as Timestamps | undefined;
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, "base64");
}

function failed(reason: string): DedereError {
  return refused("check-failed", reason, "Ask the authority again, or trust another root certificate. Nothing was kept.");
}

function refused(code: "bad-request" | "not-found" | "check-failed", message: string, remedy: string): DedereError {
  return new DedereError(code, message, [{ message, remedy }]);
}
