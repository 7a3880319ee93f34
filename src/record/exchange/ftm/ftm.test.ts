import { describe, expect, test } from "vitest";
import { checkFact, checkItem } from "../../kinds/index.ts";
import type { Change, Id } from "../../model.ts";
import type { Held, HeldFact } from "../draft.ts";
import { changesFor, type Origin } from "../reconcile.ts";
import { draftsOf, kindOfEntity } from "./drafts.ts";
import type { Entity, Said, Statement } from "./model.ts";
import { readFtm } from "./read.ts";
import { entitiesOf, entityLine, type ItemFacts, statementsOf } from "./write.ts";

const register = { datasets: ["register"], firstSeen: "2021-03-01", lastSeen: "2024-05-06" };
const say = (prop: string, value: string, more: Partial<Said> = {}): Said => ({ prop, value, ...register, ...more });

/** Own-made, in the shape of the format: nobody of this name exists. */
const FILE: readonly Entity[] = [
  {
    id: "p-1",
    schema: "Person",
    said: [
      say("name", "Mira Testova", { lang: "eng" }),
      say("name", "میرا آزمونی", { lang: "fas", datasets: ["list"] }),
      say("previousName", "M. Old"),
      say("birthDate", "1960", { original: "around 1960" }),
      say("birthDate", "1960", { datasets: ["list"] }),
      say("birthDate", "1961-02-03T00:00:00", { datasets: ["list"] }),
      say("nationality", "ir"),
      say("citizenship", "suhh"),
      say("religion", "none told"),
      say("passportNumber", "X0000001"),
      say("topics", "sanction", { rest: { origin: "analyzer" } }),
    ],
  },
  { id: "o-1", schema: "PublicBody", said: [say("name", "Ministry of Tests"), say("country", "ir")] },
  {
    id: "pos-1",
    schema: "Position",
    said: [say("name", "Minister of Tests", { lang: "eng" }), say("country", "ir"), say("organization", "o-1"), say("numberOfSeats", "1")],
  },
  {
    id: "occ-1",
    schema: "Occupancy",
    said: [say("holder", "p-1"), say("post", "pos-1"), say("startDate", "1988-07"), say("endDate", "1989"), say("status", "ended")],
  },
  {
    id: "e-1",
    schema: "Event",
    said: [say("name", "A test"), say("startDate", "1988-07"), say("endDate", "1988-09"), say("location", "Testville"), say("involved", "p-1")],
  },
  { id: "e-2", schema: "Event", said: [say("name", "Another"), say("date", "1989-01-02"), say("summary", "What it was")] },
  {
    id: "d-1",
    schema: "Pages",
    said: [
      say("title", "Report"),
      say("fileName", "report.pdf"),
      say("publishedAt", "1990"),
      say("author", "Tests Society"),
      say("mimeType", "application/pdf"),
    ],
  },
  {
    id: "s-1",
    schema: "Sanction",
    said: [
      say("entity", "p-1"),
      say("country", "gb"),
      say("authority", "A treasury"),
      say("program", "TEST"),
      say("startDate", "2020-01-01"),
      say("reason", "tests"),
    ],
  },
  { id: "s-2", schema: "Sanction", said: [say("entity", "o-1"), say("authority", "A treasury")] },
  { id: "l-1", schema: "UnknownLink", said: [say("subject", "p-1"), say("object", "o-1"), say("role", "mentioned with")] },
  {
    id: "l-2",
    schema: "UnknownLink",
    said: [say("subject", "p-1"), say("object", "e-1"), say("role", "accused of torture by ordering"), say("summary", "signed the order")],
  },
  { id: "v-1", schema: "Vessel", said: [say("name", "Testship"), say("flag", "ir")] },
];

async function* linesOf(objects: readonly unknown[]) {
  for (const one of objects) yield JSON.stringify(one);
}

async function read(objects: readonly unknown[]): Promise<Entity[]> {
  const entities: Entity[] = [];
  for await (const { entity, problems } of readFtm(linesOf(objects), "file")) {
    expect(problems).toEqual([]);
    if (entity) entities.push(entity);
  }
  return entities;
}

const ORIGIN: Origin = { name: "ftm", revises: "own", gone: "gone" };

/** A record in memory that takes changes, as the workspace would. */
function take(entities: readonly Entity[], record = new Map<Id, Held>()): { record: Map<Id, Held>; changes: Change[] } {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const kindOf = (id: Id): string | undefined => {
    const entity = byId.get(id);
    return record.get(id)?.kind ?? (entity && kindOfEntity(entity, kindOf));
  };
  const drafts = entities.flatMap((entity) => draftsOf(entity, { kindOf, position: (id) => byId.get(id) }));
  const changes = drafts.flatMap((draft) => changesFor(draft, record.get(draft.item.id), ORIGIN));
  for (const change of changes) {
    if (change.do === "add-item") record.set(change.item.id, { kind: change.item.kind, facts: [], erased: [] });
    if (change.do !== "add-fact" && change.do !== "revise-fact") continue;
    const held = record.get(change.fact.about) as Held;
    record.set(change.fact.about, { ...held, facts: [...held.facts.filter(({ id }) => id !== change.fact.id), change.fact] });
  }
  return { record, changes };
}

