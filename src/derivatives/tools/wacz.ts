import { createHash } from "node:crypto";
import { Refusal } from "../made.ts";
import type { ListedEntry } from "./zip.ts";

/** Where a WACZ (1.1.1) declares its contents. */
export const DATA_PACKAGE = "datapackage.json";

/** What became of the hashes that a WACZ declares. It is whole where nothing is in the lists of what is wrong. */
export interface Comparison {
  /** Resources whose hash and size are as declared. */
  readonly right: number;
  readonly differing: readonly string[];
  readonly missing: readonly string[];
  /** Entries that nobody declared, beside the declaration itself. */
  readonly undeclared: readonly string[];
  /** Whether the hash of the declaration in `datapackage-digest.json` is right; absent where there is none. */
  readonly declaration?: "right" | "differing" | "unreadable";
}

interface Resource {
  readonly path: string;
  /** `sha256:<hex>`. */
  readonly hash: string;
  readonly bytes?: number;
}

/** @throws Refusal where the declaration is not readable as such. */
export function compareWithDataPackage(declared: Buffer, digest: Buffer | undefined, entries: readonly ListedEntry[]): Comparison {
  const resources = readResources(declared);
  const found = new Map(entries.map((entry) => [entry.name, entry]));
  const named = new Set(resources.map(({ path }) => path));
  const present = resources.filter(({ path }) => found.has(path));
  const differing = present.filter((resource) => !matches(resource, found.get(resource.path)));
  return {
    right: present.length - differing.length,
    differing: differing.map(({ path }) => path),
    missing: resources.filter(({ path }) => !found.has(path)).map(({ path }) => path),
    undeclared: entries.map(({ name }) => name).filter((name) => !named.has(name) && !/^datapackage(-digest)?\.json$/.test(name)),
    ...(digest === undefined ? {} : { declaration: compareDigest(declared, digest) }),
  };
}

function matches({ hash, bytes }: Resource, entry: ListedEntry | undefined): boolean {
  return entry?.sha256 !== undefined && hash.toLowerCase() === `sha256:${entry.sha256}` && (bytes === undefined || bytes === entry.size);
}

function readResources(declared: Buffer): readonly Resource[] {
  const told = parse(declared) as { resources?: unknown } | undefined;
  if (!Array.isArray(told?.resources)) throw new Refusal(`${DATA_PACKAGE} has no list of resources`);
  return told.resources.map((resource: unknown) => {
    const { path, hash, bytes } = (resource ?? {}) as Record<string, unknown>;
    if (typeof path !== "string" || typeof hash !== "string") throw new Refusal(`${DATA_PACKAGE} has a resource without path and hash`);
    return { path, hash, ...(typeof bytes === "number" ? { bytes } : {}) };
  });
}

function compareDigest(declared: Buffer, digest: Buffer): "right" | "differing" | "unreadable" {
  const { hash } = (parse(digest) ?? {}) as { hash?: unknown };
  if (typeof hash !== "string") return "unreadable";
  return hash.toLowerCase() === `sha256:${createHash("sha256").update(declared).digest("hex")}` ? "right" : "differing";
}

function parse(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString("utf8"));
  } catch {
    return undefined;
  }
}
