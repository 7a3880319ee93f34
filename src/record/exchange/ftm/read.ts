import { z } from "zod";
import type { Problem } from "../../../errors/index.ts";
import { BASE, type Entity, type Said } from "./model.ts";

const optional = z.string().nullish();
const statement = z.looseObject({
  entity_id: z.string().min(1),
  canonical_id: optional,
  schema: z.string().min(1),
  prop: z.string().min(1),
  value: z.string(),
  dataset: optional,
  lang: optional,
  original_value: optional,
  first_seen: optional,
  last_seen: optional,
});
/** Some servers write the entity that a value refers to in the place of its id. */
const value = z.union([z.string(), z.number().transform(String), z.looseObject({ id: z.string() }).transform(({ id }) => id)]);
const entity = z.looseObject({
  id: z.string().min(1),
  schema: z.string().min(1),
  properties: z.record(z.string(), z.union([z.array(value), value.transform((one) => [one])])).optional(),
  statements: z.array(statement).optional(),
  datasets: z.array(z.string()).optional(),
  dataset: optional,
  first_seen: optional,
  last_seen: optional,
});

export interface ReadEntity {
  /** First line of the entity. */
  readonly line: number;
  readonly entity?: Entity;
  readonly problems: readonly Problem[];
}

/**
 * Reads FollowTheMoney, one JSON object a line: entities, entities with statements, or statements, which must stand
 * together by canonical id. Of a line that cannot be read the problem is told; the others are read.
 * @param dataset Where a line comes from that names no dataset.
 */
export async function* readFtm(lines: AsyncIterable<string>, dataset: string): AsyncGenerator<ReadEntity> {
  let line = 0;
  let group: { id: string; schema: string; line: number; said: Said[] } | undefined;
  const done = new Set<string>();
  for await (const text of lines) {
    line++;
    if (text.trim() === "") continue;
    const read = readLine(text, dataset);
    if ("said" in read && group?.id === read.id) {
      group.said.push(...read.said);
      continue;
    }
    if (group) yield finished(group);
    group = undefined;
    if ("problems" in read) yield { line, problems: read.problems };
    else if (done.has(read.id)) yield { line, problems: [apart(read.id)] };
    else if ("said" in read && read.statement) group = { ...read, line, said: [...read.said] };
    else yield { line, entity: read, problems: [] };
    if ("id" in read) done.add(read.id);
  }
  if (group) yield finished(group);
}

function finished({ line, id, schema, said }: { id: string; schema: string; line: number; said: readonly Said[] }): ReadEntity {
  return { line, entity: { id, schema, said: said.filter(says) }, problems: [] };
}

type Line = (Entity & { readonly statement: boolean }) | { readonly problems: readonly Problem[] };

function readLine(text: string, dataset: string): Line {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problems: [{ message: "This line is not JSON.", remedy: "Write one JSON object a line, as the ftm command does." }] };
  }
  const isStatement = typeof data === "object" && data !== null && "prop" in data && "entity_id" in data;
  const result = isStatement ? statement.safeParse(data) : entity.safeParse(data);
  if (!result.success) {
    const message = "This is neither an entity nor a statement of FollowTheMoney.";
    const remedy = `An entity has id, schema and properties; a statement entity_id, schema, prop and value. Look at: ${result.error.issues.map(({ path }) => path.join(".")).join(", ")}.`;
    return { problems: [{ message, remedy }] };
  }
  return isStatement ? ofStatement(result.data as z.output<typeof statement>, dataset) : ofEntity(result.data as z.output<typeof entity>, dataset);
}

function ofStatement(data: z.output<typeof statement>, dataset: string): Line {
  return { id: data.canonical_id || data.entity_id, schema: data.schema, said: [saidBy(data, dataset)], statement: true };
}

function saidBy(data: z.output<typeof statement>, fallback: string): Said {
  const {
    entity_id: entityId,
    canonical_id: canonicalId,
    prop,
    value: said,
    dataset,
    lang,
    original_value: original,
    first_seen: first,
    last_seen: last,
  } = data;
  const rest = {
    ...(canonicalId && canonicalId !== entityId ? { entity_id: entityId } : {}),
    ...(data["external"] === true ? { external: true } : {}),
    ...(typeof data["origin"] === "string" ? { origin: data["origin"] } : {}),
  };
  return {
    prop,
    value: said,
    datasets: [dataset || fallback],
    ...(lang ? { lang } : {}),
    ...(original ? { original } : {}),
    ...(first ? { firstSeen: first } : {}),
    ...(last ? { lastSeen: last } : {}),
    ...(Object.keys(rest).length > 0 ? { rest } : {}),
  };
}

function ofEntity(data: z.output<typeof entity>, fallback: string): Line {
  const { id, schema, properties = {}, statements, datasets, dataset, first_seen: first, last_seen: last, caption: _, ...rest } = data;
  const named = datasets ?? (dataset ? [dataset] : []);
  const common = { datasets: named.length > 0 ? named : [fallback], ...(first ? { firstSeen: first } : {}), ...(last ? { lastSeen: last } : {}) };
  const said = statements
    ? statements.map((one) => saidBy(one, fallback))
    : Object.entries(properties).flatMap(([prop, values]) => values.map((one): Said => ({ prop, value: one, ...common })));
  return { id, schema, said: said.filter(says), statement: false, ...(Object.keys(rest).length > 0 ? { rest } : {}) };
}

/** An empty value says nothing, nor does the one that names the entity itself. */
function says({ prop, value: text }: Said): boolean {
  return prop !== BASE && text.trim() !== "";
}

function apart(id: string): Problem {
  return {
    message: `"${id}" has stood in this file before.`,
    remedy: "Sort statements by canonical id (the command `sort` does), and write each entity once.",
  };
}
