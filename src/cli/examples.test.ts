import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorkspace, type ExampleWorkspace } from "./example-workspace.ts";
import { dedere, dedereServing } from "./run-in-tests.ts";
import { whyNoSshKey } from "./ssh-key-in-tests.ts";
import { VERBS } from "./verbs.ts";

/** Every command line that the help or the guide shows. */
const SHOWN: readonly string[] = [
  ...new Set([
    ...VERBS.flatMap(({ examples }) => Object.values(examples)),
    ...linesOf("docs/guide/commands.md"),
    ...linesOf("docs/guide/workspace.md"),
    ...linesOf("docs/guide/record.md"),
    ...linesOf("docs/guide/names.md"),
  ]),
];
/** Those that go on until they are stopped. */
const goesOn = (line: string) => line.startsWith("serve") || line === "demo";

const inExamples = (line: string) => /-workspace|witness|^names |^document /.test(line);

/** Those that need a time-stamping authority: timestamp.test.ts makes one. */
const needsAuthority = (line: string) => /^timestamp (?:accept|ask)/.test(line);

/** Those that need a key of OpenSSH, or what was signed with one. */
const needsKey = (line: string) => /^document (?:release|verify|compare)/.test(line);
const RUN = SHOWN.filter((line) => !goesOn(line) && !needsAuthority(line));

/** As a shell cuts it: what stands in quotation marks is one word. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? "");
}

/** The command lines in the shell blocks of a document, without their comments. */
function linesOf(document: string): readonly string[] {
  const text = readFileSync(new URL(`../../${document}`, import.meta.url), "utf8");
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
    block
      .split("\n")
      .map((line) => line.replace(/\s+#.*$/, "").trim())
      .flatMap((line) => /^(?:npx )?dedere (.+)$/.exec(line)?.[1] ?? []),
  );
}

let examples: ExampleWorkspace;
beforeAll(async () => {
  examples = await exampleWorkspace();
});
afterAll(() => {
  examples.remove();
});

describe("every example that is shown works", () => {
  const expectWorks = async (line: string) => {
    const { code, out, err } = await dedere(wordsOf(line), {}, inExamples(line) ? examples.copy() : undefined);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.length).toBeGreaterThan(10);
    if (line.includes("--json")) expect(() => JSON.parse(out) as unknown).not.toThrow();
  };

  // Each waits for a process of its own, in a folder of its own.
  it.concurrent.each(RUN.filter((line) => !needsKey(line)))("dedere %s", async (line) => expectWorks(line));

  describe.skipIf(whyNoSshKey !== undefined)(`of releases${whyNoSshKey ? ` (skipped: ${whyNoSshKey})` : ""}`, () => {
    it.concurrent.each(RUN.filter(needsKey))("dedere %s", async (line) => expectWorks(line));
  });

  it.each(SHOWN.filter(goesOn))("dedere %s", async (line) => {
    const { ask, stop } = await dedereServing(wordsOf(line), {}, inExamples(line) ? examples.copy() : undefined);
    const response = await ask("/api/case");
    expect(response.ok).toBe(true);
    await response.arrayBuffer();
    expect(await stop()).toBe(0);
  });
});

it("the examples are there", () => {
  for (const { words, examples: lines } of VERBS) expect(Object.keys(lines).length, words.join(" ")).toBeGreaterThan(0);
});
