import { createHash } from "node:crypto";
import { kindNamed } from "../kinds/index.ts";
import type { FileValue } from "./values.ts";

/** The item that stands for a whole case. Its own id may be that of a person, so it has a name no author can write. */
export function caseItemId(caseId: string): string {
  return `case:${caseId}`;
}

/** What the author calls the case that an item stands for. */
export function caseIdOf(itemId: string): string {
  return itemId.replace(/^case:/, "");
}

/**
 * An id that the record made up for an unnamed part of a file holds a full stop, which no author's id does: so it is known
 * again, and not written into a file.
 */
export function isMadeUp(id: string): boolean {
  return id.includes(".");
}

/** Gives every part and fact an id of its own. The same file gives the same ids, and so does one in another order. */
export class Ids {
  readonly #taken = new Set<string>();
  /** The number to try next for an id that is wanted again. */
  readonly #alike = new Map<string, number>();

  /**
   * Of an unnamed record of a list: what tells it apart (`key` of its kind), so that its place does not matter and a change
   * of its other values finds it again. Of two that are alike the second is numbered.
   */
  ofPart(owner: string, list: string, kind: string, record: Readonly<Record<string, unknown>>, fieldOf: (property: string) => string): string {
    const key = (kindNamed(kind)?.key ?? []).flatMap((property) => short(record[fieldOf(property)]));
    return this.ofFact(`${caseIdOf(owner)}.${list}.${key.join("-") || "unnamed"}`);
  }

  ofFact(wanted: string): string {
    let n = this.#alike.get(wanted) ?? 1;
    let id = n === 1 ? wanted : `${wanted}.${n}`;
    while (this.#taken.has(id)) {
      n += 1;
      id = `${wanted}.${n}`;
    }
    this.#alike.set(wanted, n + 1);
    this.#taken.add(id);
    return id;
  }
}

/** A code, a date or an id as it is; words by their hash. */
function short(value: unknown): string[] {
  if (value === undefined) return [];
  if (typeof value === "object" && value !== null && "accounts" in value) return short((value as unknown as { readonly value: FileValue }).value);
  const text = typeof value === "string" ? value : Object.values(value as object)[0];
  return [typeof value === "string" && /^[\w:/-]{1,24}$/.test(value) ? value : hash(String(text))];
}

/** Eight hexadecimal digits that stand for words in an id. */
export function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
