import { spawnSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalAuthority, makeAuthority } from "../vault/log/timestamp/local-authority.ts";
import { exampleWorkspace, type ExampleWorkspace } from "./example-workspace.ts";
import { dedere } from "./run-in-tests.ts";

const missing = spawnSync("openssl", ["version"]).status === 0 ? "" : " (SKIPPED: there is no openssl)";
const WHERE = "--workspace my-workspace --passphrase-file passphrase.txt";

describe.skipIf(missing)(`timestamps from the command line${missing}`, () => {
  let authority: LocalAuthority;
  let examples: ExampleWorkspace;
  let server: Server;
  let address = "";

  beforeAll(async () => {
    authority = makeAuthority();
    examples = await exampleWorkspace();
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => response.setHeader("content-type", "application/timestamp-reply").end(authority.answer(Buffer.concat(chunks))));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.close();
    authority.remove();
    examples.remove();
  });

  it("go out and come in as files, and verify tells what they vouch for", async () => {
    const folder = examples.copy();
    const run = (line: string) => dedere(`${line} ${WHERE}`.split(" "), {}, folder);
    writeFileSync(join(folder, "root.pem"), authority.root);
    expect(await run("timestamp request question.tsq")).toMatchObject({ code: 0 });
    writeFileSync(join(folder, "answer.tsr"), authority.answer(readFileSync(join(folder, "question.tsq"))));
    expect(await run("timestamp accept answer.tsr --trust root.pem")).toMatchObject({
      code: 0,
      out: expect.stringContaining("timestamps of the test") as string,
    });
    const { code, out } = await dedere("verify my-workspace --passphrase-file passphrase.txt --json".split(" "), {}, folder);
    expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({ code: 0, verified: true, vouched: [{ by: "timestamps of the test" }] });
  });

  it("are asked for over the network only at the address given", async () => {
    const folder = examples.copy();
    writeFileSync(join(folder, "root.pem"), authority.root);
    const { code, out, err } = await dedere(`timestamp ask ${address} --trust root.pem ${WHERE}`.split(" "), {}, folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("timestamps of the test");
  });

  it("of an authority that is not trusted are refused", async () => {
    const folder = examples.copy();
    const other = makeAuthority();
    writeFileSync(join(folder, "root.pem"), other.root);
    other.remove();
    const { code, err } = await dedere(`timestamp ask ${address} --trust root.pem ${WHERE}`.split(" "), {}, folder);
    expect(code).toBe(1);
    expect(err).toContain("trusted");
  });
});
