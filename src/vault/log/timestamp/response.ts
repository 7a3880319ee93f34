import { type AsnType, fromBER } from "asn1js";
import { Certificate, type ContentInfo, SignedData, TimeStampReq, TimeStampResp, TSTInfo } from "pkijs";
import { SIGNED_DATA, TST_INFO } from "./oid.ts";
import { exactly } from "./request.ts";

/** What an authority answered (RFC 3161 §2.4.2). Kept as `.tsr`. */
export interface Answer {
  readonly signed: SignedData;
  readonly info: TSTInfo;
}

/** Why an answer proves nothing. */
export interface Rejected {
  readonly reason: string;
}

/** Reads an answer; a refusal of the authority, and what is no answer, as a reason. Nothing is checked yet. */
export function readAnswer(response: Uint8Array): Answer | Rejected {
  try {
    const { status, timeStampToken } = new TimeStampResp({ schema: wholeOf(response) });
    if (timeStampToken === undefined || (status.status as number) > 1) return { reason: refusal(status.status, status.statusStrings) };
    return readToken(timeStampToken);
  } catch {
    return { reason: "This is no answer of a time-stamping authority (RFC 3161)." };
  }
}

function readToken(token: ContentInfo): Answer | Rejected {
  if (token.contentType !== SIGNED_DATA) return { reason: "The token is not signed." };
  const signed = new SignedData({ schema: token.content as AsnType });
  const content = signed.encapContentInfo;
  if (content.eContentType !== TST_INFO || content.eContent === undefined) return { reason: "What is signed is no timestamp." };
  return { signed, info: new TSTInfo({ schema: wholeOf(new Uint8Array(content.eContent.getValue())) }) };
}

function refusal(status: number, words: readonly { getValue(): string }[] = []): string {
  const said = words.map((word) => word.getValue()).join(" ");
  return `The authority gave no timestamp (status ${status}${said ? `: ${said}` : ""}).`;
}

/**
 * Whether an answer is to this request: the same hash, the same nonce.
 * @returns the reason why not; undefined where it is
 */
export function notTheAnswerTo(request: Uint8Array, { info }: Answer): string | undefined {
  const asked = new TimeStampReq({ schema: wholeOf(request) });
  if (!sameBytes(asked.messageImprint.hashedMessage.valueBlock.valueHexView, info.messageImprint.hashedMessage.valueBlock.valueHexView)) {
    return "The answer is about other data than was asked about.";
  }
  const [sent, returned] = [asked.nonce?.valueBlock.valueHexView, info.nonce?.valueBlock.valueHexView];
  return sent === undefined || (returned !== undefined && sameBytes(sent, returned)) ? undefined : "The answer is to another request (its nonce differs).";
}

/** The certificates that came with a token. */
export function certificatesIn({ signed }: Answer): readonly Certificate[] {
  return (signed.certificates ?? []).filter((one) => one instanceof Certificate);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b);
}

/** Decodes bytes that hold one value and nothing after it. */
export function wholeOf(bytes: Uint8Array): AsnType {
  const { offset, result } = fromBER(exactly(bytes));
  if (offset !== bytes.length) throw new Error("not one value of ASN.1");
  return result;
}
