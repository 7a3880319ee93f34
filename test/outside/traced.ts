import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hasNamespaces } from "../../src/derivatives/index.ts";

/** Runs programs under the eyes of the system's own tracer (strace), with all processes and threads that they start. */

/** What a program did outside of itself. */
export interface Traced {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Calls that reach for another machine or another program over the network, as the tracer writes them. */
  readonly network: readonly string[];
  /** Whole paths of everything that was made, or opened to be written, whatever became of it later. */
  readonly written: readonly string[];
}

export interface Tracing {
  /** The current folder of the program. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** A folder for what the tracer writes. */
  readonly notes: string;
  /** Cut off from every network, loopback too. */
  readonly cutOff: boolean;
}

const CALLS = "connect,sendto,sendmsg,sendmmsg,openat,openat2,mkdirat,mknodat,renameat2,linkat,symlinkat,?open,?creat,?mkdir,?mknod,?rename,?link,?symlink";
const CUT_OFF = ["unshare", "--map-root-user", "--net", "--"];

/** Why this cannot be done here; undefined if it can. */
export function whyNotTraced(): string | undefined {
  if (spawnSync("strace", ["-qq", "-o", "/dev/null", "true"]).status !== 0) return "there is no strace, or it may not trace (install the package strace)";
  return hasNamespaces() ? undefined : "the system grants no network namespaces";
}

/** Starts a program of Node's and traces it until it ends. */
export function startTraced(
  args: readonly string[],
  { folder, env, notes, cutOff }: Tracing,
): { readonly child: ChildProcess; readonly ended: Promise<Traced> } {
  const here = mkdtempSync(join(notes, "trace-"));
  // One file for each thread: no call is torn by another.
  const strace = [
    "strace",
    "-ff",
    "--seccomp-bpf",
    "-qq",
    "-y",
    "-e",
    "signal=none",
    "-e",
    `trace=${CALLS}`,
    "-o",
    join(here, "calls"),
    process.execPath,
    ...args,
  ];
  const [program = "", ...rest] = [...(cutOff ? CUT_OFF : []), ...strace];
  // A group of its own: a signal to the group ends the program, and the tracer after it.
  const child = spawn(program, rest, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
  const ended = new Promise<Traced>((done, reject) => {
    child.once("error", reject);
    child.once("close", (code) => done({ code, out: out.join(""), err: err.join(""), ...read(here, folder) }));
  });
  return { child, ended };
}

function read(notes: string, folder: string): Pick<Traced, "network" | "written"> {
  const lines = readdirSync(notes).flatMap((name) => readFileSync(join(notes, name), "utf8").split("\n"));
  return {
    network: lines.filter((line) => /^(?:connect|send\w+)\(/.test(line) && /sa_family=AF_INET/.test(line)),
    written: lines.flatMap((line) => writtenBy(line, folder) ?? []),
  };
}

/** The path that a call made or opened to write; nothing where the call failed. */
function writtenBy(line: string, folder: string): string | undefined {
  const [, call = "", given = "", result = ""] = /^(\w+)\((.*)\)\s+= (\d.*)$/.exec(line) ?? [];
  if (call.startsWith("open")) return /O_(?:CREAT|WRONLY|RDWR|TMPFILE)/.test(given) ? /^\d+<(.*)>$/.exec(result)?.[1] : undefined;
  if (!/^(?:creat|mkdir|mknod|rename|link|symlink)/.test(call)) return undefined;
  // The last of the paths is the new one, from the folder that is named before it if it is not whole.
  const { base = folder, path = "" } = /(?:<(?<base>[^>]*)>, )?"(?<path>[^"]*)"[^"]*$/.exec(given)?.groups ?? {};
  return resolve(base, path);
}

/** Folders that a program may take for its own and that nothing may be written to. */
export function foldersOfOwn(root: string): NodeJS.ProcessEnv {
  const names = {
    TMPDIR: "tmp",
    TMP: "tmp",
    TEMP: "tmp",
    HOME: "home",
    XDG_CACHE_HOME: "cache",
    XDG_CONFIG_HOME: "config",
    XDG_DATA_HOME: "data",
    XDG_STATE_HOME: "state",
    XDG_RUNTIME_DIR: "run",
  };
  for (const name of Object.values(names)) mkdirSync(join(root, name), { recursive: true });
  return Object.fromEntries(Object.entries(names).map(([variable, name]) => [variable, join(root, name)]));
}
