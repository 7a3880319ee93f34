import { basename, extname } from "node:path";
import type { Problem } from "../../errors/index.ts";
import { datasetDraft, type Draft, draftsOfEntity, type Entity, type FtmContext, kindOfEntity, readFtm } from "../../record/exchange/index.ts";
import { checkFact } from "../../record/kinds/index.ts";
import type { Id } from "../../record/model.ts";
import { readKinds } from "./holdings.ts";
import { PER_ENTRY, type Told } from "./intake.ts";
import { linesOf } from "./lines.ts";
import { type Imported, type ImportOptions, takeOver } from "./take-over.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Imports FollowTheMoney, JSON lines of entities or of statements. An entity that is there already is brought to what
 * the file says; what the vocabulary has no place for becomes notes. Only the entities' ids and kinds, and positions,
 * are held in memory.
 * @throws {DedereError} `bad-file` with all problems, each with its line; then nothing was changed.
 */
export async function importFtm(workspace: Workspace, path: string, options: ImportOptions): Promise<Imported> {
  const file = basename(path);
  const dataset = basename(path, extname(path));
  const read = () => readFtm(linesOf(path), dataset);
  const known = await survey(read());
  const intake = {
    file,
    origin: { name: "ftm", revises: "own", gone: "No longer in what FollowTheMoney says." } as const,
    tell: () => tell(workspace, read(), known),
  };
  return takeOver(workspace, "import-ftm", intake, options, { kindOf: (id) => known.kindOf(id), leaveOut: async () => undefined });
}

interface Known {
  /** Kind of an item that the file brings. */
  readonly kindOf: (id: Id) => string | undefined;
  readonly position: FtmContext["position"];
  readonly datasets: ReadonlySet<string>;
}

/** What other entities refer to, before any is converted: a file may name them in any order. */
async function survey(entities: ReturnType<typeof readFtm>): Promise<Known> {
  const kinds = new Map<Id, string | Entity>();
  const positions = new Map<Id, Entity>();
  const datasets = new Set<string>();
  for await (const { entity } of entities) {
    if (!entity) continue;
    for (const { datasets: names } of entity.said) for (const name of names) datasets.add(name);
    if (entity.schema === "Position") positions.set(entity.id, entity);
    // What a sanction or a link becomes depends on what it refers to, which may come later.
    const later = entity.schema === "Sanction" || entity.schema === "UnknownLink";
    kinds.set(entity.id, later ? entity : (kindOfEntity(entity, () => undefined) ?? "note"));
  }
  const kindOf = (id: Id): string | undefined => {
    const kind = kinds.get(id);
    if (kind === undefined) return datasets.has(id) ? "source" : undefined;
    return typeof kind === "string" ? kind : (kindOfEntity(kind, kindOf) ?? "note");
  };
  return { kindOf, position: (id) => positions.get(id), datasets };
}

async function* tell({ db }: Workspace, entities: ReturnType<typeof readFtm>, known: Known): AsyncGenerator<Told> {
  const named = new Set<string>();
  for await (const batch of batches(entities)) {
    const held = await readKinds(
      db,
      batch.flatMap(({ entity }) => (entity ? entity.said.flatMap(({ value, datasets }) => [value, ...datasets]) : [])),
    );
    const kindOf = (id: Id) => held.get(id) ?? known.kindOf(id);
    for (const { line, entity, problems } of batch) {
      const place = { line };
      if (!entity) {
        yield { place, drafts: [], problems };
        continue;
      }
      const fresh = [...new Set(entity.said.flatMap(({ datasets }) => datasets))].filter(
        (name) => !named.has(name) && !held.has(name) && isOnlyName(known, name),
      );
      for (const name of fresh) named.add(name);
      const drafts = draftsOfEntity(entity, { kindOf, position: known.position });
      const gone = await goneFrom(db, entity.id, drafts);
      yield { place, drafts: [...fresh.map(datasetDraft), ...drafts, ...gone], problems: [...problems, ...faultsIn(drafts, kindOf)] };
    }
  }
}

/** Whether nothing but the names of datasets tells of a source. */
function isOnlyName({ kindOf, datasets }: Known, name: string): boolean {
  return datasets.has(name) && kindOf(name) === "source";
}

function faultsIn(drafts: readonly Draft[], kindOf: (id: Id) => string | undefined): Problem[] {
  const own = new Map(drafts.map(({ item }) => [item.id, item.kind]));
  return drafts.flatMap(({ item, facts }) => facts.flatMap((fact) => checkFact(item, { ...fact, id: "" }, (id) => own.get(id) ?? kindOf(id))));
}

/** Nationalities and notes that an earlier file told of an entity, and this one does not. */
async function goneFrom(db: Workspace["db"], entity: Id, drafts: readonly Draft[]): Promise<Draft[]> {
  const told = new Set(drafts.map(({ item }) => item.id));
  // All ids that begin with the entity's and a point: the slash is the sign behind it.
  const items = await db.selectFrom("item").select(["id", "kind"]).where("id", ">", `${entity}.`).where("id", "<", `${entity}/`).execute();
  return items.filter(({ id }) => !told.has(id) && /\.(?:ftm-|nationality\.)/.test(id)).map((item): Draft => ({ item, facts: [], says: "whole" }));
}

async function* batches<T>(all: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < PER_ENTRY) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
