import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A Python with the packages that were asked for, or why there is none. */
export type Python = { readonly path: string } | { readonly missing: string };

/**
 * A Python environment in `build/bench`, with packages from PyPI; made where it is missing or has others.
 * @param requirements with their versions, `name==1.0`
 * @param install whether it may be made: that takes a minute, and asks the package index
 */
export function pythonWith(requirements: readonly string[], install: boolean): Python {
  const folder = fileURLToPath(new URL(`../../build/bench/${(requirements[0] as string).replaceAll(/\W+/g, "-")}/`, import.meta.url));
  const path = process.platform === "win32" ? `${folder}Scripts/python.exe` : `${folder}bin/python`;
  const [mark, wanted] = [`${folder}installed.txt`, requirements.join("\n")];
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return { path };
  if (!install) return { missing: "not installed at this size" };
  process.stderr.write(`Installing ${requirements.join(", ")} to compare with …\n`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const failed =
    failure("python3", ["-m", "venv", folder]) ?? failure(path, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...requirements]);
  if (failed !== undefined) return { missing: failed };
  writeFileSync(mark, wanted);
  return { path };
}

/** The last line that a command wrote, where it failed. */
function failure(command: string, args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (error) return error.message;
  return status === 0 ? undefined : (stderr.trim().split("\n").at(-1) ?? `${command} ended with ${status}`);
}
