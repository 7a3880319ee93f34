import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Certificate } from "pkijs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DedereError } from "../../../errors/index.ts";
import { readCertificates, writeCertificates } from "./certificate.ts";
import { checkTimestamp, type Timestamp } from "./check.ts";
import { askAuthority } from "./http.ts";
import { type LocalAuthority, makeAuthority } from "./local-authority.ts";
import { checkRenewals, renewalData } from "./renewal.ts";
import { timestampRequest } from "./request.ts";
import { notTheAnswerTo, readAnswer, type Rejected } from "./response.ts";

const missing = spawnSync("openssl", ["version"]).status === 0 ? "" : " (SKIPPED: there is no openssl)";
const DAY = 24 * 3600 * 1000;

const data = Buffer.from("dedere-log/00\n3\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n\n— dedere-log/00 AAAA\n");
const request = timestampRequest(data, Buffer.alloc(16, 0xff));

describe.skipIf(missing)(`timestamps${missing}`, () => {
  let authority: LocalAuthority;
  let response: Buffer;
  let trusted: readonly Certificate[];

  beforeAll(() => {
    authority = makeAuthority();
    response = authority.answer(request);
    trusted = readCertificates(authority.root) ?? [];
  });
  afterAll(() => authority.remove());

  function openssl(args: readonly string[], content: Uint8Array = data, answer: Uint8Array = response): boolean {
    writeFileSync(join(authority.folder, "data"), content);
    writeFileSync(join(authority.folder, "answer.tsr"), answer);
    const verify = ["ts", "-verify", "-data", "data", "-in", "answer.tsr", "-CAfile", "root.pem", "-untrusted", "between.pem", ...args];
    return spawnSync("openssl", verify, { cwd: authority.folder }).status === 0;
  }

  it("the request is one that openssl reads, over the SHA-256 of the data", () => {
    writeFileSync(join(authority.folder, "asked.tsq"), request);
    writeFileSync(join(authority.folder, "data"), data);
    const text = authority.openssl("ts", "-query", "-in", "asked.tsq", "-text");
    const digest = authority.openssl("dgst", "-sha256", "-r", "data").slice(0, 64);
    expect(text.replaceAll(/^\s+[0-9a-f]{4} - |   .*$|[- ]|\n/gm, "")).toContain(digest.slice(0, 32));
    expect(text).toContain("Certificate required: yes");
    expect(text).toMatch(/Nonce: 0x7F(FF){15}/);
  });

  it("the answer holds for Dedere and for openssl, and says when and by whom", async () => {
    const checked = (await checkTimestamp(data, response, { trusted })) as Timestamp;
    expect(checked).toMatchObject({ authority: "timestamps of the test", serial: "02" });
    expect(Math.abs(checked.time.getTime() - Date.now())).toBeLessThan(60_000);
    expect(checked.chain.length).toBeGreaterThanOrEqual(3);
    expect(openssl([])).toBe(true);
  });

  it("the chain that is kept is one that openssl can use", async () => {
    const { chain } = (await checkTimestamp(data, response, { trusted })) as Timestamp;
    writeFileSync(join(authority.folder, "kept.pem"), writeCertificates(chain));
    const verify = ["ts", "-verify", "-data", "data", "-in", "answer.tsr", "-CAfile", "root.pem", "-untrusted", "kept.pem"];
    expect(authority.openssl(...verify)).toContain("OK");
    expect(readCertificates(Buffer.from(writeCertificates(chain)))).toHaveLength(chain.length);
  });

  it("over other data it is refused by both", async () => {
    const other = Buffer.concat([data, Buffer.of(10)]);
    expect(await reason(checkTimestamp(other, response, { trusted }))).toContain("other data");
    expect(openssl([], other)).toBe(false);
  });

  it("holds from an authority with an RSA key too", async () => {
    const other = makeAuthority("rsa:2048");
    const root = readCertificates(other.root) ?? [];
    expect(await checkTimestamp(data, other.answer(request), { trusted: root })).toMatchObject({ authority: "timestamps of the test" });
    other.remove();
  });

  it("without the root, or with another one, it is refused", async () => {
    expect(await reason(checkTimestamp(data, response, { trusted: [] }))).toContain("No way leads");
    const stranger = makeAuthority();
    expect(await reason(checkTimestamp(data, response, { trusted: readCertificates(stranger.root) ?? [] }))).toContain("No way leads");
    stranger.remove();
  });

  it("is refused from a certificate that may not sign timestamps, or may also do other things", async () => {
    expect(await checkTimestamp(data, authority.forge(infoIn(response), "timestamps", true), { trusted })).toMatchObject({ serial: "02" });
    for (const by of ["servers", "both"] as const) {
      expect(await reason(checkTimestamp(data, authority.forge(infoIn(response), by, true), { trusted }))).toBe(
        `The certificate “${by} of the test” is not for timestamps.`,
      );
    }
  });

  it("is refused where it does not name the certificate it is signed with", async () => {
    const forged = authority.forge(infoIn(response), "timestamps", false);
    expect(await reason(checkTimestamp(data, forged, { trusted }))).toBe("The signature of the authority is not right.");
  });

  it("is judged at its own time; at a later one its certificate has ended, for openssl too", async () => {
    const later = new Date(Date.now() + 2 * DAY);
    expect(await checkTimestamp(data, response, { trusted })).toMatchObject({ authority: "timestamps of the test" });
    expect(await reason(checkTimestamp(data, response, { trusted, at: later }))).toContain("expired");
    expect(openssl(["-attime", String(Math.floor(later.getTime() / 1000))])).toBe(false);
    const { time } = (await checkTimestamp(data, response, { trusted })) as Timestamp;
    expect(openssl(["-attime", String(time.getTime() / 1000)])).toBe(true);
  });

  it("never says anything else once a bit of it is another", async () => {
    const said = (await checkTimestamp(data, response, { trusted })) as Timestamp;
    const signed = response.indexOf(infoIn(response));
    const isSigned = (at: number): boolean => at >= signed && at < signed + infoIn(response).length;
    const wrong: string[] = [];
    for (let at = 0; at < response.length; at += isSigned(at) ? 1 : 11) {
      const changed = Buffer.from(response);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      const checked = await checkTimestamp(data, changed, { trusted });
      if ("reason" in checked) continue;
      // What is not signed, such as a certificate that is not needed, may change; what is said may not.
      if (isSigned(at) || checked.time.getTime() !== said.time.getTime() || checked.serial !== said.serial) wrong.push(`byte ${at}`);
    }
    expect(wrong).toEqual([]);
  });

  it("answers only its own request", () => {
    const answer = readAnswer(response);
    if ("reason" in answer) throw new Error(answer.reason);
    expect(notTheAnswerTo(request, answer)).toBeUndefined();
    expect(notTheAnswerTo(timestampRequest(data, Buffer.alloc(16, 1)), answer)).toContain("nonce");
    expect(notTheAnswerTo(timestampRequest(Buffer.from("other"), Buffer.alloc(16, 0xff)), answer)).toContain("other data");
  });

  it("a refusal says what the authority said, and what is no answer is called so", () => {
    // PKIStatusInfo { rejection(2), { "no" } }
    expect(readAnswer(Buffer.from("300b3009020102300 40c026e6f".replaceAll(" ", ""), "hex"))).toEqual({
      reason: "The authority gave no timestamp (status 2: no).",
    });
    expect(readAnswer(Buffer.from("<html>"))).toMatchObject({ reason: expect.stringContaining("no answer") as string });
    expect(readAnswer(Buffer.concat([response, Buffer.of(0)]))).toMatchObject({ reason: expect.stringContaining("no answer") as string });
  });

  it("is renewed by one over the checkpoint and the older answers, and openssl agrees", async () => {
    const second = authority.answer(timestampRequest(renewalData(data, [response]), Buffer.alloc(16, 2)));
    const third = authority.answer(timestampRequest(renewalData(data, [response, second]), Buffer.alloc(16, 3)));
    expect(openssl([], Buffer.concat([data, response, second]), third)).toBe(true);
    const renewed = await checkRenewals(data, [response, second, third], { trusted }, new Date());
    expect(renewed).toMatchObject({ timestamps: [{ held: true }, { held: true }, { held: true }] });
    expect(renewed).not.toHaveProperty("gap");
    expect(await checkRenewals(data, [response, third], { trusted }, new Date())).toMatchObject({ index: 1, reason: "The timestamp is about other data." });
  });

  it("that was not renewed in time is named as a gap", async () => {
    const late = new Date(Date.now() + 2 * DAY);
    expect(await checkRenewals(data, [response], { trusted }, late)).toMatchObject({
      timestamps: [{ held: false }],
      gap: { authority: "timestamps of the test" },
    });
  });

  describe("over the network", () => {
    const answering =
      (content: Uint8Array, status = 200): typeof fetch =>
      () =>
        Promise.resolve(new Response(new Uint8Array(content), { status }));

    it("sends the request as it is and gives the answer back as it came", async () => {
      const sent: unknown[] = [];
      const send = ((url: URL, init: RequestInit) => {
        sent.push(url.href, init.method, Buffer.from(init.body as Uint8Array), new Headers(init.headers).get("content-type"));
        return Promise.resolve(new Response(new Uint8Array(response)));
      }) as unknown as typeof fetch;
      expect(await askAuthority("https://tsa.example/tsr", request, send)).toEqual(response);
      expect(sent).toEqual(["https://tsa.example/tsr", "POST", request, "application/timestamp-query"]);
    });

    it.each<[string, () => Promise<unknown>, string]>([
      ["an address that is none", () => askAuthority("file:///etc/passwd", request), "bad-request"],
      ["an error", () => askAuthority("https://tsa.example", request, answering(response, 503)), "check-failed"],
      [
        "the answer to another request",
        () => askAuthority("https://tsa.example", timestampRequest(data, Buffer.alloc(16, 9)), answering(response)),
        "check-failed",
      ],
      ["a web page", () => askAuthority("https://tsa.example", request, answering(Buffer.from("<html>"))), "check-failed"],
      ["more than an answer", () => askAuthority("https://tsa.example", request, answering(Buffer.alloc(2_000_000))), "check-failed"],
      ["silence", () => askAuthority("https://tsa.example", request, () => Promise.reject(new TypeError("fetch failed"))), "check-failed"],
    ])("says so at %s", async (_, ask, code) => {
      const error: unknown = await ask().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(DedereError);
      expect((error as DedereError).code).toBe(code);
    });
  });
});

/** The part of an answer that is signed. */
function infoIn(response: Buffer): Buffer {
  const answer = readAnswer(response);
  if ("reason" in answer) throw new Error(answer.reason);
  return Buffer.from(answer.signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0));
}

async function reason(checked: Promise<Timestamp | Rejected>): Promise<string> {
  const result = await checked;
  return "reason" in result ? result.reason : "it holds";
}
