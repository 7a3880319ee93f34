import type { HeldFact } from "../../record/exchange/index.ts";
import { caseItemId, type HeldOfCase, isWritten } from "../../record/facts/index.ts";
import type { Id, Item } from "../../record/model.ts";
import { type Db, readFactsAbout } from "../../store/index.ts";
import { partsOf, reachedFrom, readBelonging } from "./belonging.ts";
import { exportedSince } from "../import/case-sync.ts";
import { readErasedFacts } from "../import/holdings.ts";
import { slices } from "../slices.ts";

/** What the record holds of a case, and of the items that a file names, withdrawn and merged ones as they were told. */
export async function readHeldOfCase(db: Db, caseId: string, named: readonly Id[]): Promise<HeldOfCase> {
  const ids = [...new Set([...named, ...reachedFrom([caseItemId(caseId)], partsOf(await readBelonging(db)))])];
  const items: (Item & { readonly withdrawn?: string })[] = [];
  const facts: HeldFact[] = [];
  for (const some of slices(ids)) {
    for (const { id, kind, withdrawn } of await db.selectFrom("item").select(["id", "kind", "withdrawn"]).where("id", "in", some).orderBy("id").execute())
      items.push({ id, kind, ...(withdrawn === null ? {} : { withdrawn }) });
    for (const fact of await readFactsAbout(db, some)) facts.push(fact);
  }
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const written = facts.filter(({ about, property, protection }) => protection === "public" && isWritten(kinds.get(about) ?? "", property));
  return { items, facts, erased: new Set(await readErasedFacts(db)), exported: await exportedSince(db, caseId, written) };
}
