import { existsSync, readFileSync } from "node:fs";
import { findNode, ROOT } from "./runtime.mjs";
import { run, say, SetupError } from "./terminal.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Installs the npm packages if they are not those of the lock file. Takes milliseconds, and no network, if they are.
 * @returns {string} the Node that runs Dedere
 */
export function installPackages() {
  const reason = whyInstall();
  if (reason !== undefined) {
    say(`Installing npm packages (${reason}); the first time this takes about a minute …`);
    const code = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (code !== 0)
      throw new SetupError(
        `The npm packages could not be installed (npm ci ended with ${code}). Check the network connection, then run the same command again.`,
      );
  }
  const node = findNode();
  if (node === undefined) throw new SetupError(needsNode());
  return node;
}

/** @returns {string | undefined} what is missing, in words */
function whyInstall() {
  const installed = readLock(`${ROOT}node_modules/.package-lock.json`);
  if (installed === undefined) return "none are installed";
  const wanted = readLock(`${ROOT}package-lock.json`);
  if (wanted === undefined) throw new SetupError("package-lock.json is missing or unreadable: restore it from the repository.");
  const name = firstDifference(wanted, installed);
  if (name !== undefined) return `${name} is missing or of another version`;
  return findNode() === undefined ? "Node 24 is missing" : undefined;
}

/**
 * Optional packages do not count: each platform has its own.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function firstDifference(wanted, installed) {
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted.packages)) {
    if (path === "" || optional === true || devOptional === true) continue;
    if (installed.packages[path]?.version !== version) return path.replace("node_modules/", "");
  }
  return undefined;
}

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {readonly string[]} args */
function npm(args) {
  // Under `npm run` the npm that is running is named; it may not be the first on the path.
  const cli = process.env["npm_execpath"];
  if (cli !== undefined && cli.endsWith(".js")) return run(process.execPath, [cli, ...args]);
  return process.platform === "win32" ? run("cmd.exe", ["/c", "npm", ...args]) : run("npm", args);
}

function needsNode() {
  return [
    `Dedere runs on Node 24 or newer; this is Node ${process.versions.node}, and the package that brings Node 24 along was not installed.`,
    "Either the platform has no such package, or npm was told not to run install scripts (npm config get ignore-scripts).",
    "Install Node 24 from https://nodejs.org and run the same command again.",
  ].join("\n");
}
