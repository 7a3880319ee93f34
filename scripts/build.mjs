import { existsSync, readdirSync, statSync } from "node:fs";
import { ROOT } from "./runtime.mjs";
import { run, say, SetupError } from "./terminal.mjs";

/**
 * What is built from what. A result older than any of its inputs, or than any folder of them (a file was removed), is built again.
 * @typedef {{ name: string, result: string, inputs: readonly string[], command: readonly string[] }} Build
 * @type {readonly Build[]}
 */
const BUILDS = [
  {
    name: "the web page",
    result: "build/web/index.html",
    inputs: ["src/web", "src/i18n", "vite.config.ts", "package-lock.json"],
    command: ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"],
  },
  {
    name: "the compiled law book",
    result: "build/lawbook.json",
    inputs: ["law", "src/lawbook", "src/forum", "src/time", "src/errors"],
    command: ["src/cli/main.ts", "law", "build"],
  },
];

/**
 * Builds whatever is missing or older than its sources.
 * @param {string} node the Node to build with
 */
export function buildStale(node) {
  for (const build of BUILDS.filter(({ result, inputs }) =>
    isStale(
      `${ROOT}${result}`,
      inputs.map((input) => `${ROOT}${input}`),
    ),
  )) {
    say(`Building ${build.name} …`);
    const code = run(node, build.command);
    if (code !== 0) throw new SetupError(`${build.name} could not be built; the messages above say why.`);
  }
}

/**
 * @param {string} result
 * @param {readonly string[]} inputs files and folders; one that does not exist counts for nothing
 */
export function isStale(result, inputs) {
  return !existsSync(result) || Math.max(...inputs.map(newest)) > statSync(result).mtimeMs;
}

/**
 * The last change of a file, or of anything in a folder, tests apart: milliseconds since 1970.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined || path.includes(".test.")) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}
