import type { ItemFacts } from "../../record/exchange/index.ts";
import type { Id, Item } from "../../record/model.ts";
import { type Db, readFactsAbout } from "../../store/index.ts";

const AT_ONCE = 500;

/** All items of a kind (without one: all), by id, each with the facts about it and about all that count as it. Withdrawn items stay away. */
export async function* wholeItems(db: Db, kind?: string): AsyncGenerator<ItemFacts> {
  for (let after = ""; ;) {
    let query = db.selectFrom("item").select(["id", "kind"]).where("id", ">", after).where("withdrawn", "is", null).whereRef("counts_as", "=", "id");
    if (kind !== undefined) query = query.where("kind", "=", kind);
    const items = await query.orderBy("id").limit(AT_ONCE).execute();
    yield* await withFacts(db, items);
    const last = items.at(-1);
    if (last === undefined || items.length < AT_ONCE) return;
    after = last.id;
  }
}

/** Some items in the order given, each once; those that are not there or withdrawn are left out. */
export async function* wholeItemsOf(db: Db, ids: Iterable<Id>): AsyncGenerator<ItemFacts> {
  const all = [...new Set(ids)];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const asked = all.slice(at, at + AT_ONCE);
    const items = await db.selectFrom("item").select(["id", "kind"]).where("id", "in", asked).where("withdrawn", "is", null).execute();
    const found = new Map((await withFacts(db, items)).map((one) => [one.item.id, one]));
    yield* asked.flatMap((id) => found.get(id) ?? []);
  }
}

async function withFacts(db: Db, items: readonly Item[]): Promise<readonly ItemFacts[]> {
  if (items.length === 0) return [];
  const ids = items.map(({ id }) => id);
  const same = await db.selectFrom("item").select(["id", "counts_as"]).where("counts_as", "in", ids).execute();
  const countsAs = new Map([...ids.map((id) => [id, id] as const), ...same.map(({ id, counts_as: into }) => [id, into] as const)]);
  const facts = Map.groupBy(await readFactsAbout(db, [...countsAs.keys()]), ({ about }) => countsAs.get(about));
  return items.map((item) => ({ item, facts: facts.get(item.id) ?? [] }));
}
