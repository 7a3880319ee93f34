import { entitiesOf, entityLine, type ItemFacts, schemaOf, statementsOf } from "../../record/exchange/index.ts";
import type { Id, ProtectionLevel } from "../../record/model.ts";
import type { Db } from "../../store/index.ts";
import { type NameOptions, textsIn, watched } from "./protected-names.ts";
import { wholeItems } from "./whole-items.ts";
import type { Workspace } from "../workspace.ts";

export interface FtmExport extends NameOptions {
  readonly audience: ProtectionLevel;
  /** Statements say who says each value; entities, which more programs read, say it of the whole. */
  readonly as: "statements" | "entities";
  /** The dataset of facts that cite nothing. */
  readonly dataset: string;
  /** Called with the kind of each item that FollowTheMoney has no schema for. */
  readonly leftOut?: (kind: string) => void;
}

/** What FollowTheMoney has as properties of another entity: where each leads. */
const ATTACHED: Readonly<Record<string, string>> = { nationality: "person", note: "about" };

/**
 * The record as FollowTheMoney, line by line: what an audience may see of it. Nationalities and notes are held in memory.
 * @throws {DedereError} `refused`, at its end, as `watchNames` does
 */
export function exportFtm({ db }: Pick<Workspace, "db">, options: FtmExport): AsyncGenerator<string> {
  return watched(db, options, linesOf(db, options), (line) => textsIn(JSON.parse(line)));
}

async function* linesOf(db: Db, { audience, as, dataset, leftOut }: FtmExport): AsyncGenerator<string> {
  const attached = new Map<Id, ItemFacts[]>();
  for (const [kind, property] of Object.entries(ATTACHED))
    for await (const one of wholeItems(db, kind)) for (const owner of ownersOf(one, property)) attached.set(owner, [...(attached.get(owner) ?? []), one]);
  for await (const one of wholeItems(db)) {
    if (schemaOf(one.item.kind) === undefined && !(one.item.kind in ATTACHED)) leftOut?.(one.item.kind);
    const entities = entitiesOf(one, { audience, dataset, attached: (id) => attached.get(id) ?? [] });
    for (const line of entities.flatMap((entity): readonly object[] => (as === "statements" ? statementsOf(entity) : [entityLine(entity)])))
      yield `${JSON.stringify(line)}\n`;
  }
}

function ownersOf({ facts }: ItemFacts, property: string): Set<Id> {
  return new Set(facts.flatMap(({ property: name, value, withdrawn }) => (name === property && withdrawn === undefined && "ref" in value ? [value.ref] : [])));
}
