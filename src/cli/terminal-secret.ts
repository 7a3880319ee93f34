import { createInterface } from "node:readline/promises";
import type { ReadStream } from "node:tty";
import { Writable } from "node:stream";
import type { Output } from "./output.ts";

/** Asks the person at the terminal for a secret; undefined where nobody sits there. */
export type AskSecret = (question: string) => Promise<string | undefined>;

/** Asks on a terminal, which shows nothing of what is typed. */
export function secretFromTerminal(input: ReadStream, err: Output): AskSecret {
  return async (question) => {
    if (!input.isTTY) return undefined;
    err.write(`${question} `);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({ input, output: silent, terminal: true });
    const stopped = new AbortController();
    lines.on("SIGINT", () => stopped.abort());
    try {
      return await lines.question("", { signal: stopped.signal });
    } catch (error) {
      if (stopped.signal.aborted) process.exit(130);
      throw error;
    } finally {
      lines.close();
      err.write("\n");
    }
  };
}
