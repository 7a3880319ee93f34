/**
 * `npm test`: installs what is missing, runs every check, then the tests, and ends with the line `N passed, N failed, N skipped`,
 * in which each check counts as one. `npm test -- src/time` runs only the tests of that folder.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { installBrowser } from "./browser.mjs";
import { buildStale } from "./build.mjs";
import { installPackages } from "./packages.mjs";
import { ROOT } from "./runtime.mjs";
import { capture, run, runMain, say } from "./terminal.mjs";

const COUNTS = `${ROOT}build/test-counts.json`;

/** @type {readonly { name: string, command: readonly string[], remedy: string }[]} */
const CHECKS = [
  { name: "lint", command: ["node_modules/oxlint/bin/oxlint", "--type-aware", "--deny-warnings"], remedy: "npm run lint" },
  { name: "format", command: ["node_modules/oxfmt/bin/oxfmt", "--check"], remedy: "npm run format mends it" },
  { name: "types", command: ["node_modules/typescript/bin/tsc"], remedy: "npm run types" },
  { name: "unused code and packages", command: ["node_modules/knip/bin/knip.js"], remedy: "npm run unused" },
];

runMain(() => {
  const node = installPackages();
  installBrowser();
  buildStale(node);
  const failed = CHECKS.filter((check) => !passes(node, check));
  const tests = runTests(node, process.argv.slice(2));
  for (const { name, remedy } of failed) say(`The check "${name}" failed; its messages stand above. Again alone: ${remedy}`);
  const total = { passed: tests.passed + CHECKS.length - failed.length, failed: tests.failed + failed.length, skipped: tests.skipped };
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * @param {string} node
 * @param {(typeof CHECKS)[number]} check
 */
function passes(node, { name, command }) {
  const start = performance.now();
  const { code, output } = capture(node, command);
  process.stdout.write(`${code === 0 ? "✓" : "✗"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
  if (code !== 0) process.stdout.write(`${output}\n`);
  return code === 0;
}

/**
 * Runs vitest. The reporter of test/counts-reporter.ts leaves the counts in a file; a run that left none, or that failed
 * without a failed test, counts as one failure.
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function runTests(node, args) {
  mkdirSync(`${ROOT}build`, { recursive: true });
  rmSync(COUNTS, { force: true });
  const reporters = ["--reporter=default", "--reporter=./test/counts-reporter.ts"];
  const code = run(node, ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args], { DEDERE_TEST_COUNTS: COUNTS });
  const counts = readCounts();
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(COUNTS, "utf8"));
  } catch {
    say("The tests did not run to their end.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
