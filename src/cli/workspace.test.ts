import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorkspace, type ExampleWorkspace } from "./example-workspace.ts";
import { dedere, type Ran } from "./run-in-tests.ts";

let examples: ExampleWorkspace;
beforeAll(async () => {
  examples = await exampleWorkspace();
});
afterAll(() => {
  examples.remove();
});

const secret = "--passphrase-file passphrase.txt";
const run = async (folder: string, line: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> => dedere(line.split(" "), env, folder);

function flip(path: string, at: number): void {
  const content = readFileSync(path);
  content.writeUInt8(content.readUInt8(at) ^ 1, at);
  writeFileSync(path, content);
}

describe("a workspace on the command line", () => {
  it("is opened by a passphrase from a file or the environment, and by no other", async () => {
    const folder = examples.copy();
    const passphrase = readFileSync(join(folder, "passphrase.txt"), "utf8").trim();
    expect(await run(folder, "verify my-workspace", { DEDERE_PASSPHRASE: passphrase })).toMatchObject({ code: 0 });
    expect(await run(folder, "verify my-workspace", { DEDERE_PASSPHRASE: "another passphrase" })).toMatchObject({ code: 3, out: "" });
    expect(await run(folder, "verify my-workspace")).toMatchObject({ code: 2, err: expect.stringContaining("--passphrase-file") as string });
    expect(await run(folder, "verify . --passphrase-file passphrase.txt")).toMatchObject({ code: 2, err: expect.stringContaining("no workspace") as string });
    expect(await run(folder, "verify my-workspace --passphrase-file none.txt")).toMatchObject({ code: 2, err: expect.stringContaining("none.txt") as string });
  });

  it("is made in an empty folder alone, with a passphrase worth the name", async () => {
    const folder = examples.copy();
    expect(await run(folder, `init my-workspace ${secret}`)).toMatchObject({ code: 2, err: expect.stringContaining("not empty") as string });
    expect(await run(folder, "init new", { DEDERE_PASSPHRASE: "short" })).toMatchObject({ code: 2, err: expect.stringContaining("12") as string });
    expect(existsSync(join(folder, "new"))).toBe(false);
  });

  it("verify says what was altered, and ends with 1", async () => {
    const tampered = examples.copy();
    flip(join(tampered, "my-workspace/log/checkpoint"), 100);
    const { code, out } = await run(tampered, `verify my-workspace ${secret} --json`);
    expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({
      code: 1,
      verified: false,
      faults: [{ part: "checkpoint", name: join("log", "checkpoint") }],
    });
    flip(join(tampered, "my-workspace/workspace.db"), 100);
    const damaged = await run(tampered, `verify my-workspace ${secret} --json`);
    expect({ code: damaged.code, ...(JSON.parse(damaged.out) as object) }).toMatchObject({ code: 1, faults: [{ part: "database" }] });
  });

  it("the passphrase changes, and the recovery key sets one when it is lost", async () => {
    const folder = examples.copy();
    const next = "--passphrase-file new-passphrase.txt";
    expect(await run(folder, `passphrase --workspace my-workspace ${secret} --new-passphrase-file new-passphrase.txt`)).toMatchObject({ code: 0 });
    expect(await run(folder, `verify my-workspace ${secret}`)).toMatchObject({ code: 3 });
    expect(await run(folder, `verify my-workspace ${next}`)).toMatchObject({ code: 0 });
    const recover = "recover --workspace my-workspace --recovery-key-file recovery-key.txt --new-passphrase-file passphrase.txt";
    expect(await run(folder, recover)).toMatchObject({ code: 0 });
    expect(await run(folder, `verify my-workspace ${secret}`)).toMatchObject({ code: 0 });
    expect(await run(folder, recover), "the paper is used up").toMatchObject({ code: 3 });
  });

  it("an altered part of the recovery key is found with the passphrase, and mended with a new one", async () => {
    const folder = examples.copy();
    const path = join(folder, "my-workspace/workspace.json");
    const file = JSON.parse(readFileSync(path, "utf8")) as { recovery: { salt: string } };
    file.recovery.salt = Buffer.alloc(16).toString("base64");
    writeFileSync(path, JSON.stringify(file));
    const found = await run(folder, `history a-person --workspace my-workspace ${secret}`);
    expect([found.code, found.err]).toEqual([2, expect.stringMatching(/^workspace\.json: recovery: .*the part of the recovery key.*--new-recovery-key/)]);
    expect(await run(folder, `verify my-workspace ${secret}`)).toMatchObject({ code: 1, out: expect.stringContaining("Keys workspace.json") as string });
    const mend = `passphrase --workspace my-workspace ${secret} --new-passphrase-file new-passphrase.txt --new-recovery-key`;
    expect(await run(folder, mend)).toMatchObject({ code: 0, out: expect.stringMatching(/\n {2}(?:[a-z]{5}-){10}[a-z]{5}\n/) as string });
    expect(await run(folder, "verify my-workspace --passphrase-file new-passphrase.txt")).toMatchObject({ code: 0 });
  });

  it("history tells before and after, who and when", async () => {
    const { code, out } = await run(examples.copy(), `history a-person.born --workspace my-workspace ${secret}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^\S+ \S+ UTC {2}recorder-1, new fact \(entry 0\)\n {2}added a-person\.born: born = 1960\n/);
    expect(out).toMatch(/\n\S+ \S+ UTC {2}recorder-2, revision \(entry 1\)\n {2}revised a-person\.born: born = 1960, now 1960-12-14\n/);
    expect(await run(examples.copy(), `history nobody --workspace my-workspace ${secret}`)).toMatchObject({ code: 2 });
  });
});
