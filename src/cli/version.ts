import { readFileSync } from "node:fs";

/** The version of Dedere that runs. */
export function versionOfDedere(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  return version;
}
