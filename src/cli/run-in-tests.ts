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

export interface Served {
  /** Its first output. */
  readonly out: string;
  /** The address that it printed. */
  readonly address: string;
  /** Asks it as a browser would that opened the address. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Stops it, and returns its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts a command that serves the page until it is stopped. */
export async function dedereServing(args: readonly string[], env: NodeJS.ProcessEnv = {}, folder: string = ROOT): Promise<Served> {
  const child = start(args, env, folder);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  let out = "";
  const printed = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: string) => {
      out += chunk;
      if (out.includes("http://127.0.0.1:")) resolve();
    });
    child.once("close", () => reject(new Error(`it ended before it printed an address: ${out}`)));
  });
  await printed;
  const address = /http:\/\/127\.0\.0\.1:\d+\/[^\s"]*/.exec(out)?.[0] ?? "";
  const entered = await fetch(address, { redirect: "manual" });
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { origin } = new URL(address);
  const headers = { Cookie: cookie, Origin: origin, "Content-Type": "application/json" };
  const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, origin), { ...init, headers });
  return { out, address, ask, stop };
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
