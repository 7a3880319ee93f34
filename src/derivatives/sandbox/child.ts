import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { type Parameters, Refusal } from "../made.ts";
import { parserOf } from "../tools/parsers.ts";
import { encodeFrame, type Message } from "./frames.ts";
import { denyNetwork } from "./network.ts";

/**
 * The process in which one parser reads one file: the file comes on standard input, the answer leaves on descriptor 3.
 * Arguments: the name of the parser, its parameters as JSON.
 */
const OUT = 3;

denyNetwork((what) => tell({ tell: "network", what }));
syncBuiltinESMExports();

const [name = "", parameters = "{}"] = process.argv.slice(2);
try {
  const parser = await parserOf(name);
  await parser(process.stdin, JSON.parse(parameters) as Parameters, (output) => tell({ tell: "output", output }));
  tell({ tell: "done" });
} catch (error) {
  tell({ tell: "refused", reason: reasonOf(error) });
}
// Timers and threads that a parser left behind keep nobody waiting.
process.exit();

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return `the parser says: ${error instanceof Error ? error.message : String(error)}`;
}

function tell(message: Message): void {
  const frame = encodeFrame(message);
  for (let at = 0; at < frame.length;) at += writeSync(OUT, frame, at);
}
