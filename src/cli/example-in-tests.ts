import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { exampleWorkspace, type ExampleWorkspace } from "./example-workspace.ts";
import { dedereHere, type Ran } from "./run-in-tests.ts";

/** What the tests of a file work with: each has a copy of the examples to itself. */
export interface Example {
  /** The path of a file of the copy. */
  readonly at: (file: string) => string;
  /** The options that open its workspace. */
  readonly opening: () => readonly string[];
  /** Runs a command in it. */
  readonly run: (words: readonly string[], actor?: string) => Promise<Ran>;
}

/** Called once at the top of a file of tests. */
export function exampleForEachTest(): Example {
  let examples: ExampleWorkspace;
  let folder: string;
  beforeAll(async () => {
    examples = await exampleWorkspace();
  });
  beforeEach(() => {
    folder = examples.copy();
  });
  afterAll(() => {
    examples.remove();
  });
  const at = (file: string) => join(folder, file);
  const opening = () => ["--workspace", at("my-workspace"), "--passphrase-file", at("passphrase.txt")];
  return { at, opening, run: async (words, actor = "recorder-7") => dedereHere([...words, ...opening()], { DEDERE_ACTOR: actor }) };
}
