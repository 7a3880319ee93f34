import { describe, expect, it } from "vitest";
import { documents } from "../documents/documents.ts";
import { names } from "../names/names.ts";
import type { Outcome } from "../part.ts";
import { changes } from "./changes.ts";
import { ingestLarge, ingestSmall } from "./ingest.ts";
import { log } from "./log.ts";
import { opening } from "./opening.ts";
import { rows } from "./rows.ts";
import { search } from "./search.ts";

/** Elsewhere there is no `sha256sum`, or a `sync` that takes no files. */
const BESIDE_COREUTILS = process.platform === "linux" ? [ingestLarge, ingestSmall] : [];

describe("a part of the bench, at the least size", () => {
  it.each([...BESIDE_COREUTILS, log, changes, opening, rows].map((part) => [part.name, part] as const))(
    "%s measures, and tells each figure",
    async (_name, { measure, tell }) => {
      const outcome = (await measure("tiny")) as Outcome;
      expect(outcome.rows.length).toBeGreaterThan(0);
      for (const { what, times } of outcome.rows) expect(times.min, what).toBeGreaterThan(0);
      for (const { what, value } of outcome.ratios) expect(value, what).toBeGreaterThan(0);
      expect(tell(outcome)).not.toContain("NaN");
    },
    120_000,
  );

  it("search measures, and tells each figure", async () => {
    const told = search.tell(await search.measure("tiny"));
    expect(told).toContain("| a phrase of two words |");
    expect(told).not.toContain("NaN");
  }, 120_000);

  it("names measures, and tells what is not here to compare with", async () => {
    const told = names.tell(await names.measure("tiny"));
    expect(told).toContain("| groups of 2 runs | the same |");
    expect(told).not.toContain("NaN");
  }, 120_000);

  it("documents measures letters, the check and the preview", async () => {
    const told = documents.tell(await documents.measure("tiny"));
    expect(told).toContain("| Typst alone: render what was composed | 1 |");
    expect(told).toContain("| from an edit to PDF, median |");
    expect(told).not.toContain("NaN");
  }, 120_000);
});
