import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the project, with a separator at its end. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Dedere's sources are TypeScript, which Node runs directly from this version on. */
const OLDEST_NODE = 24;

const PINNED = ["bin/node", "bin/node.exe"].map((path) => `${ROOT}node_modules/node/${path}`);

/** Whether the Node that runs this very script can run Dedere. */
export function runningNodeIsNewEnough() {
  return Number.parseInt(process.versions.node, 10) >= OLDEST_NODE;
}

/**
 * The Node that runs Dedere: the pinned one among the installed packages, or, where there is none for the platform,
 * the running one if it is new enough.
 * @returns {string | undefined} path of the executable; nothing if the packages are not installed
 */
export function findNode() {
  return PINNED.find((path) => existsSync(path)) ?? (runningNodeIsNewEnough() ? process.execPath : undefined);
}

/** Where Node keeps its compiled form of the sources between runs: code alone, nothing of any case. */
export const CODE_CACHE = `${ROOT}build/code-cache`;

/** The environment for child processes: the packages' own commands come first, `node` among them. */
export function environment() {
  const separator = process.platform === "win32" ? ";" : ":";
  return { ...process.env, PATH: `${ROOT}node_modules/.bin${separator}${process.env["PATH"] ?? ""}`, NODE_COMPILE_CACHE: CODE_CACHE };
}
