import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleForEachTest } from "./example-in-tests.ts";
import { dedere, dedereHere } from "./run-in-tests.ts";
import { newSshKey, whyNoSshKey } from "./ssh-key-in-tests.ts";

const { at, opening, run } = exampleForEachTest();
const release = (out: string, { key = at("release-key"), actor = "recorder-7" } = {}) =>
  run(["document", "release", "open-letter.en", "--out", at(out), "--key", key], actor);
const verify = (name: string, ...more: readonly string[]) => dedereHere(["document", "verify", at(name), ...more]);
const told = async (name: string): Promise<unknown> => JSON.parse((await verify(name, "--json")).out);

/** Keeps a new text of a language version of the letter. */
async function keep(language: string, change: (text: string) => string): Promise<void> {
  const text = change(readFileSync(at("open-letter.en.md"), "utf8")).replace("language: en", `language: ${language}\nauthentic: en`);
  writeFileSync(at(`open-letter.${language}.md`), text);
  expect(await run(["document", "keep", at(`open-letter.${language}.md`)])).toMatchObject({ code: 0 });
}

describe.skipIf(whyNoSshKey !== undefined)(`a release${whyNoSshKey ? ` (skipped: ${whyNoSshKey})` : ""}`, () => {
  it("holds texts, outputs, what is cited, hashes and a signature, and is an entry of the log", async () => {
    await run(["document", "sign", "open-letter.en", at("signatures.csv")]);
    const { code, out, err } = await release("made");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const outputs = ["docx", "html", "md", "pdf", "txt"].map((format) => `open-letter.en.${format}`);
    expect(readdirSync(at("made")).toSorted()).toEqual(["SHA256SUMS", "SHA256SUMS.sig", "VERIFY.txt", "allowed-signers", ...outputs, "release.json"]);
    expect(JSON.parse(readFileSync(at("made/release.json"), "utf8"))).toMatchObject({
      document: "open-letter",
      released: "2021-06-25",
      case: "smallest",
      signatures: { named: 1, counted: 1 },
      cited: { report: { said: { title: "A report" } } },
    });
    const [digest = "none"] = /[0-9a-f]{64}/.exec(out) ?? [];
    expect((await run(["history", "open-letter.en"])).out).toContain(digest);
  });

  it("is checked by the standard tools alone", async () => {
    expect(await release("made", { actor: "Somebody of the archive, *" })).toMatchObject({ code: 0 });
    expect(spawnSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: at("made") }).status).toBe(0);
    const [, named = ""] = /-I (\S+)/.exec(readFileSync(at("made/VERIFY.txt"), "utf8")) ?? [];
    const args = ["-Y", "verify", "-f", "allowed-signers", "-I", named, "-n", "dedere-release", "-s", "SHA256SUMS.sig"];
    expect(spawnSync("ssh-keygen", args, { cwd: at("made"), input: readFileSync(at("made/SHA256SUMS")) }).status).toBe(0);
    expect(await verify("made")).toMatchObject({ code: 0 });
  });

  it("is written into a new folder only", async () => {
    mkdirSync(at("made"));
    expect(await release("made")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("is there already") as string });
    expect(readdirSync(at("made"))).toEqual([]);
  });

  it("is none while one language version has an error, or what is cited has changed since the approval", async () => {
    expect(await run(["document", "approve", "open-letter.en"])).toMatchObject({ code: 0 });
    await keep("fa", (text) => text.replace("@report", "@nothing"));
    expect(await release("made")).toMatchObject({ code: 1, out: "", err: expect.stringContaining("open-letter.fa:") as string });
    await run(["withdraw", "open-letter.fa", "--reason", "wrong"]);
    await run(["revise", "report.title", "A later report"]);
    expect(await release("made")).toMatchObject({ code: 1, err: expect.stringContaining("changed-since-approved") as string });
    expect(existsSync(at("made"))).toBe(false);
  });

  it("needs a key that signs", async () => {
    for (const key of ["no-key", "passphrase.txt"]) {
      expect(await release("made", { key: at(key) })).toMatchObject({ code: 2, err: expect.stringContaining("ssh-keygen -t ed25519") as string });
      expect(existsSync(at("made"))).toBe(false);
    }
    expect((await run(["history", "open-letter.en"])).out.match(/release-document/g)).toHaveLength(1);
  });

  it("is signed by a key that only an agent holds", async () => {
    const script = 'eval "$(ssh-agent -a "$1/agent")" > /dev/null && ssh-add -q "$1/release-key" && rm "$1/release-key" && echo "$SSH_AGENT_PID"';
    const pid = Number(spawnSync("sh", ["-c", script, "sh", at(".")], { encoding: "utf8" }).stdout);
    try {
      const words = ["document", "release", "open-letter.en", "--out", at("made"), "--key", at("release-key.pub"), ...opening()];
      expect(await dedere(words, { SSH_AUTH_SOCK: at("agent") })).toMatchObject({ code: 0, err: "" });
    } finally {
      process.kill(pid);
    }
    expect(await verify("made", "--signers", at("release/allowed-signers"))).toMatchObject({ code: 0 });
  });
});

