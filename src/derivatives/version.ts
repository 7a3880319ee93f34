import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

/**
 * The version that a derivative names: of the package that did the work, and of Dedere, whose code calls it and orders
 * what it finds.
 */
export function toolVersion(tool?: string): string {
  const own = versionIn(new URL("../../package.json", import.meta.url));
  return tool === undefined ? own : `${versionIn(findPackageJSON(tool, import.meta.url))}, dedere ${own}`;
}

const known = new Map<string, string>();

function versionIn(manifest: string | URL | undefined): string {
  if (manifest === undefined) throw new Error("a package that is not installed");
  const version = known.get(String(manifest)) ?? (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
  known.set(String(manifest), version);
  return version;
}
