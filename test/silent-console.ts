import { afterEach, beforeEach } from "vitest";

/** A test that writes to the console fails: what a command prints goes through its output, and leftovers of debugging stay out. */
const METHODS = ["debug", "error", "info", "log", "warn"] as const;

let written: string[] = [];

beforeEach(() => {
  written = [];
  for (const method of METHODS) console[method] = (...parts: unknown[]) => void written.push(`console.${method}: ${parts.map(String).join(" ")}`);
});

afterEach(() => {
  if (written.length > 0) throw new Error(`the test wrote to the console:\n${written.join("\n")}`);
});
