import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorkspace, type ExampleWorkspace } from "./example-workspace.ts";
import { dedereHere, type Ran } from "./run-in-tests.ts";

let examples: ExampleWorkspace;
let folder: string;
beforeAll(async () => {
  examples = await exampleWorkspace();
  folder = examples.copy();
});
afterAll(() => {
  examples.remove();
});

const run = (...words: readonly string[]): Promise<Ran> =>
  dedereHere([...words, "--workspace", join(folder, "my-workspace"), "--passphrase-file", join(folder, "passphrase.txt")], { DEDERE_ACTOR: "recorder-7" });

async function done(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await run(...words);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

describe("the record on the command line", () => {
  it("is worked on: a fact is recorded, decided, withdrawn, restored, and all of it is told", async () => {
    const { fact, undecided } = JSON.parse(
      await done("record", "a-person", "born", "1961", "--source", "report", "--at", "p. 3", "--grade", "b2", "--contrary", "--json"),
    ) as {
      fact: string;
      undecided: boolean;
    };
    expect(undecided).toBe(true);
    const open = await done("show", "a-person");
    expect(open).toContain("dedere prefer FACT --reason WHY");
    expect(open).toMatch(/ {2}! 1961\n {6}contrary[^\n]*alleged · grade B2 · public\n {6}report “A report” · p\. 3\n/);
    await done("prefer", fact.slice(0, 8), "--reason", "a register");
    expect(await done("show", fact)).toMatch(/! 1961\n {6}preferred: a register\n/);
    await done("withdraw", fact, "--reason", "a misprint");
    expect(await done("show", "a-person")).toContain("withdrawn: a misprint");
    await done("restore", fact, "--reason", "none");
    await done("revise", fact, "1962", "--no-contrary", "--status", "verified");
    const history = await done("history", fact);
    expect(history).toMatch(/recorder-7, new fact [^]*preferred [^]*a register[^]*withdrew [^]*a misprint[^]*fact restored [^]*: none[^]*1961, now 1962/);
    expect(await done("history", fact, "--lang", "fa")).toContain("بازنگری کرد");
  });

  it("names two items as one, and as two again", async () => {
    await done("record", "b-person", "name", "Another person", "--new", "person", "--source", "report");
    const { merge } = JSON.parse(await done("merge", "b-person", "a-person", "--reason", "one face", "--json")) as { merge: string };
    expect(await done("show", "b-person")).toContain(`dedere merge --undo ${merge}`);
    expect(await done("list", "person")).not.toContain("b-person");
    await done("merge", "--undo", "b-person", "--reason", "two faces");
    expect(await done("list", "person")).toContain("b-person");
    expect(await done("history", merge)).toContain("two faces");
    expect(await run("merge", "a-person", "--reason", "x")).toMatchObject({ code: 2 });
  });

  it("erases only what is named twice, by two people, and says before what would go", async () => {
    const { fact } = JSON.parse(await done("record", "a-person", "note", "a secret word", "--source", "report", "--json")) as { fact: string };
    const erase = ["erase", fact, "--reason", "asked for", "--approved-by", "one", "two"];
    const told = await run(...erase);
    expect(told).toMatchObject({
      code: 3,
      err: expect.stringContaining(`--confirm ${fact}`) as string,
      out: expect.stringContaining("Nothing can bring it back") as string,
    });
    expect(await done("show", "a-person")).toContain("a secret word");
    expect(await run("erase", "a-person", "--reason", "x", "--approved-by", "one", "two")).toMatchObject({ code: 2 });
    await done(...erase, "--confirm", fact);
    expect(await done("show", "a-person")).not.toContain("a secret word");
    expect(await done("history", fact, "--audience", "sealed")).not.toContain("a secret word");
  });

  it("shows what is protected only to the audience that is asked for", async () => {
    await done("record", "v", "incident", "event", "--new", "victim", "--source", "report");
    await done("record", "v", "name", "Somebody", "--source", "report");
    for (const command of ["show", "history"]) {
      expect(await done(command, "v")).not.toContain("Somebody");
      expect(await done(command, "v", "--audience", "protected")).toContain("Somebody");
    }
    expect(await done("list", "victim")).not.toContain("Somebody");
    expect(JSON.parse(await done("list", "victim", "--audience", "protected", "--json"))).toMatchObject({ items: [{ id: "v", name: "Somebody" }] });
  });

  it("tells what is expected where a word is wrong", async () => {
    expect(await run("list", "persn")).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean "person"?') as string });
    expect(await run("record", "a-person", "died", "2024")).toMatchObject({ code: 2, err: expect.stringContaining("--source") as string });
    expect(await run("show", "nobody")).toMatchObject({ code: 2, err: expect.stringContaining("dedere list") as string });
  });
});
