import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";
import { environment, ROOT } from "./runtime.mjs";

/** An expected failure: its message is all that the user needs to see. */
export class SetupError extends Error {}

/**
 * Runs a command, its output straight to the terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [variables] set in addition to those of this process
 * @returns {number} its exit code; 127 if it could not be started
 */
export function run(command, args, variables = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env: { ...environment(), ...variables } });
  if (error !== undefined) return 127;
  return status ?? (signal === "SIGINT" ? 130 : 143);
}

/**
 * Lets another program take the place of this one: it has the terminal, receives the signals, and its exit code is ours.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function handOver(command, args) {
  const child = spawn(command, args, { stdio: "inherit", env: environment() });
  // A terminal sends Ctrl-C to both; whoever ends us by another signal means the child.
  process.on("SIGINT", () => undefined);
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    say(`${command} could not be started: ${error.message}`);
    process.exitCode = 4;
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  return child;
}

/**
 * Runs a command and keeps its output.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function capture(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: ROOT, env: environment(), encoding: "utf8", maxBuffer: 1 << 28 });
  return { code: error === undefined ? (status ?? 143) : 127, output: error === undefined ? `${stdout}${stderr}`.trim() : error.message };
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs a script's main function; an expected failure ends it with its message and exit code 4, never with a stack trace.
 * @param {() => number | void} main returns the exit code, if it is known yet
 */
export function runMain(main) {
  try {
    process.exitCode = main() ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 4;
  }
}
