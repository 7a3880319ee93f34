import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { sheetRow, workbookOf, zipOf } from "../../../../test/exhibits/make.ts";
import { convert } from "../../../derivatives/index.ts";
import { DedereError } from "../../../errors/index.ts";
import type { Table } from "./table.ts";
import { openSheet } from "./xlsx.ts";

async function open(bytes: Buffer, sheet?: string): Promise<Table> {
  const read = await convert("workbook", Readable.from([bytes]), sheet === undefined ? {} : { sheet });
  return openSheet(read, "b.xlsx", { sheet, headings: 1 });
}

async function rowsOf(table: Table) {
  const rows = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

const cells = async (table: Table) => (await rowsOf(table)).map((row) => row.cells);

async function refused(bytes: Buffer, sheet?: string): Promise<DedereError> {
  return open(bytes, sheet).then(
    () => expect.unreachable(),
    (error: unknown) => error as DedereError,
  );
}

describe("workbooks", () => {
  test("a sheet by name, as another program writes it, days as days", async () => {
    const born = { type: Date, value: new Date(Date.UTC(1956, 3, 21)), format: "yyyy-mm-dd" };
    const people = [
      [{ value: "نام" }, { value: "Born" }, { value: "N" }],
      [{ value: "رضا" }, born, { value: 7, type: Number }],
    ];
    const bytes = await writeWorkbook([
      { data: [[{ value: "x" }]], sheet: "Other" },
      { data: people, sheet: "People" },
    ] as never).toBuffer();
    const table = await open(bytes, "People");
    expect(table).toMatchObject({ sheet: "People", readAs: { sheet: "People" }, headings: ["نام", "Born", "N"] });
    expect((await cells(table))[1]).toEqual(["رضا", { day: "1956-04-21" }, "7"]);
    expect((await open(bytes)).sheet).toBe("Other");
    expect((await refused(bytes, "Peeple")).problems).toMatchObject([{ file: "b.xlsx", remedy: 'Did you mean "People"? The sheets are: Other, People.' }]);
  });

  test("of formulas the saved result, none run; percent, truth, time of day, what no calendar has, errors, merged and empty cells", async () => {
    const rows = [
      sheetRow(1, "A", "B", "C", "D", "E"),
      '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>HYPERLINK("x")</f><v>=said</v></c><c r="C2" s="2"><v>0.25</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row>',
      '<row r="3"><c r="A3" s="1"><v>20566</v></c><c r="B3" s="1"><f>A3+1</f><v>20567.75</v></c><c r="C3" s="3"><v>0.5</v></c><c r="D3" s="1"><v>1e12</v></c><c r="E3" t="str"><f>NOW()</f></c></row>',
      '<row r="4"><c r="A4" t="inlineStr"><is><t>merged</t></is></c><c r="B4"/></row>',
      '<row r="7"><c r="A7" t="inlineStr"><is><t>\'=1+1</t></is></c></row>',
    ];
    const table = await open(await workbookOf(rows.join(""), { behind: '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>' }));
    expect((await rowsOf(table)).slice(1)).toEqual([
      { number: 2, line: 2, cells: ["2", "=said", "0.25", "true", ""] },
      { number: 3, line: 3, cells: [{ day: "1956-04-21" }, { day: "1956-04-22" }, "12:00:00", "#NUM!", ""] },
      { number: 4, line: 4, cells: ["merged", "", "", "", ""] },
      { number: 7, line: 7, cells: ["=1+1", "", "", "", ""] },
    ]);
  });

  test("more rows than one part holds are all there, and can be read again", async () => {
    const table = await open(await workbookOf(Array.from({ length: 2501 }, (_, i) => sheetRow(i + 1, `n${i}`)).join("")));
    for (const _ of [1, 2]) {
      const rows = await rowsOf(table);
      expect(rows).toHaveLength(2501);
      expect(rows.at(-1)).toEqual({ number: 2501, line: 2501, cells: ["n2500"] });
    }
  });

  test.each([
    ["no zip at all", () => Buffer.from("\u00d0\u00cf an older workbook"), "not a whole zip"],
    ["a zip that is cut off", async () => (await workbookOf(sheetRow(1, "a"))).subarray(0, 900), "not a whole zip"],
    ["a zip of something else", () => zipOf({ "a.txt": "words" }), "file not found"],
    ["a sheet whose XML breaks off", () => workbookOf('<row r="1"><c r="A1"'), ""],
    ["a bomb", () => workbookOf("", { behind: " ".repeat(60_000_000) }), "unpacks to more than 200 times its size"],
    ["a row with a number beyond all memory", () => workbookOf('<row r="400000000"><c r="A400000000"><v>1</v></c></row>'), "limit"],
  ])("%s is refused with words, and nothing else happens", async (_, make, reason) => {
    const error = await refused(await make());
    expect(error).toBeInstanceOf(DedereError);
    expect(error.problems).toMatchObject([
      { file: "b.xlsx", message: expect.stringContaining(reason) as string, remedy: expect.stringContaining("CSV") as string },
    ]);
  });

  test("a cell that is of no form is named", async () => {
    const bytes = await workbookOf(sheetRow(1, "a") + '<row r="2"><c r="A2" t="n"><v>many</v></c></row>');
    expect((await refused(bytes)).problems).toMatchObject([{ file: "b.xlsx", line: 2, column: 1 }]);
  });

  test("what a parser that was taken over hands out is not taken for rows", async () => {
    const parts = [{ sheet: "People" }, [[1, ["a"]]], [[2, [{ day: "tomorrow" }]]]].map((part) => Buffer.from(JSON.stringify(part)));
    await expect(openSheet({ parts }, "b.xlsx", { headings: 1 }).then(rowsOf)).rejects.toThrow("cannot be read as a workbook");
  });
});
