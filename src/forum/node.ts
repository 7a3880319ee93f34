import { and, FALSE, or, type Timeline, TRUE } from "../time/index.ts";
import type { SubjectTo } from "./law.ts";
import type { Branch, BranchSubject, Node } from "./proof.ts";

interface BranchParts {
  readonly id?: string;
  readonly subjectTo?: readonly SubjectTo[];
}

/** All of the kids. Every kid stays in the proof, also where another one already decides. */
export function allOf(subject: BranchSubject, kids: readonly Node[], parts?: BranchParts): Branch {
  let value: Timeline = TRUE;
  for (const kid of kids) value = and(value, kid.value);
  return { kind: "and", subject, value, kids, ...parts };
}

/** Any of the kids. */
export function anyOf(subject: BranchSubject, kids: readonly Node[], parts?: BranchParts): Branch {
  let value: Timeline = FALSE;
  for (const kid of kids) value = or(value, kid.value);
  return { kind: "or", subject, value, kids, ...parts };
}
