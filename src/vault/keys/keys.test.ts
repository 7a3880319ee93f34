import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DedereError } from "../../errors/index.ts";
import { calibrate, stretch } from "./passphrase.ts";
import { printRecoveryKey, readRecoveryKey } from "./recovery-key.ts";
import { changePassphrase, createWorkspaceKeys, renewSecrets, unlockWorkspace } from "./unlock.ts";
import { readWorkspaceFile, writeWorkspaceFile } from "./workspace-file.ts";
import { unwrap, wrap } from "./wrap.ts";

/** Cheap, for tests alone. */
const cost = { memory: 64, passes: 1, parallelism: 1 };
const passphrase = "seven grey herons at dusk";

const refusal = async (action: Promise<unknown>) =>
  action.then(
    () => undefined,
    (error: unknown) => error as DedereError,
  );

describe("unlocking", () => {
  it("gives the same keys by passphrase and by recovery key, and three that differ", async () => {
    const { file, recoveryKey, keys } = await createWorkspaceKeys(passphrase, cost);
    const shown = (found: typeof keys) => [found.database, found.objects, found.logSigning].map((key) => key.toString("hex"));
    expect(shown(await unlockWorkspace(file, { passphrase }))).toEqual(shown(keys));
    expect(shown(await unlockWorkspace(file, { recoveryKey }))).toEqual(shown(keys));
    expect(new Set(shown(keys)).size).toBe(3);
  });

  it("refuses another passphrase or recovery key, and says no more", async () => {
    const { file } = await createWorkspaceKeys(passphrase, cost);
    const other = await createWorkspaceKeys(passphrase, cost);
    const byPassphrase = await refusal(unlockWorkspace(file, { passphrase: `${passphrase} ` }));
    expect(byPassphrase).toMatchObject({ code: "refused", message: "This passphrase does not open the workspace.", problems: [] });
    const byKey = await refusal(unlockWorkspace(file, { recoveryKey: other.recoveryKey }));
    expect(byKey).toMatchObject({ code: "refused", message: "This recovery key does not open the workspace.", problems: [] });
  });

  it("takes a passphrase however the keyboard composed its letters", async () => {
    const { file } = await createWorkspaceKeys("sept hérons gris".normalize("NFC"), cost);
    const keys = await unlockWorkspace(file, { passphrase: "sept hérons gris".normalize("NFD") });
    expect(keys.database).toHaveLength(32);
  });

  it("refuses a short passphrase", async () => {
    expect(await refusal(createWorkspaceKeys("short", cost))).toMatchObject({ code: "bad-request" });
  });

  it("wipes keys", async () => {
    const { keys } = await createWorkspaceKeys(passphrase, cost);
    keys.wipe();
    expect([keys.database, keys.objects, keys.logSigning].every((key) => key.every((byte) => byte === 0))).toBe(true);
  });
});

describe("changing what unlocks", () => {
  it("puts another passphrase in place of the old one and keeps the recovery key", async () => {
    const { file, recoveryKey, keys } = await createWorkspaceKeys(passphrase, cost);
    const changed = await changePassphrase(file, { passphrase }, "eight white storks at noon", cost);
    expect(await refusal(unlockWorkspace(changed, { passphrase }))).toMatchObject({ code: "refused" });
    expect((await unlockWorkspace(changed, { passphrase: "eight white storks at noon" })).database).toEqual(keys.database);
    expect((await unlockWorkspace(changed, { recoveryKey })).database).toEqual(keys.database);
    expect(changed.passphrase.salt).not.toBe(file.passphrase.salt);
  });

  it("sets a passphrase by the recovery key, for whoever forgot it", async () => {
    const { file, recoveryKey, keys } = await createWorkspaceKeys(passphrase, cost);
    const changed = await changePassphrase(file, { recoveryKey }, "eight white storks at noon", cost);
    expect((await unlockWorkspace(changed, { passphrase: "eight white storks at noon" })).objects).toEqual(keys.objects);
  });

  it("makes a new recovery key, after which the old paper opens nothing", async () => {
    const { file, recoveryKey, keys } = await createWorkspaceKeys(passphrase, cost);
    const renewed = await renewSecrets(file, { passphrase }, "eight white storks at noon", cost);
    expect(await refusal(unlockWorkspace(renewed.file, { recoveryKey }))).toMatchObject({ code: "refused" });
    expect(await refusal(unlockWorkspace(renewed.file, { passphrase }))).toMatchObject({ code: "refused" });
    expect((await unlockWorkspace(renewed.file, { recoveryKey: renewed.recoveryKey })).logSigning).toEqual(keys.logSigning);
    expect((await unlockWorkspace(renewed.file, { passphrase: "eight white storks at noon" })).logSigning).toEqual(keys.logSigning);
  });

  it("needs the right secret", async () => {
    const { file } = await createWorkspaceKeys(passphrase, cost);
    expect(await refusal(changePassphrase(file, { passphrase: "something else entirely" }, passphrase, cost))).toMatchObject({ code: "refused" });
    expect(await refusal(renewSecrets(file, { passphrase: "something else entirely" }, passphrase, cost))).toMatchObject({ code: "refused" });
  });
});

