import { diffLines } from "diff";
import type { Release } from "./release.ts";

/** A release with the texts of its language versions. */
export interface ReleaseRead {
  readonly release: Release;
  readonly texts: ReadonlyMap<string, string>;
}

/** What is otherwise in a later release. */
export interface Difference {
  /** Per language, the lines that went (`-`) and came (`+`), in order. */
  readonly texts: readonly { readonly language: string; readonly lines: readonly string[] }[];
  /** What is cited in the one only, or stands otherwise. */
  readonly cited: { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] };
  readonly signatures: readonly [Release["signatures"], Release["signatures"]];
}

/** Compares two releases of a document. */
export function compareReleases(before: ReleaseRead, after: ReleaseRead): Difference {
  const languages = [...new Set([...before.texts.keys(), ...after.texts.keys()])].toSorted();
  const [then, now] = [before.release.cited, after.release.cited];
  return {
    texts: languages.flatMap((language) => {
      const lines = linesOf(before.texts.get(language) ?? "", after.texts.get(language) ?? "");
      return lines.length === 0 ? [] : [{ language, lines }];
    }),
    cited: {
      added: Object.keys(now).filter((key) => !Object.hasOwn(then, key)),
      removed: Object.keys(then).filter((key) => !Object.hasOwn(now, key)),
      changed: Object.keys(now).filter((key) => Object.hasOwn(then, key) && then[key]?.sha256 !== now[key]?.sha256),
    },
    signatures: [before.release.signatures, after.release.signatures],
  };
}

function linesOf(before: string, after: string): readonly string[] {
  return diffLines(before, after).flatMap(({ added, removed, value }) => {
    if (!added && !removed) return [];
    return value
      .trimEnd()
      .split("\n")
      .map((line) => `${added ? "+" : "-"} ${line}`);
  });
}
