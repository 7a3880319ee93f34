/**
 * `npm run bench -- [PART…] [--size tiny|small|full] [--json] [--write]` (`bench/run.mjs`): measures Dedere, beside others in the
 * same run. Without a part, all of them, small.
 */
import { parseArgs } from "node:util";
import { writePage } from "./page.ts";
import { type Size, SIZES } from "./part.ts";
import { PARTS } from "./parts.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, write: { type: "boolean" }, size: { type: "string", default: "small" } },
});
try {
  const size = SIZES.find((one) => one === values.size);
  const unknown = positionals.filter((name) => PARTS.every((part) => part.name !== name));
  if (size === undefined) throw new Error(`--size takes ${SIZES.join(", ")}.`);
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(", ")}. The parts: ${PARTS.map(({ name }) => name).join(", ")}.`);
  await run(size);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(size: Size): Promise<void> {
  const results: Record<string, unknown> = {};
  for (const { name, measure, tell } of PARTS.filter((part) => positionals.length === 0 || positionals.includes(part.name))) {
    say(`${name} …`);
    // oxlint-disable-next-line no-await-in-loop -- one at a time, lest they disturb each other
    const result = await measure(size);
    results[name] = result;
    if (!values.json) process.stdout.write(`${tell(result)}\n\n`);
    if (values.write) say(`Written: ${writePage(name, tell(result))}`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
