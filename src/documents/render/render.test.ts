import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { ENGLISH, PERSIAN } from "./fixture.ts";
import { FORMATS, render } from "./index.ts";

/** Prints the hash of every rendering of both fixtures: what another process makes of the same values. */
const ELSEWHERE = `
  import { createHash } from "node:crypto";
  import { FORMATS, render } from ${JSON.stringify(new URL("index.ts", import.meta.url).href)};
  import { ENGLISH, PERSIAN } from ${JSON.stringify(new URL("fixture.ts", import.meta.url).href)};
  for (const composed of [PERSIAN, ENGLISH])
    for (const format of FORMATS) console.log(composed.name, format, createHash("sha256").update(await render(composed, format)).digest("hex"));
`;

it("the same document is the same bytes in every format, whenever and in whatever process it is made", async () => {
  const here: string[] = [];
  for (const composed of [PERSIAN, ENGLISH]) {
    for (const format of FORMATS)
      here.push(
        `${composed.name} ${format} ${createHash("sha256")
          .update(await render(composed, format))
          .digest("hex")}`,
      );
  }
  // Another day of another zone.
  const there = execFileSync(process.execPath, ["--input-type=module", "--eval", ELSEWHERE], {
    encoding: "utf8",
    env: { ...process.env, TZ: "Pacific/Kiritimati" },
  });
  expect(there.trim().split("\n")).toEqual(here);
});

it("a document does not depend on those that were made before it", async () => {
  const first = await render(ENGLISH, "pdf");
  await render({ ...ENGLISH, foot: "Another foot" }, "pdf");
  expect(Buffer.from(await render(ENGLISH, "pdf")).equals(first)).toBe(true);
});
