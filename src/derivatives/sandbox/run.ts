import { type ChildProcess, spawn } from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Limits } from "../limits.ts";
import type { Output, Parameters } from "../made.ts";
import { sandboxCommand } from "./command.ts";
import { decodeFrames, type Message } from "./frames.ts";
import { watch } from "./watch.ts";

/** How the reading of one file by one parser went. */
export interface Outcome {
  readonly outputs: readonly Output[];
  /** Why it did not come to its end; what was made before that is in `outputs`. */
  readonly failed?: string;
  /** The ways to the network that the parser tried, each time it did. */
  readonly network: readonly string[];
}

/**
 * Runs a parser over a file in a process of its own, see {@link sandboxCommand}. Whatever happens to that process is an
 * outcome; only what is wrong with `input` itself (its error) is thrown.
 * @param parser name of a parser of `src/derivatives/tools`
 * @param input the plain bytes of the file; it is read no further than the limit, and no further than the parser wants it
 */
export async function runInSandbox(parser: string, input: AsyncIterable<Uint8Array>, parameters: Parameters, limits: Limits): Promise<Outcome> {
  const { program, args } = sandboxCommand(parser, parameters, limits);
  // Nothing of this process is handed on: no folder, no descriptors but these, and no variables; the one of the library
  // for pictures keeps large ones in memory, which would else be written in plain to a temporary file.
  const child = spawn(program, args, {
    stdio: ["pipe", "ignore", "pipe", "pipe"],
    cwd: "/",
    env: { PATH: process.env["PATH"] ?? "", VIPS_DISC_THRESHOLD: "100g" },
  });
  const ended = new Promise<string | undefined>((resolve) => {
    child.once("error", (error) => resolve(`the sandbox did not start: ${error.message}`));
    child.once("close", (code, signal) => resolve(signal === null && code === 0 ? undefined : `crashed (${signal ?? `exit code ${code}`})`));
  });
  let over: string | undefined;
  const stop = (reason: string) => {
    over ??= reason;
    child.kill("SIGKILL");
  };
  const unwatch = child.pid === undefined ? () => undefined : watch(child.pid, limits, stop);
  try {
    const heard = listen(child, limits, stop);
    const fed = feed(child, input, limits, stop);
    const [how] = await Promise.all([ended, fed]);
    return outcomeOf(heard, how, over);
  } finally {
    unwatch();
    child.kill("SIGKILL");
  }
}

/** Of what the engine of JavaScript says when it dies, the one thing that tells the reader something. */
function ranOut(complaint: string): string | undefined {
  return /heap out of memory|Array buffer allocation failed/.test(complaint) ? "memory limit" : undefined;
}

interface Heard {
  readonly answer: Buffer[];
  /** The end of what it wrote on standard error. */
  complaint: string;
}

const LONGEST_COMPLAINT = 4_096;

function listen({ stdio, stderr }: ChildProcess, limits: Limits, stop: (reason: string) => void): Heard {
  const heard: Heard = { answer: [], complaint: "" };
  let size = 0;
  const pipe = stdio[3] as Readable;
  pipe.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.output) stop(`output limit of ${limits.output / 1_000_000} MB`);
    else heard.answer.push(chunk);
  });
  pipe.on("error", () => undefined);
  stderr?.on("data", (chunk: Buffer) => (heard.complaint = (heard.complaint + chunk.toString("latin1")).slice(-LONGEST_COMPLAINT)));
  return heard;
}

/** The outcome of a process that has ended. `ended` says how, where that was not well; `over` which limit ended it. */
function outcomeOf({ answer, complaint }: Heard, ended: string | undefined, over: string | undefined): Outcome {
  const messages = decodeFrames(Buffer.concat(answer));
  const all = <T extends Message["tell"]>(tell: T) => messages.filter((message): message is Extract<Message, { tell: T }> => message.tell === tell);
  const refused = all("refused").at(-1)?.reason;
  const well = ended === undefined && all("done").length > 0;
  const failed = over ?? refused ?? (well ? undefined : (ranOut(complaint) ?? ended ?? "ended without an answer"));
  return {
    outputs: all("output").map(({ output }) => output),
    network: all("network").map(({ what }) => what),
    ...(failed === undefined ? {} : { failed }),
  };
}

/** Hands the file to the child. Its own end, early or by force, is no error here; an error of the source is. */
async function feed({ stdin }: ChildProcess, input: AsyncIterable<Uint8Array>, limits: Limits, stop: (reason: string) => void): Promise<void> {
  if (stdin === null) return;
  let failure: Error | undefined;
  async function* limited(): AsyncGenerator<Uint8Array> {
    let size = 0;
    const source = input[Symbol.asyncIterator]();
    try {
      for (;;) {
        const { done, value } = await source.next().catch((error: unknown) => {
          failure = error instanceof Error ? error : new Error(String(error));
          throw failure;
        });
        if (done === true) return;
        size += value.length;
        if (size > limits.input) return stop(`input limit of ${limits.input / 1_000_000} MB`);
        yield value;
      }
    } finally {
      await source.return?.();
    }
  }
  await pipeline(Readable.from(limited()), stdin).catch(() => undefined);
  if (failure !== undefined) throw failure;
}
