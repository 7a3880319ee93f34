import { Socket } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { convert } from "../../../derivatives/index.ts";
import { DedereError } from "../../../errors/index.ts";
import { checkFact } from "../../kinds/index.ts";
import type { Draft, HeldFact } from "../draft.ts";
import { changesFor } from "../reconcile.ts";
import { cslOf, edtfOf } from "./dates.ts";
import { draftOf } from "./drafts.ts";
import { readReferences } from "./read.ts";
import { referenceOf } from "./write.ts";

/** Own-made references, as Zotero exports them. */
const CSL = [
  {
    id: "http://zotero.org/users/1/items/ABCD2345",
    type: "report",
    title: "A report on tests",
    "container-title": "Tests and their uses",
    author: [{ literal: "Society for Tests" }, { family: "Testova", given: "Mira", "non-dropping-particle": "van" }],
    issued: { "date-parts": [[2018, 12]] },
    accessed: { "date-parts": [[2024, 1, 2]] },
    language: "en",
    URL: "https://example.org/report",
    number: "T 13/9421",
    DOI: "10.1000/182",
  },
  {
    id: "azmun1999",
    "citation-key": "azmun1999",
    type: "book",
    title: "آزمون",
    language: "fa",
    issued: { "date-parts": [[1999], [2000]] },
    archive: "National Archives",
    archive_location: "Box 3",
    note: "Seen as a copy",
  },
  { id: "x", type: "webpage", issued: { "date-parts": [[1988]], season: 2, circa: true } },
];
const BIBTEX = `@report{tests2018, title = {A report on {Tests}}, author = {{Society for Tests} and Testova, Mira and others}, date = {2018-12}, url = {https://example.org/report}, urldate = {2024-01-02}, number = {T 13/9421}, doi = {10.1000/182}, langid = {english}}
@book{azmun1999, title = {آزمون}, date = {1999/2000}, publisher = {Tests Press}}`;
const RIS =
  "TY  - RPRT\nID  - tests2018\nTI  - A report on tests\nAU  - Testova, Mira\nPY  - 2018/12/04/\nUR  - https://example.org/report\nY2  - 2024/01/02/\nLA  - en\nPB  - Tests Press\nER  - \n";

const values = ({ facts }: Draft) => facts.map(({ property, value }) => [property, "text" in value ? value.text : "date" in value ? value.date : value]);
const held = ({ facts }: Draft): HeldFact[] => facts.map((fact, i) => ({ ...fact, id: String(i) }));
const drafts = (text: string) => readReferences(text, "refs").map(draftOf);

async function converted(text: string, format: "bibtex" | "ris"): Promise<Draft[]> {
  const { parts, failed } = await convert("references", Readable.from([Buffer.from(text)]), { format });
  expect(failed).toBeUndefined();
  return drafts(Buffer.concat(parts).toString());
}

