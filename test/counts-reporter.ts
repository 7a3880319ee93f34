import { writeFileSync } from "node:fs";
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/** Leaves the counts of a run in the file that `DEDERE_TEST_COUNTS` names, for the closing line of `npm test`. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const path = process.env["DEDERE_TEST_COUNTS"];
    if (path !== undefined) writeFileSync(path, JSON.stringify(count(modules, errors.length + (reason === "interrupted" ? 1 : 0))));
  }
}

/** A file that cannot be loaded and an error outside of any test are one failure each. */
function count(modules: readonly TestModule[], errors: number): { passed: number; failed: number; skipped: number } {
  const counts = { passed: 0, failed: errors, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === "pending" ? "failed" : state] += 1;
    }
    counts.failed += module.errors().length;
  }
  return counts;
}