describe("the sealed data key", () => {
  it("opens neither in the file of another workspace nor beside other parameters", async () => {
    const { file } = await createWorkspaceKeys(passphrase, cost);
    const other = await createWorkspaceKeys(passphrase, cost);
    expect(await refusal(unlockWorkspace({ ...other.file, passphrase: file.passphrase }, { passphrase }))).toMatchObject({ code: "refused" });
    const dearer = { ...file, passphrase: { ...file.passphrase, cost: { ...cost, passes: 2 } } };
    expect(await refusal(unlockWorkspace(dearer, { passphrase }))).toMatchObject({ code: "refused" });
  });

  it("does not open with any byte changed, another key or another context", () => {
    const key = createHash("sha256").update("key").digest();
    const wrapped = wrap(key, Buffer.from("a secret"), "for this");
    expect(unwrap(key, wrapped, "for this")?.toString()).toBe("a secret");
    expect(unwrap(key, wrapped, "for that")).toBeUndefined();
    expect(unwrap(createHash("sha256").update("other").digest(), wrapped, "for this")).toBeUndefined();
    for (let at = 0; at < wrapped.length; at += 1) {
      const changed = Buffer.from(wrapped);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unwrap(key, changed, "for this")).toBeUndefined();
      expect(unwrap(key, wrapped.subarray(0, at), "for this")).toBeUndefined();
    }
  });
});

describe("the seal over the file", () => {
  it("finds on opening by one secret that the part of the other was altered, names it, and mends it when both are renewed", async () => {
    const { file, recoveryKey, keys } = await createWorkspaceKeys(passphrase, cost);
    const other = (await renewSecrets(file, { passphrase }, passphrase, cost)).file;
    const altered = [
      { file: { ...file, recovery: other.recovery }, secret: { passphrase }, path: "recovery", says: "the part of the recovery key" },
      { file: { ...file, passphrase: other.passphrase }, secret: { recoveryKey }, path: "passphrase", says: "the part of the passphrase" },
      { file: { ...file, seal: other.seal }, secret: { passphrase }, path: "recovery", says: "or the seal" },
    ];
    for (const { file: found, secret, path, says } of altered) {
      const told = { code: "bad-file", message: expect.stringContaining(says) as string, problems: [{ file: "workspace.json", path }] };
      expect(await refusal(unlockWorkspace(found, secret))).toMatchObject(told);
      expect(await refusal(changePassphrase(found, secret, passphrase, cost))).toMatchObject(told);
      const mended = await renewSecrets(found, secret, passphrase, cost);
      for (const one of [{ passphrase }, { recoveryKey: mended.recoveryKey }])
        expect((await unlockWorkspace(mended.file, one)).database.equals(keys.database)).toBe(true);
    }
  });
});