function write(record: ReadonlyMap<Id, Held>): Entity[] {
  const all = [...record].map(([id, { kind, facts }]): ItemFacts => ({ item: { id, kind }, facts }));
  const refers = (facts: readonly HeldFact[], to: Id) =>
    facts.some(({ property, value }) => ["about", "person"].includes(property) && "ref" in value && value.ref === to);
  const attached = (id: Id) => all.filter(({ item, facts }) => ["note", "nationality"].includes(item.kind) && refers(facts, id));
  return all.flatMap((one) => entitiesOf(one, { audience: "sealed", dataset: "ours", attached }));
}

const sorted = (statements: readonly Statement[]) => statements.toSorted((a, b) => (a.canonical_id + a.prop + a.id < b.canonical_id + b.prop + b.id ? -1 : 1));
const statements = (entities: readonly Entity[]) => sorted(entities.flatMap(statementsOf));

describe("from FollowTheMoney", () => {
  test("entities become items of our kinds, with our properties", () => {
    const { record } = take(FILE);
    const value = (id: Id, property: string) =>
      record
        .get(id)
        ?.facts.filter((fact) => fact.property === property)
        .map((fact) => fact.value);
    expect([...record].filter(([id]) => !id.includes(".")).map(([id, { kind }]) => [id, kind])).toEqual([
      ["p-1", "person"],
      ["o-1", "organisation"],
      ["pos-1", "note"],
      ["occ-1", "post"],
      ["e-1", "incident"],
      ["e-2", "incident"],
      ["d-1", "source"],
      ["s-1", "response"],
      ["s-2", "note"],
      ["l-1", "note"],
      ["l-2", "allegation"],
      ["v-1", "note"],
    ]);
    expect(value("p-1", "name")).toEqual([{ text: "Mira Testova", lang: "en" }]);
    expect(value("p-1", "variants")).toEqual([{ text: "میرا آزمونی", lang: "fa" }, { text: "M. Old" }]);
    expect(value("p-1", "born")).toEqual([{ date: "1960" }, { date: "1961-02-03" }]);
    expect(value("p-1.nationality.ir", "state")).toEqual([{ code: "IR" }]);
    expect(value("occ-1", "title")).toEqual([{ text: "Minister of Tests", lang: "en" }]);
    expect(value("occ-1", "kind")).toEqual([]);
    expect(value("e-1", "when")).toEqual([{ date: "1988-07/1988-09" }]);
    expect(value("s-1", "by")).toEqual([{ text: "A treasury" }]);
    expect(value("l-2", "mode")).toEqual([{ code: "ordering" }]);
    expect(value("v-1", "says")).toEqual([{ text: "Vessel Testship. name: Testship; flag: ir" }]);
  });

  test("every item and fact is one of the vocabulary", () => {
    const { record } = take(FILE);
    for (const [id, { kind, facts }] of record) {
      expect(checkItem({ id, kind })).toEqual([]);
      for (const fact of facts) expect(checkFact({ id, kind }, fact)).toEqual([]);
    }
  });

  test("who says so: datasets as sources, the original as quote, when they had it beside it and not as its validity", () => {
    const [born] =
      take(FILE)
        .record.get("p-1")
        ?.facts.filter(({ property }) => property === "born") ?? [];
    expect(born?.citations).toEqual([
      { source: "register", locator: { at: "seen 2021-03-01/2024-05-06", quote: "around 1960" } },
      { source: "list", locator: { at: "seen 2021-03-01/2024-05-06" } },
    ]);
    expect(born?.during).toBeUndefined();
  });

  test("numbers of papers are protected", () => {
    const { record } = take(FILE);
    const passport = [...record.values()].flatMap(({ facts }) => facts).find(({ value }) => "text" in value && value.text.startsWith("passportNumber"));
    expect(passport?.protection).toBe("protected");
  });

  test("a line that cannot be read is told, the others are read", async () => {
    const lines = async function* () {
      yield* ["{", JSON.stringify(entityLine(FILE[0] as Entity)), '{"schema":"Person"}', JSON.stringify(entityLine(FILE[0] as Entity))];
    };
    const all = [];
    for await (const one of readFtm(lines(), "file")) all.push(one);
    expect(all.map(({ line, entity, problems }) => [line, entity?.id, problems.map(({ message }) => message)])).toEqual([
      [1, undefined, ["This line is not JSON."]],
      [2, "p-1", []],
      [3, undefined, ["This is neither an entity nor a statement of FollowTheMoney."]],
      [4, undefined, ['"p-1" has stood in this file before.']],
    ]);
  });
});

