import type { Problem } from "../../errors/index.ts";

/** What may be found in a bag. Each word is the name of one rule of RFC 8493, but for `too-much`, which is a limit of ours. */
export type BagRule =
  | "declaration"
  | "encoding"
  | "payload-folder"
  | "manifest-missing"
  | "manifest-line"
  | "algorithm"
  | "path"
  | "special-file"
  | "listed-twice"
  | "name-clash"
  | "file-missing"
  | "not-listed"
  | "not-fetched"
  | "fetch-line"
  | "tag-line"
  | "oxum"
  | "checksum"
  | "weak-algorithm"
  | "not-covered"
  | "troublesome-name"
  | "too-much";

/** One thing that is wrong with a bag, or odd about it. */
export interface BagFinding extends Problem {
  readonly rule: BagRule;
  readonly severity: "error" | "warning";
}

/** Collects findings while a bag is read. */
export class Findings {
  readonly all: BagFinding[] = [];

  error(rule: BagRule, finding: Problem): void {
    this.all.push({ rule, severity: "error", ...finding });
  }

  warn(rule: BagRule, finding: Problem): void {
    this.all.push({ rule, severity: "warning", ...finding });
  }

  get errors(): BagFinding[] {
    return this.all.filter(({ severity }) => severity === "error");
  }

  get warnings(): BagFinding[] {
    return this.all.filter(({ severity }) => severity === "warning");
  }
}

export const ASK_AGAIN = "Ask whoever made the bag for a whole one.";