describe("the recovery key on paper", () => {
  const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });

  it("is read back however it is typed", () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(" ", "", " - ", "\n"), fc.boolean(), (secret, between, capitals) => {
        const printed = printRecoveryKey(secret).replaceAll("-", between);
        expect(readRecoveryKey(capitals ? printed.toUpperCase() : printed).equals(Buffer.from(secret))).toBe(true);
      }),
    );
  });

  it("is eleven groups of five letters without those that are mistaken for others", () => {
    const groups = /^(?:[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz](?:-|$)){11}$/;
    fc.assert(fc.property(secrets, (secret) => groups.test(printRecoveryKey(secret))));
  });

  it("says which group cannot be, and how many letters are missing", () => {
    const printed = printRecoveryKey(Buffer.alloc(20, 7));
    const third = printed.split("-").map((group, index) => (index === 2 ? "aaaaa" : group));
    expect(() => readRecoveryKey(third.join("-"))).toThrow('Group 3 of the recovery key, "aaaaa"');
    expect(() => readRecoveryKey(printed.slice(0, -1))).toThrow("these are 54 letters");
  });

  it("finds a wrong letter by the checksum", () => {
    const printed = printRecoveryKey(Buffer.from("a secret of 20 bytes"));
    let missed = 0;
    let tried = 0;
    for (let at = 0; at < printed.length; at += 1) {
      for (const letter of "bdfghjklmnprstvzaiou") {
        const typed = printed.slice(0, at) + letter + printed.slice(at + 1);
        if (typed === printed || printed[at] === "-") continue;
        tried += 1;
        try {
          readRecoveryKey(typed);
          missed += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(DedereError);
        }
      }
    }
    expect(tried).toBeGreaterThan(1000);
    expect(missed).toBe(0);
  });
});

describe("workspace.json", () => {
  it("is written and read back, for its owner alone, with nothing beside it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dedere-keys-"));
    const { file } = await createWorkspaceKeys(passphrase, cost);
    await writeWorkspaceFile(folder, file);
    await writeWorkspaceFile(folder, file);
    expect(await readWorkspaceFile(folder)).toEqual(file);
    expect(await readdir(folder)).toEqual(["workspace.json"]);
    if (process.platform !== "win32") expect((await stat(join(folder, "workspace.json"))).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });

  it("of an older format says so, and what to do", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dedere-keys-"));
    const { file } = await createWorkspaceKeys(passphrase, cost);
    const { seal: _seal, ...unsealed } = file;
    await writeFile(join(folder, "workspace.json"), JSON.stringify({ ...unsealed, version: 1 }));
    await expect(readWorkspaceFile(folder)).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringContaining("older format") as string,
      problems: [{ path: "version", remedy: expect.stringContaining("with the version that made it") as string }],
    });
    await rm(folder, { recursive: true });
  });

  it("opens with no bit of it changed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dedere-keys-"));
    const { file, recoveryKey } = await createWorkspaceKeys(passphrase, cost);
    await writeWorkspaceFile(folder, file);
    const path = join(folder, "workspace.json");
    const original = await readFile(path);
    const opened = async () => refusal(readWorkspaceFile(folder).then((read) => unlockWorkspace(read, { recoveryKey })));
    expect(await opened()).toBeUndefined();
    for (let bit = 0; bit < original.length * 8; bit += 1) {
      const altered = Buffer.from(original);
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      await writeFile(path, altered);
      expect([bit, (await opened())?.code]).toEqual([bit, expect.stringMatching(/^(?:bad-file|refused)$/)]);
    }
    await rm(folder, { recursive: true });
  });

  it("is refused when a field is damaged, with the field's name", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dedere-keys-"));
    await expect(readWorkspaceFile(folder)).rejects.toMatchObject({ code: "not-found" });
    const { file } = await createWorkspaceKeys(passphrase, cost);
    await writeWorkspaceFile(folder, file);
    const path = join(folder, "workspace.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(file.recovery.salt, "c2hvcnQ="));
    await expect(readWorkspaceFile(folder)).rejects.toMatchObject({ code: "bad-file", problems: [{ file: path, path: "recovery.salt" }] });
    await writeFile(path, text.slice(0, 100));
    await expect(readWorkspaceFile(folder)).rejects.toMatchObject({ code: "bad-file" });
    await rm(folder, { recursive: true });
  });
});

describe("the cost of a guess", () => {
  it("is Argon2id as its reference implementation computes it", async () => {
    const key = await stretch("password", Buffer.from("somesalt"), { memory: 65536, passes: 2, parallelism: 1 });
    // From the tests of phc-winner-argon2 (test.c, version 1.3).
    expect(key.toString("hex")).toBe("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  });

  it("is never under 256 MiB and three passes", async () => {
    const found = await calibrate();
    expect(found.memory).toBeGreaterThanOrEqual(256 * 1024);
    expect(found.passes).toBeGreaterThanOrEqual(3);
  });
});
