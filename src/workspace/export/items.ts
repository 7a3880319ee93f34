import { stringify } from "csv-stringify/sync";
import type { Acquisition, Id, Item, ProtectionLevel, Value } from "../../record/model.ts";
import { type Db, type FactView, listFacts, readAcquisitions, readMerges } from "../../store/index.ts";
import type { Disclosure } from "./disclosure.ts";

/** Stands for a reason that was given while the fact was more protected than it is now. */
export const WITHHELD = "(withheld)";
const BATCH = 2000;

/** An item with what the audience may see of it. */
export interface ShownItem extends Item {
  readonly withdrawn?: string;
  readonly facts: readonly FactView[];
  readonly acquisitions?: readonly ShownAcquisition[];
}

/** Without the random name of the object, which is a matter of the folder that it lies in. */
export type ShownAcquisition = Omit<Acquisition, "object">;

/** The form of `items.json`. */
export interface ItemsFile {
  readonly format: "dedere-items";
  readonly version: 1;
  readonly audience: ProtectionLevel;
  readonly items: readonly ShownItem[];
  readonly merges: readonly ShownMerge[];
}

export interface ShownMerge {
  readonly id: Id;
  readonly from: Id;
  readonly into: Id;
  readonly reason: string;
  readonly undone?: string;
}

/** The items that the audience may see, by id. */
export async function readShownItems(db: Db, disclosure: Disclosure): Promise<readonly ShownItem[]> {
  const facts = await shownFacts(db, disclosure);
  const acquisitions = Map.groupBy(await readAcquisitions(db), ({ exhibit }) => exhibit);
  const items = await db.selectFrom("item").select(["id", "kind", "withdrawn"]).orderBy("id").execute();
  return items
    .filter(({ id }) => disclosure.showsItem(id))
    .map(({ id, kind, withdrawn }) => {
      const acquired = acquisitions.get(id)?.map(({ object: _object, ...shown }) => shown);
      return { id, kind, ...(withdrawn === null ? {} : { withdrawn }), facts: facts.get(id) ?? [], ...(acquired ? { acquisitions: acquired } : {}) };
    });
}

async function shownFacts(db: Db, disclosure: Disclosure): Promise<ReadonlyMap<Id, readonly FactView[]>> {
  const shown: FactView[] = [];
  for (let after = ""; ;) {
    const batch = await listFacts(db, after, BATCH);
    shown.push(...batch.filter(({ id }) => disclosure.showsFact(id)).map((fact) => withoutReasons(fact, disclosure)));
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return Map.groupBy(shown, ({ about }) => about);
    after = last.id;
  }
}

/** A fact without the reasons that were given while it was more protected than the audience may see. */
export function withoutReasons(fact: FactView, disclosure: Disclosure): FactView {
  if (disclosure.showsReasons(fact.id)) return fact;
  const { preferred, withdrawn, ...rest } = fact;
  return { ...rest, ...(preferred ? { preferred: { reason: WITHHELD } } : {}), ...(withdrawn === undefined ? {} : { withdrawn: WITHHELD }) };
}

/** `items.json`: one item a line, so that it can be read and compared by eye. */
export async function itemsJson(db: Db, disclosure: Disclosure, items: readonly ShownItem[]): Promise<string> {
  const merges = (await readMerges(db))
    .filter((merge) => disclosure.showsItem(merge.from_item) && disclosure.showsItem(merge.into_item))
    .map(({ id, from_item: from, into_item: into, reason, undone }): ShownMerge => ({ id, from, into, reason, ...(undone === null ? {} : { undone }) }));
  const lines = (values: readonly unknown[]) => values.map((value) => `\n${JSON.stringify(value)}`).join(",");
  const head = `"format":"dedere-items","version":1,"audience":${JSON.stringify(disclosure.audience)}`;
  return `{${head},\n"items":[${lines(items)}],\n"merges":[${lines(merges)}]}\n`;
}

/** `items.csv`: one fact a line. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function itemsCsv(items: readonly ShownItem[]): string {
  const rows = items.flatMap(({ kind, facts }) => facts.map((fact) => row(kind, fact)));
  const columns = [
    "item",
    "kind",
    "property",
    "value",
    "language",
    "status",
    "contrary",
    "preferred",
    "withdrawn",
    "during",
    "grade",
    "sources",
    "protection",
    "fact",
  ];
  return stringify(rows, { header: true, columns, escape_formulas: true });
}

function row(kind: string, fact: FactView): readonly string[] {
  const { id, about, property, value, status, contrary, preferred, withdrawn, during, grade, citations, protection } = fact;
  const language = "text" in value ? (value.lang ?? "") : "";
  const sources = citations.map(({ source, locator }) => [source, locator?.at].filter(Boolean).join(" ")).join("; ");
  const flags = [contrary ? "yes" : "", preferred ? "yes" : "", withdrawn === undefined ? "" : "yes"];
  return [about, kind, property, valueText(value), language, status, ...flags, during ?? "", grade ?? "", sources, protection, id];
}

function valueText(value: Value): string {
  if ("text" in value) return value.text;
  if ("date" in value) return value.date;
  if ("range" in value) return value.range.map((end) => end ?? "").join("..");
  if ("code" in value) return value.code;
  if ("ref" in value) return value.ref;
  return String("number" in value ? value.number : value.flag);
}
