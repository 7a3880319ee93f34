import type { Cli } from "./cli.ts";

/** Prints a value for programs: indented JSON with a line end, the same bytes for the same value. */
export function writeJson({ out }: Cli, value: unknown): void {
  out.write(`${JSON.stringify(value, null, 2)}\n`);
}
