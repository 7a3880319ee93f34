import { DERIVATIVE_KINDS, type Output, type Parameters } from "../made.ts";

/**
 * What the child tells its parent over one pipe: frames of a length of the head, a length of the body (both 32 bit,
 * big-endian), the head as JSON, the body as it is. The child may have been taken over by the file it reads, so
 * everything in a frame is checked and nothing is more than data.
 */
export type Message =
  | { readonly tell: "output"; readonly output: Output }
  /** The parser tried to reach the network, and was kept from it. */
  | { readonly tell: "network"; readonly what: string }
  | { readonly tell: "refused"; readonly reason: string }
  | { readonly tell: "done" };

const LENGTHS = 8;

export function encodeFrame(message: Message): Buffer {
  const body = message.tell === "output" ? message.output.bytes : new Uint8Array();
  const told = message.tell === "output" ? { ...message, output: { ...message.output, bytes: undefined } } : message;
  const head = Buffer.from(JSON.stringify(told), "utf8");
  const lengths = Buffer.alloc(LENGTHS);
  lengths.writeUInt32BE(head.length, 0);
  lengths.writeUInt32BE(body.length, 4);
  return Buffer.concat([lengths, head, body]);
}

/** Every complete frame of an answer, up to the first that is none: what comes after that cannot be told apart. */
export function decodeFrames(bytes: Buffer): Message[] {
  const messages: Message[] = [];
  try {
    for (let at = 0; bytes.length - at >= LENGTHS;) {
      const body = at + LENGTHS + bytes.readUInt32BE(at);
      const end = body + bytes.readUInt32BE(at + 4);
      if (end > bytes.length) break;
      messages.push(readMessage(JSON.parse(bytes.toString("utf8", at + LENGTHS, body)), bytes.subarray(body, end)));
      at = end;
    }
  } catch {
    // The messages so far are whole; the answer is without its end, and the reader sees that it is.
  }
  return messages;
}

function readMessage(head: unknown, body: Buffer): Message {
  const { tell, output, what, reason } = fields(head);
  if (tell === "done") return { tell };
  if (tell === "network") return { tell, what: text(what) };
  if (tell === "refused") return { tell, reason: text(reason) };
  if (tell === "output") return { tell, output: readOutput(fields(output), body) };
  throw new Error("not a message");
}

function readOutput(told: Readonly<Record<string, unknown>>, body: Buffer): Output {
  const kind = DERIVATIVE_KINDS.find((name) => name === told["kind"]);
  if (kind === undefined) throw new Error("not an output");
  return {
    kind,
    mediaType: text(told["mediaType"]),
    ...(told["parameters"] === undefined ? {} : { parameters: readParameters(fields(told["parameters"])) }),
    ...(told["found"] === undefined ? {} : { found: text(told["found"]) }),
    bytes: Buffer.from(body),
  };
}

function readParameters(told: Readonly<Record<string, unknown>>): Parameters {
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, typeof value === "number" ? value : text(value)]));
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new Error("not an object");
  return value as Readonly<Record<string, unknown>>;
}

const LONGEST_TEXT = 500;

function text(value: unknown): string {
  if (typeof value !== "string") throw new Error("not a text");
  return value.slice(0, LONGEST_TEXT);
}