describe.skipIf(whyNoSshKey !== undefined)(`who received a release${whyNoSshKey ? ` (skipped: ${whyNoSshKey})` : ""}`, () => {
  it("sees that it is as it was released, and by which key", async () => {
    expect(await verify("release")).toMatchObject({ code: 0, err: "" });
    expect(await told("release")).toEqual({
      document: "open-letter",
      released: "2021-06-25",
      altered: [],
      added: [],
      key: expect.stringMatching(/^SHA256:/) as string,
    });
  });

  it("sees which files were altered or are missing", async () => {
    writeFileSync(at("release/open-letter.en.txt"), "other words");
    rmSync(at("release/open-letter.en.pdf"));
    for (const language of ["en", "fa"]) {
      const { code, out } = await verify("release", "--lang", language);
      expect(code).toBe(1);
      expect(out).toMatch(/open-letter\.en\.pdf[^]*open-letter\.en\.txt/);
      expect(out).not.toMatch(/cli:|\{\{|undefined/);
    }
    expect(await told("release")).toMatchObject({ altered: ["open-letter.en.pdf", "open-letter.en.txt"] });
  });

  it("sees a file that was laid beside", async () => {
    const more = at("with-more");
    cpSync(at("release"), more, { recursive: true });
    writeFileSync(join(more, "letter-from-somebody.pdf"), "no part of it");
    const { code, out } = await verify("with-more");
    expect([code, out]).toEqual([1, expect.stringContaining("letter-from-somebody.pdf")]);
    expect(await told("with-more")).toMatchObject({ added: ["letter-from-somebody.pdf"] });
  });

  it("is led to no file outside of the folder", async () => {
    const [sum = ""] = readFileSync(at("release/SHA256SUMS"), "utf8").split("  ");
    cpSync(at("release/open-letter.en.docx"), at("open-letter.en.docx"));
    writeFileSync(at("release/SHA256SUMS"), `${sum}  ../open-letter.en.docx\n`);
    expect(await told("release")).toMatchObject({ altered: ["../open-letter.en.docx"], key: null });
  });

  it("sees a signature that is not of the signers whom they know", async () => {
    newSshKey(at("other-key"));
    expect(await release("made", { key: at("other-key") })).toMatchObject({ code: 0 });
    expect(await verify("made")).toMatchObject({ code: 0 });
    expect(await verify("made", "--signers", at("release/allowed-signers"))).toMatchObject({ code: 1 });
    expect(await verify("release", "--signers", at("made/allowed-signers"))).toMatchObject({ code: 1 });
    rmSync(at("release/SHA256SUMS.sig"));
    expect(await verify("release")).toMatchObject({ code: 1 });
  });

  it("is told what is not there to be read", async () => {
    expect(await verify("release", "--signers", at("no-signers"))).toMatchObject({ code: 2, err: expect.stringContaining("no-signers") as string });
    expect(await verify("my-workspace")).toMatchObject({ code: 2, err: expect.stringContaining("is not a release") as string });
    rmSync(at("release/SHA256SUMS"));
    expect(await verify("release")).toMatchObject({ code: 2, err: expect.stringContaining("SHA256SUMS") as string });
  });

  it("is told in words that there is no ssh-keygen", async () => {
    for (const language of ["en", "fa"]) {
      const { code, err } = await dedere(["document", "verify", at("release"), "--lang", language], { PATH: at("nowhere") });
      expect(code).toBe(2);
      expect(err).toMatch(language === "en" ? /ssh-keygen is not there\. Install OpenSSH/ : /ssh-keygen[^]*OpenSSH/);
    }
  });

  it("sees what differs between two releases", async () => {
    await keep("en", (text) => text.replace("a fair trial", "an open trial").replace("[@report]", "[@report; @alleged]"));
    expect(await release("made")).toMatchObject({ code: 0 });
    const { code, out } = await dedereHere(["document", "compare", at("release"), at("made")]);
    expect(code).toBe(0);
    expect(out).toMatch(/- We ask for a fair trial\.\n {2}\+ We ask for an open trial\./);
    expect(out).toContain("alleged");
    const json = await dedereHere(["document", "compare", at("release"), at("made"), "--json"]);
    expect(JSON.parse(json.out)).toMatchObject({ cited: { added: ["alleged"], removed: [], changed: [] } });
    expect((await dedereHere(["document", "compare", at("release"), at("release")])).out).not.toContain("trial");
    expect(await dedereHere(["document", "compare", at("release"), at("nowhere")])).toMatchObject({ code: 2 });
  });
});
