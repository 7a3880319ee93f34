import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const BENCH = fileURLToPath(new URL("..", import.meta.url));
const fromBench = createRequire(`${BENCH}package.json`);

/** Installs the other engines, at the versions of `bench/package-lock.json`, where they are missing. Returns what went wrong. */
export function installPeers(say: (text: string) => void): string | undefined {
  const wanted = Object.entries((JSON.parse(readFileSync(`${BENCH}package.json`, "utf8")) as { dependencies: Record<string, string> }).dependencies);
  if (wanted.every(([name, version]) => installedVersion(name) === version)) return undefined;
  say("Installing the rule engines to compare with …");
  const { status, stderr } = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  return status === 0 ? undefined : `npm ci in bench/ failed: ${stderr.trim()}`;
}

function npm(args: readonly string[]) {
  const cli = process.env["npm_execpath"];
  const options = { cwd: BENCH, encoding: "utf8" } as const;
  if (cli?.endsWith(".js")) return spawnSync(process.execPath, [cli, ...args], options);
  return process.platform === "win32" ? spawnSync("cmd.exe", ["/c", "npm", ...args], options) : spawnSync("npm", args, options);
}

/** The version of a package in `bench/node_modules`; nothing where it is missing. */
export function installedVersion(name: string): string | undefined {
  const path = `${BENCH}node_modules/${name}/package.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version : undefined;
}

/** Loads a package of `bench/node_modules`. Its types are those that the caller states: the project's own checks run without it. */
export async function load<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(fromBench.resolve(name)).href)) as T;
}
