import canonicalize from "canonicalize";
import { z } from "zod";
import { placesOf, recordSaid } from "../check/approval.ts";
import type { Context } from "../check/context.ts";
import { isLawKey, lawReference } from "../check/law-view.ts";
import { formatDay } from "../../time/index.ts";
import { sha256 } from "../sha256.ts";

/** What a release says of itself, in `release.json`: which text, from which record and law, and everything that is cited as it stood. */
export const releaseSchema = z.strictObject({
  document: z.string(),
  authentic: z.string(),
  languages: z.array(z.string()),
  /** The day of the document. */
  date: z.string(),
  /** The day of the release. */
  released: z.string(),
  case: z.string(),
  /** The last day up to which the law book was read. */
  lawBook: z.string(),
  /** Version of Dedere. */
  dedere: z.string(),
  signatures: z.strictObject({ named: z.number(), counted: z.number() }),
  /** By key: what the record or the law said, and its SHA-256. */
  cited: z.record(z.string(), z.strictObject({ sha256: z.string(), said: z.unknown() })),
});
export type Release = z.output<typeof releaseSchema>;

/** Names of the files of every release. */
export const RELEASE_FILE = "release.json";
export const SUMS_FILE = "SHA256SUMS";
export const SIGNATURE_FILE = "SHA256SUMS.sig";
export const SIGNERS_FILE = "allowed-signers";

/** The parts of a release that are known outside of the documents. */
export type Releasing = Pick<Release, "released" | "dedere" | "signatures">;

/** What the language versions of a document say of themselves when they are released together. */
export function releaseOf(contexts: readonly [Context, ...Context[]], { released, dedere, signatures }: Releasing): Release {
  const [first] = contexts;
  const { head } = first.document;
  const keys = new Set(contexts.flatMap((context) => [...placesOf(context.document).keys()]));
  const cited = [...keys].toSorted().map((key) => [key, citedAs(key, first)] as const);
  return {
    document: head.document,
    authentic: head.authentic ?? head.language,
    languages: contexts.map(({ document }) => document.head.language).toSorted(),
    date: head.date,
    released,
    case: first.record.file.case,
    lawBook: formatDay(first.law.law.asOf),
    dedere,
    signatures,
    cited: Object.fromEntries(cited),
  };
}

function citedAs(key: string, { record, law }: Context): Release["cited"][string] {
  const reference = isLawKey(key) ? lawReference(law.law, key) : undefined;
  const said = reference?.kind === "answer" ? { ...reference, truth: law.truth(reference.state, reference.route) } : (reference ?? recordSaid(key, record));
  return { sha256: sha256(canonicalize(said) ?? ""), said };
}

/** Hashes of files as `sha256sum` writes and checks them. */
export function sumsOf(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join("");
}

/** Reads hashes as `sha256sum` writes them; lines of another form are no hashes. */
export function readSums(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gmu)].map(([, digest = "", name = ""]) => [name, digest]));
}
