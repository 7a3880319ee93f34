import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/documents/check/check.ts";
import { contextOf } from "../../src/documents/check/context.ts";
import { compose } from "../../src/documents/compose/compose.ts";
import type { Block } from "../../src/documents/composed.ts";
import { draftDocument, type DraftRequest } from "../../src/documents/drafts/draft.ts";
import { readDocument } from "../../src/documents/source/read-document.ts";
import { caseAt, LAW, rulesOf } from "./checking.ts";

const AGAINST = { file: caseAt("../../cases/demo/case.yaml"), law: LAW };
const HANOVER = { where: "Hannover", arrives: "2021-07-10T10:00+02:00", capacity: "private", reported: [{ by: "A resident", grade: "C3" }] } as const;
const GLASGOW = { where: "Glasgow", arrives: "2021-11-01T10:00Z", capacity: "io-event", reported: [{ by: "A paper" }, { by: "A delegate" }] } as const;

function request(more: Partial<DraftRequest> = {}) {
  const draft = draftDocument(
    {
      genre: "arrest-request",
      language: "de",
      forum: "DE",
      date: "2021-07-09",
      author: "The authors",
      contact: "a number",
      sighting: { ...HANOVER, reported: [...HANOVER.reported] },
      ...more,
    },
    AGAINST,
  );
  const { document } = readDocument(draft, "request.md");
  if (!document) throw new Error("no document");
  return document;
}

const glasgow = () => request({ language: "en", forum: "GB", date: "2021-10-30", sighting: { ...GLASGOW, reported: [...GLASGOW.reported] } });
const errors = (document: ReturnType<typeof request>) => checkDocument(document, AGAINST).filter(({ severity }) => severity === "error");
const immunities = (document: ReturnType<typeof request>): readonly string[] => {
  const tables = compose(document, AGAINST).body.filter((block): block is Extract<Block, { kind: "table" }> => block.kind === "table");
  return (tables.at(-1)?.rows ?? []).map((row) => JSON.stringify(row[1]?.map((part) => ("text" in part ? part.text : ""))));
};

describe("a request for an arrest", () => {
  it("is ready to be sent, with no open point", () => {
    expect(errors(request())).toEqual([]);
    expect(errors(glasgow())).toEqual([]);
  });

  it("asks the law on the day of the arrival, with the visit on record", () => {
    const context = contextOf(request(), AGAINST);
    expect(context.law.truth("DE", "arrest")).toBe(2);
    expect(contextOf(glasgow(), AGAINST).law.truth("GB", "arrest")).toBe(0);
    expect(request().text).toContain("Festnahme der anwesenden Person: möglich [@law.DE.arrest]");
    expect(glasgow().text).toContain("arrest of a person who is there: barred [@law.GB.arrest]");
  });

  it("asks for an arrest where none is barred, and for what is open where one is", () => {
    expect(request().text).toContain("bei der Einreise festnehmen");
    expect(glasgow().text).not.toContain("arrest the person on arrival");
    expect(glasgow().text).toContain("the day on which the immunity of the office ends");
  });

  it("tells each immunity by the office and the quality of the visit", () => {
    expect(immunities(request())).toEqual(Array.from({ length: 5 }, () => '["steht nicht entgegen"]'));
    // The office bars, so does the meeting; the visit is neither a mission nor that of a diplomat.
    const [office, , mission, meeting, diplomat] = immunities(glasgow());
    expect([office, mission, meeting, diplomat]).toEqual(['["bars"]', '["does not bar"]', '["bars"]', '["does not bar"]']);
  });

  it("says that one source alone reports the journey", () => {
    expect(JSON.stringify(compose(request(), AGAINST).body)).toContain("nur eine Quelle");
    expect(JSON.stringify(compose(glasgow(), AGAINST).body)).not.toContain("one source only");
  });

  it("is too late when the person has left", () => {
    expect(errors(request({ date: "2021-07-11" })).map(({ rule }) => rule)).toContain("sighting-over");
  });

  it("rests on more than a name", () => {
    const { people } = AGAINST.file;
    const bare = Object.entries(people).map(([id, { born: _born, birthplace: _place, nationalities: _states, ...person }]) => [id, person] as const);
    const nameOnly = { ...AGAINST, file: { ...AGAINST.file, people: Object.fromEntries(bare) } };
    expect(checkDocument(request(), nameOnly).map(({ rule }) => rule)).toContain("one-identifier");
    expect(checkDocument(request(), AGAINST).map(({ rule }) => rule)).not.toContain("one-identifier");
  });

  it("names an hour with its zone", () => {
    const { problems } = readDocument(request().text.replace("T10:00+02:00", "T10:00"), "request.md");
    expect(problems.map(({ message }) => message).join(" ")).toContain("no hour with its zone");
  });
});

describe("a demand", () => {
  const inBlock = (sentence: string) => rulesOf(`:::demand\n${sentence}\n:::`, AGAINST.file, { date: "2021-06-25" });

  it("is not put to an organ that cannot do it", () => {
    expect(inBlock("We ask the Minister of Justice to arrest him.")).toContain("demand-organ");
    expect(inBlock("We ask the ministry to order an investigation.")).toContain("demand-organ");
    expect(inBlock("We ask the ministry to forward this letter to the prosecutors for an investigation.")).not.toContain("demand-organ");
    expect(inBlock("We ask the prosecutors to open an investigation.")).not.toContain("demand-organ");
  });
});

it("an open point keeps a document from being built", () => {
  expect(rulesOf(":::formal\nTODO: say who writes.\n:::", AGAINST.file)).toEqual(["open-point"]);
});
