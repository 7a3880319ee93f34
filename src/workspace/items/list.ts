import { DedereError } from "../../errors/index.ts";
import { checkItem, KINDS } from "../../record/kinds/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import { listItems, readNames } from "../../store/index.ts";
import { disclosureTo } from "../export/disclosure.ts";
import type { NamedItem } from "./show.ts";
import type { Workspace } from "../workspace.ts";

const AT_ONCE = 1000;

export interface Listed extends NamedItem {
  /** The reason for which it was withdrawn. */
  readonly withdrawn?: string;
}

/**
 * The items of a kind that an audience may know of, by id. What counts as another item is not listed beside it.
 * @throws {DedereError} `bad-request` where there is no such kind
 */
export async function listOfKind({ db }: Pick<Workspace, "db">, kind: string, audience: ProtectionLevel): Promise<readonly Listed[]> {
  const problems = checkItem({ id: "", kind }).map(({ message, remedy }) => ({ message, remedy }));
  if (problems.length > 0) throw new DedereError("bad-request", "There is no such kind.", problems);
  const disclosure = await disclosureTo(audience, db);
  const listed: Listed[] = [];
  for (let after = ""; ;) {
    const page = await listItems(db, kind, after, AT_ONCE);
    const shown = page.filter(({ id }) => disclosure.showsItem(id));
    const names = await readNames(
      db,
      shown.map(({ id }) => id),
      audience,
    );
    listed.push(...shown.map((item) => ({ ...item, ...(names.has(item.id) ? { name: names.get(item.id) ?? "" } : {}) })));
    const last = page.at(-1);
    if (last === undefined || page.length < AT_ONCE) return listed;
    after = last.id;
  }
}

/** How many items of each kind an audience may know of, in the order of the vocabulary; kinds without any left out. */
export async function countKinds(
  { db }: Pick<Workspace, "db">,
  audience: ProtectionLevel,
): Promise<readonly { readonly kind: string; readonly items: number }[]> {
  const disclosure = await disclosureTo(audience, db);
  const rows = await db.selectFrom("item").select(["id", "kind"]).whereRef("counts_as", "=", "id").execute();
  const counts = Map.groupBy(
    rows.filter(({ id }) => disclosure.showsItem(id)),
    ({ kind }) => kind,
  );
  return Object.keys(KINDS).flatMap((kind) => (counts.has(kind) ? [{ kind, items: counts.get(kind)?.length ?? 0 }] : []));
}
