import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { propertyOf } from "../kinds/index.ts";
import type { Change, FactCitation, Id, StoredFact } from "../model.ts";
import type { Draft, DraftFact, Held, HeldFact } from "./draft.ts";
import { isKept } from "./kept.ts";
import { stricter } from "./protection.ts";

/** Which facts a later import of the same origin may revise: those that it brought, or whichever is used now. */
export type Revises = "own" | "any";

export interface Origin {
  /** What brought the values: `ftm`, `csl`, the name of a column mapping. Facts remember it in their ids. */
  readonly name: string;
  readonly revises: Revises;
  /** Why a value is withdrawn that the file no longer holds. */
  readonly gone: string;
}

/** The item has another kind in the record than in the file. */
export class OtherKind extends Error {}
/** Several values stand side by side and none is preferred, so that it is open which of them a new value replaces. */
export class Undecided extends Error {}

/**
 * The changes that bring the record from what it holds of an item to what a file says: update by id. The same file
 * twice gives no change the second time. What people did in between stays: a value that they withdrew does not come
 * back (one that an import withdrew does), nor does a property of which they had a value erased; one that they judged (preferred, verified, protected) is left alone as long as the file says the same.
 * @throws {OtherKind} if the record has an item of this id and of another kind.
 * @throws {Undecided} if any fact may be revised, and the record does not say which of several counts.
 */
export function changesFor(draft: Draft, held: Held | undefined, origin: Origin): Change[] {
  const { item, facts, says } = draft;
  if (held && held.kind !== item.kind) throw new OtherKind(held.kind);
  const prefix = `${ownerOf(origin.name, item.id)}.`;
  const spoken = Map.groupBy(facts, ({ property }) => property);
  const known = Map.groupBy(held?.facts ?? [], ({ property }) => property);
  const own = (property: string) => (known.get(property) ?? []).filter(({ id }) => id.startsWith(prefix));
  const silent = says === "whole" ? [...known.keys()].filter((property) => !spoken.has(property)) : [];
  return [
    ...ofItem(draft, held, origin),
    ...[...spoken].flatMap(([property, drafts]) => {
      if (held?.erased.some((id) => id.startsWith(`${prefix}${property}.`))) return [];
      const place = { prefix, property, many: propertyOf(item.kind, property)?.many === true };
      return ofProperty(place, drafts, known.get(property) ?? [], origin);
    }),
    ...silent.flatMap((property) => own(property).filter(lives).map(withdrawal(origin))),
  ];
}

function ofItem({ item, facts, says }: Draft, held: Held | undefined, { gone }: Origin): Change[] {
  const ends = says === "whole" && facts.length === 0;
  if (!held) return ends ? [] : [{ do: "add-item", item }];
  if (ends && held.withdrawn === undefined) return [{ do: "withdraw-item", item: item.id, reason: gone }];
  return !ends && held.withdrawn === gone ? [{ do: "restore-item", item: item.id, reason: RETURNED }] : [];
}

const RETURNED = "It is in the file again.";

interface Place {
  readonly prefix: string;
  readonly property: string;
  readonly many: boolean;
}

function ofProperty({ prefix, property, many }: Place, drafts: readonly DraftFact[], known: readonly HeldFact[], origin: Origin): Change[] {
  const own = known.filter(({ id }) => id.startsWith(prefix));
  const pool = origin.revises === "any" ? known : own;
  // A value that somebody else recorded is not recorded twice: who says so is added to it.
  const others = known.filter((fact) => !pool.includes(fact) && lives(fact));
  const kept = new Map(drafts.map((draft) => [draft, [...pool, ...others].find(({ value }) => isDeepStrictEqual(value, draft.value))]));
  const fresh = drafts.filter((draft) => !kept.get(draft));
  const used = new Set(kept.values());
  const left = pool.filter((fact) => lives(fact) && !used.has(fact));
  const replaced = many ? [] : replaceable(left, fresh.length, origin);
  const next = own.reduce((most, { id }) => Math.max(most, Number(id.slice(prefix.length + property.length + 1)) + 1), 0);
  return [
    ...[...kept].flatMap(([draft, fact]): Change[] => {
      if (!fact) return [];
      return fact.withdrawn === origin.gone ? [{ do: "revise-fact", fact: revised(fact, draft) }] : cited(fact, draft, fact.id.startsWith(prefix));
    }),
    ...fresh.map((draft, i): Change => {
      const old = replaced[i];
      if (old) return { do: "revise-fact", fact: revised(old, draft) };
      return { do: "add-fact", fact: { ...draft, id: `${prefix}${property}.${next + i - Math.min(i, replaced.length)}` } };
    }),
    ...left.filter((fact) => fact.id.startsWith(prefix) && !replaced.includes(fact)).map(withdrawal(origin)),
  ];
}

/** Which facts give way to new values. Of somebody else's facts only the one that counts may. */
function replaceable(left: readonly HeldFact[], count: number, { revises }: Origin): readonly HeldFact[] {
  if (count === 0) return [];
  if (revises === "own" || left.length <= 1) return left.slice(0, count);
  const preferred = left.filter((fact) => fact.preferred);
  if (preferred.length === 0) throw new Undecided();
  return preferred.slice(0, count);
}

/** A new value is a new assertion: what was judged of the old one (status, preference) does not carry over, protection does. */
function revised(old: StoredFact, draft: DraftFact): StoredFact {
  return { ...draft, id: old.id, contrary: old.contrary || draft.contrary, protection: stricter(old.protection, draft.protection) };
}

/**
 * The value is there already: sources that it did not have are added; of a fact that came from here, where and when a
 * source says so, and further data, is brought up to date. Nothing else is touched.
 */
function cited(held: HeldFact, draft: DraftFact, own: boolean): Change[] {
  if (!lives(held)) return [];
  const { withdrawn: _, ...fact } = held;
  const renewed = own ? fact.citations.map((known) => draft.citations.find((citation) => sameCitation(known, citation)) ?? known) : fact.citations;
  const citations = [...renewed, ...draft.citations.filter((citation) => !fact.citations.some((known) => sameCitation(known, citation)))];
  const next: StoredFact = { ...fact, citations, ...(own ? furtherData(fact, draft) : {}) };
  return isDeepStrictEqual(next, fact) ? [] : [{ do: "revise-fact", fact: next }];
}

/** Kept data of the foreign record and the order of its lists follow it; somebody's words in the place of that data stay. */
function furtherData(fact: StoredFact, { note, place }: DraftFact): Pick<StoredFact, "note" | "place"> {
  const data = note && isKept(note) && (!fact.note || isKept(fact.note)) ? { note } : {};
  return { ...data, ...(place === undefined ? {} : { place }) };
}

function sameCitation(a: FactCitation, b: FactCitation): boolean {
  return a.source === b.source && a.locator?.quote === b.locator?.quote;
}

function lives({ status, withdrawn }: HeldFact): boolean {
  return status !== "withdrawn" && withdrawn === undefined;
}

function withdrawal({ gone }: Origin): (fact: StoredFact) => Change {
  return ({ id }) => ({ do: "withdraw-fact", fact: id, reason: gone });
}

/** Names the pair of an origin and an item. Made of names that stand in the record anyway, never of values. */
function ownerOf(origin: string, item: Id): string {
  return createHash("sha256")
    .update(JSON.stringify([origin, item]))
    .digest("hex")
    .slice(0, 16);
}