describe("sources from reference managers", () => {
  const connect = vi.spyOn(Socket.prototype, "connect");
  beforeAll(
    () =>
      void connect.mockImplementation(() => {
        throw new Error("a test went to the network");
      }),
  );
  afterAll(() => {
    expect(connect).not.toHaveBeenCalled();
    connect.mockRestore();
  });

  test("CSL-JSON", () => {
    const [report, book, page] = drafts(JSON.stringify(CSL)) as [Draft, Draft, Draft];
    expect([report, book, page].map(({ item }) => item)).toEqual(["ABCD2345", "azmun1999", "x"].map((id) => ({ id, kind: "source" })));
    expect(values(report)).toEqual([
      ["title", "A report on tests"],
      ["author", "Society for Tests"],
      ["author", "Mira van Testova"],
      ["date", "2018-12"],
      ["accessed", "2024-01-02"],
      ["at", "T 13/9421"],
      ["language", "en"],
      ["url", "https://example.org/report"],
    ]);
    expect(values(book)).toContainEqual(["at", "National Archives, Box 3"]);
    expect(book.facts[0]?.value).toEqual({ text: "آزمون", lang: "fa" });
    expect(values(page)).toEqual([
      ["title", "x"],
      ["date", "1988-22~"],
    ]);
  });

  test("BibTeX", async () => {
    const [report, book] = (await converted(BIBTEX, "bibtex")) as [Draft, Draft];
    expect(report.item.id).toBe("tests2018");
    expect(values(report)).toEqual(
      expect.arrayContaining([
        ["title", "A report on Tests"],
        ["date", "2018-12"],
        ["accessed", "2024-01-02"],
        ["at", "T 13/9421"],
        ["url", "https://example.org/report"],
      ]),
    );
    expect(values(report).filter(([property]) => property === "author")).toEqual([
      ["author", "Society for Tests"],
      ["author", "Mira Testova"],
    ]);
    expect(values(book)).toEqual([
      ["title", "آزمون"],
      ["publisher", "Tests Press"],
      ["date", "1999/2000"],
    ]);
  });

  test("RIS", async () => {
    const [report] = (await converted(RIS, "ris")) as [Draft];
    expect(report.item.id).toBe("tests2018");
    expect(values(report)).toEqual(
      expect.arrayContaining([
        ["title", "A report on tests"],
        ["author", "Mira Testova"],
        ["date", "2018-12-04"],
        ["accessed", "2024-01-02"],
        ["language", "en"],
        ["publisher", "Tests Press"],
      ]),
    );
  });

  test("every fact is one of the vocabulary", () => {
    for (const { item, facts } of drafts(JSON.stringify(CSL))) for (const fact of facts) expect(checkFact(item, { ...fact, id: "f" })).toEqual([]);
  });

  test("CSL-JSON comes back as it was, fields that a source has not included", () => {
    const back = drafts(JSON.stringify(CSL)).map((draft) => referenceOf(draft.item, held(draft), "public"));
    expect(back).toEqual(CSL);
  });

  test("update by id: another volume, another order of authors", () => {
    const [before] = drafts(JSON.stringify(CSL)) as [Draft];
    const origin = { name: "csl", revises: "own", gone: "gone" } as const;
    const added = changesFor(before, undefined, origin).flatMap((change) => (change.do === "add-fact" ? [change.fact] : []));
    const record = { kind: "source", facts: added, erased: [] };
    expect(changesFor(before, record, origin)).toEqual([]);
    const [after] = drafts(JSON.stringify([{ ...CSL[0], volume: "2", author: CSL[0]?.author?.toReversed() }])) as [Draft];
    const revised = changesFor(after, record, origin).flatMap((change) => (change.do === "revise-fact" ? [change.fact] : []));
    const next = added.map((fact) => revised.find(({ id }) => id === fact.id) ?? fact);
    expect(referenceOf(after.item, next, "public")).toMatchObject({ volume: "2", author: CSL[0]?.author?.toReversed() });
  });

  test("what is no CSL-JSON is told", () => {
    expect(() => readReferences("{", "refs")).toThrow(DedereError);
  });

  test.each([
    ["bibtex", "@@@"],
    ["ris", "nothing"],
    // What would be fetched if the library were let guess.
    ["bibtex", "https://example.org/refs.bib"],
    ["bibtex", `@book{a, title = ${"{".repeat(200_000)}`],
  ] as const)("what is not %s is told, and nothing is fetched: %#", async (format, text) => {
    const { parts, failed } = await convert("references", Readable.from([Buffer.from(text)]), { format });
    expect(parts).toEqual([]);
    expect(failed).not.toContain("network");
  });
});

test.each(["2018", "2018-12", "2018-12-04", "1999/2000", "1988-22", "1988-22~", "1988~", "1988?", "1988-07/1988-09", "19XX"])(
  "the date %s goes to CSL and back",
  (date) => {
    expect(edtfOf(cslOf(date))).toBe(date);
  },
);