describe("and back", () => {
  test("statements: in, out, the same", async () => {
    const before = statements(FILE);
    const entities = await read(before);
    expect(statements(entities)).toEqual(before);
    expect(statements(write(take(entities).record))).toEqual(before);
  });

  test("entities: in, out, the same values, datasets and further fields", async () => {
    const lines = FILE.map((entity) => ({ ...entityLine(entity), referents: [`old-${entity.id}`] }));
    const normal = (line: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
      ...line,
      datasets: (line["datasets"] as string[]).toSorted(),
      properties: Object.fromEntries(Object.entries(line["properties"] as Record<string, string[]>).map(([prop, values]) => [prop, values.toSorted()])),
    });
    const out = write(take(await read(lines)).record).map(entityLine);
    const byId = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) => (String(a["id"]) < String(b["id"]) ? -1 : 1);
    expect(out.map(normal).toSorted(byId)).toEqual(lines.map(normal).toSorted(byId));
  });

  test("the same file again changes nothing; another value revises, a missing one is withdrawn", () => {
    const { record } = take(FILE);
    expect(take(FILE, record).changes).toEqual([]);
    const [person, ...others] = FILE as [Entity, ...Entity[]];
    const said = person.said.filter(({ prop }) => prop !== "religion").map((one) => (one.value === "M. Old" ? { ...one, value: "M. Older" } : one));
    expect(
      take([{ ...person, said }, ...others], record)
        .changes.map((change) => change.do)
        .toSorted(),
    ).toEqual(["add-fact", "withdraw-fact"]);
    const noReligion = { item: { id: "p-1.ftm-religion-1", kind: "note" }, facts: [], says: "whole" } as const;
    expect(changesFor(noReligion, record.get("p-1.ftm-religion-1"), ORIGIN).map((change) => change.do)).toEqual([
      "withdraw-item",
      "withdraw-fact",
      "withdraw-fact",
    ]);
  });

  test("our own record comes back from FollowTheMoney as it was, in what both can say", async () => {
    const fact = (id: string, about: Id, property: string, value: HeldFact["value"]): HeldFact => ({
      id,
      about,
      property,
      value,
      citations: [{ source: "src" }],
      status: "alleged",
      contrary: false,
      protection: "public",
    });
    const ours = new Map<Id, Held>([
      ["src", { kind: "source", erased: [], facts: [{ ...fact("1", "src", "title", { text: "A report", lang: "en" }), citations: [] }] }],
      [
        "judge",
        { kind: "person", erased: [], facts: [fact("2", "judge", "name", { text: "نام", lang: "fa" }), fact("3", "judge", "born", { date: "1975?" })] },
      ],
      [
        "post",
        {
          kind: "post",
          erased: [],
          facts: [
            fact("4", "post", "holder", { ref: "judge" }),
            fact("5", "post", "title", { text: "Judge" }),
            fact("6", "post", "state", { code: "IR" }),
            fact("7", "post", "to", { code: "open" }),
          ],
        },
      ],
      [
        "deaths",
        {
          kind: "incident",
          erased: [],
          facts: [
            fact("8", "deaths", "title", { text: "Deaths" }),
            fact("9", "deaths", "when", { date: "1988-07/1988-09" }),
            fact("a", "deaths", "where", { code: "IR" }),
          ],
        },
      ],
      [
        "charge",
        {
          kind: "allegation",
          erased: [],
          facts: [
            fact("b", "charge", "accused", { ref: "judge" }),
            fact("c", "charge", "incident", { ref: "deaths" }),
            fact("d", "charge", "crime", { code: "torture" }),
            fact("e", "charge", "mode", { code: "aiding" }),
          ],
        },
      ],
    ]);
    const back = take(await read(statements(write(ours)))).record;
    const values = (record: ReadonlyMap<Id, Held>, id: Id) =>
      record
        .get(id)
        ?.facts.map(({ property, value }) => JSON.stringify([property, value]))
        .toSorted();
    for (const id of ["src", "deaths", "charge"]) expect(values(back, id)).toEqual(values(ours, id));
    expect(back.get("judge")?.facts.find(({ property }) => property === "born")).toMatchObject({
      value: { date: "1975" },
      citations: [{ source: "src", locator: { quote: "1975?" } }],
    });
    expect(values(back, "post")).toEqual(values(ours, "post")?.filter((one) => !one.includes("open")));
  });

  test("an audience gets what it may see", () => {
    const { record } = take(FILE);
    const all = [...record].map(([id, { kind, facts }]): ItemFacts => ({ item: { id, kind }, facts }));
    const open = all.flatMap((one) => entitiesOf(one, { audience: "public", dataset: "ours", attached: () => all.filter(({ item }) => item.kind === "note") }));
    expect(JSON.stringify(open)).not.toContain("X0000001");
  });
});
