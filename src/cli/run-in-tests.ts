import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Language, translator } from "../i18n/index.ts";
import { parseDay } from "../time/index.ts";
import type { Cli } from "./cli.ts";
import { report } from "./failure.ts";
import type { Output } from "./output.ts";
import { buildProgram } from "./program.ts";
import { VERBS } from "./verbs.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own, as a user would, from the root of the project or another folder. */
export function dedere(args: readonly string[], env: NodeJS.ProcessEnv = {}, folder: string = ROOT): Promise<Ran> {
  const child = start(args, env, folder);
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on("data", (chunk: string) => out.push(chunk));
  child.stderr.on("data", (chunk: string) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out: out.join(""), err: err.join("") }));
  });
}

/** Starts a command that goes on until it is stopped. Its first output, and a way to stop it that returns its exit code. */
export async function dedereRunning(args: readonly string[]): Promise<{ readonly out: string; readonly stop: () => Promise<number | null> }> {
  const child = start(args, {}, ROOT);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  let out = "";
  const address = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: string) => {
      out += chunk;
      if (out.includes("http://127.0.0.1:")) resolve();
    });
    child.once("close", () => reject(new Error(`it ended before it printed an address: ${out}`)));
  });
  await address;
  return { out, stop };
}

function start(args: readonly string[], env: NodeJS.ProcessEnv, folder: string) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], LANG: "C", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  return child;
}

/** Runs the command line inside of the test's own process, which is faster where a test needs many commands. */
export async function dedereHere(args: readonly string[], env: Cli["env"] = {}): Promise<Ran> {
  const written = { out: "", err: "" };
  const outputTo = (stream: "out" | "err"): Output => ({ write: (text) => void (written[stream] += text), terminal: false, colours: false, width: 100 });
  const language = args.includes("fa") ? "fa" : "en";
  const cli: Cli = { ...captured(language).cli, out: outputTo("out"), err: outputTo("err"), env };
  let code = 0;
  try {
    await buildProgram(VERBS, cli, "0", (exitCode) => (code = exitCode)).parseAsync(["node", "dedere", ...args]);
  } catch (error) {
    code = report(error, cli, {});
  }
  return { code, ...written };
}

/** A command line inside the test, whose answer is kept. `today` is the day of the demonstration letter. */
export function captured(language: Language = "en"): { readonly cli: Cli; readonly text: () => string } {
  const written: string[] = [];
  const output: Output = { write: (text) => void written.push(text), terminal: false, colours: false, width: 100 };
  const err = { ...output, write: () => undefined };
  const askSecret = () => Promise.resolve(undefined);
  const cli: Cli = { language, t: translator(language), out: output, err, today: parseDay("2021-06-25"), env: {}, askSecret };
  return { cli, text: () => written.join("") };
}
