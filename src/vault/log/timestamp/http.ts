import { DedereError } from "../../../errors/index.ts";
import { notTheAnswerTo, readAnswer } from "./response.ts";

const TIMEOUT = 30_000;
/** A token with its certificates takes a few KiB. */
const LARGEST = 1024 * 1024;

/**
 * Asks an authority over the network (RFC 3161 §3.4). Nothing calls this but a person who gave the address: the authority
 * and everybody on the way learn that somebody here stamps something now.
 * @returns the answer as it came, to be kept as `.tsr`; that it fits the request is checked, its signature is not
 * @throws {DedereError} `bad-request` for an address that is not one, `check-failed` where no answer or another one came
 */
export async function askAuthority(address: string, request: Uint8Array, send: typeof fetch = fetch): Promise<Buffer> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new DedereError("bad-request", `${address} is no address of a time-stamping authority.`, [
      { message: `${address} does not begin with https:// or http://.`, remedy: "Give the address that the authority publishes for RFC 3161." },
    ]);
  }
  const response = await answerOf(url, request, send);
  const answer = readAnswer(response);
  const reason = "reason" in answer ? answer.reason : notTheAnswerTo(request, answer);
  if (reason !== undefined) throw failed(url, reason);
  return response;
}

async function answerOf(url: URL, request: Uint8Array, send: typeof fetch): Promise<Buffer> {
  try {
    const response = await send(url, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
      body: new Uint8Array(request),
      signal: AbortSignal.timeout(TIMEOUT),
      credentials: "omit",
      redirect: "error",
    });
    if (!response.ok) throw failed(url, `It answered with status ${response.status}.`);
    return await bodyOf(url, response);
  } catch (error) {
    if (error instanceof DedereError) throw error;
    throw failed(url, "It could not be reached.");
  }
}

async function bodyOf(url: URL, { body }: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > LARGEST) throw failed(url, "Its answer is far too long.");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function failed({ host }: URL, message: string): DedereError {
  return new DedereError("check-failed", `No timestamp from ${host}.`, [
    { message, remedy: "Try again later, or another authority; or save the request as a file and send it from another machine." },
  ]);
}
