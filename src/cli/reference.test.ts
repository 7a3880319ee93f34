import { expect, it } from "vitest";
import { cliReference } from "./reference.ts";
import { VERBS } from "./verbs.ts";

it("the reference in docs is that of the parser", async () => {
  await expect(cliReference(VERBS)).toMatchFileSnapshot("../../docs/reference/cli.md");
});
