import { randomUUID } from "node:crypto";
import { DedereError } from "../../errors/index.ts";
import { valueOfWords, type WordsRead } from "../../record/exchange/index.ts";
import { propertyOf } from "../../record/kinds/index.ts";
import type { Id, Item } from "../../record/model.ts";
import { readFact } from "../../store/index.ts";
import type { Workspace } from "../workspace.ts";
import { addItem } from "./add-item.ts";
import { type NewFact, recordFact } from "./record-fact.ts";
import { type Revision, reviseFact } from "./revise-fact.ts";
import type { Who } from "./who.ts";

/** A fact as people write it: its value in words. */
export interface ToldFact extends Omit<NewFact, "value" | "about"> {
  readonly value: string;
}

/**
 * Records what somebody says of an item that is there, or of a new one.
 * @param item with a kind, it is made anew
 * @returns the id of the fact
 * @throws {DedereError} `bad-request` with what is expected; also where a source is lacking that somebody would have to be asked for
 */
export async function tellFact(workspace: Workspace, who: Who, item: { readonly id: Id; readonly kind?: string }, told: ToldFact, how: WordsRead): Promise<Id> {
  const kind = item.kind ?? (await kindOf(workspace, item.id));
  const fact = { ...told, value: valueOfWords({ id: item.id, kind }, told.property, told.value, how), id: randomUUID() };
  needSource({ id: item.id, kind }, told);
  if (item.kind === undefined) return recordFact(workspace, who, { ...fact, about: item.id });
  await addItem(workspace, who, { id: item.id, kind }, [fact]);
  return fact.id;
}

/** Says a fact anew, its value in words. */
export async function retellFact(workspace: Workspace, who: Who, id: Id, value: string | undefined, revision: Revision, how: WordsRead): Promise<void> {
  const there = await readFact(workspace.db, id);
  const item = { id: there?.about ?? "", kind: await kindOf(workspace, there?.about ?? "") };
  const said = value === undefined || !there ? {} : { value: valueOfWords(item, there.property, value, how) };
  await reviseFact(workspace, who, id, { ...revision, ...said });
}

async function kindOf({ db }: Workspace, id: Id): Promise<string> {
  const row = await db.selectFrom("item").select("kind").where("id", "=", id).executeTakeFirst();
  return row?.kind ?? "";
}

function needSource(item: Item, { property, citations = [] }: ToldFact): void {
  if (citations.length > 0 || propertyOf(item.kind, property)?.editorial) return;
  const message = "Nobody is named who says so.";
  const remedy = 'Name a source or an exhibit with --source; "dedere list source" lists them, "dedere record ID title WORDS --new source" adds one.';
  throw new DedereError("bad-request", message, [{ path: `${item.id}.${property}`, message, remedy }]);
}
