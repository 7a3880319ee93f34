import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Limits } from "../limits.ts";
import type { Parameters } from "../made.ts";

/** What is to run: the program and its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

const CODE = fileURLToPath(new URL("..", import.meta.url));
const PACKAGES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
const MANIFEST = fileURLToPath(new URL("../../../package.json", import.meta.url));
const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));

/**
 * The command of a sandboxed parser. Node's permission model lets it read code and language data and nothing else, write
 * nothing, start nothing; on Linux it is cut off from the network and from other processes, where the system grants that.
 */
export function sandboxCommand(parser: string, parameters: Parameters, limits: Limits): Command {
  const args = [
    "--permission",
    `--allow-fs-read=${CODE}*`,
    `--allow-fs-read=${PACKAGES}*`,
    `--allow-fs-read=${MANIFEST}`,
    // Pictures are decoded by native code.
    "--allow-addons",
    "--disallow-code-generation-from-strings",
    `--max-old-space-size=${Math.ceil(limits.heap / 1_048_576)}`,
    "--no-warnings",
    CHILD,
    parser,
    JSON.stringify(parameters),
  ];
  if (!hasNamespaces()) return { program: process.execPath, args };
  // Whoever watches the limits may be killed; the system then still ends a parser that never would.
  const backstop = ["prlimit", `--cpu=${limits.cpuSeconds + BACKSTOP_SECONDS}`, "--"];
  return { program: "unshare", args: [...UNSHARE, ...backstop, process.execPath, ...args] };
}

/** Later than the watch, which can say what the limit was. */
const BACKSTOP_SECONDS = 10;

/** A user, a network and processes of its own: it reaches no address, sees no other process, and dies with `unshare`. */
const UNSHARE = ["--map-root-user", "--net", "--pid", "--fork", "--kill-child", "--"] as const;

let namespaces: boolean | undefined;

/** Whether this system lets a process be cut off so (Linux, where users may make namespaces); tried once. */
export function hasNamespaces(): boolean {
  namespaces ??= process.platform === "linux" && spawnSync("unshare", [...UNSHARE, "prlimit", "--", "true"]).status === 0;
  return namespaces;
}
