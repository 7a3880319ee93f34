import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DedereError } from "../../../errors/index.ts";
import { openCsv } from "./csv.ts";
import { detectDelimiter } from "./delimiter.ts";
import { detectEncoding } from "./encoding.ts";
import { readMapping } from "./mapping.ts";
import { proposeMapping } from "./propose.ts";
import { type Table, type TableRow } from "./table.ts";
import { writeCsv } from "./write-csv.ts";

/** Windows-1256, which Node reads and does not write: of the letters below only. */
const CP1256: Readonly<Record<string, number>> = { ن: 0xe4, ا: 0xc7, م: 0xe3, ت: 0xca, و: 0xe6, ل: 0xe1, د: 0xcf, ر: 0xd1, ض: 0xd6, پ: 0x81 };
const cp1256 = (text: string) => Buffer.from(Array.from(text).map((letter) => CP1256[letter] ?? letter.charCodeAt(0)));

async function open(bytes: Uint8Array, chunk = 7): Promise<Table> {
  return openCsv(
    async function* () {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
    "t.csv",
    { headings: 1 },
  );
}

async function rowsOf(table: Table): Promise<TableRow[]> {
  const rows = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

const cells = async (table: Table) => (await rowsOf(table)).map((row) => row.cells);

describe("delimited text", () => {
  test.each([
    ["UTF-8", Buffer.from("نام,تولد\nرضا,1335\n"), "utf-8", ","],
    ["UTF-8 with a mark", Buffer.from("\ufeffنام,تولد\nرضا,1335\n"), "utf-8", ","],
    ["UTF-16", Buffer.from("\ufeffنام\tتولد\nرضا\t1335\n", "utf16le"), "utf-16le", "\t"],
    ["Windows-1256", cp1256("نام;تولد\nرضا;1335\n"), "windows-1256 (guessed)", ";"],
  ])("%s is told by its bytes", async (_, bytes, encoding, delimiter) => {
    const table = await open(bytes);
    expect(table.readAs).toEqual({ encoding, delimiter });
    expect(await cells(table)).toEqual([
      ["نام", "تولد"],
      ["رضا", "1335"],
    ]);
  });

  test("French accents are not taken for Arabic", () => {
    expect(detectEncoding(Buffer.from("Né à Orléans, élevé à Besançon", "latin1"), true)).toEqual({ encoding: "windows-1252", sure: false });
  });

  test("a sample that ends within a letter is still UTF-8", () => {
    expect(detectEncoding(Buffer.from("نام").subarray(0, 5), false).encoding).toBe("utf-8");
  });

  test("commas in quotes divide nothing", () => {
    expect(detectDelimiter('a;b\n"x, y, z";1\n"x, y, z";2\n')).toBe(";");
  });

  test("rows know their number and line, also behind cells of several lines", async () => {
    const rows = await rowsOf(await open(Buffer.from('a,b\n"one\ntwo",2\n\n3,4\n')));
    expect(rows.map(({ number, line }) => [number, line])).toEqual([
      [1, 1],
      [2, 2],
      [4, 5],
    ]);
  });

  test.each([
    ["an open quotation mark", 'a,b\n"x,1\n'],
    ["two columns of one name", "a,a\n1,2\n"],
    ["nothing", ""],
  ])("%s is told", async (_, text) => {
    await expect(open(Buffer.from(text)).then(rowsOf)).rejects.toThrow(DedereError);
  });

  test("bytes that are not of the encoding told are refused", async () => {
    const table = openCsv(
      async function* () {
        yield Buffer.from("a,b\n");
        yield Buffer.from([0xff, 0x2c, 0x31, 0x0a]);
      },
      "t.csv",
      { encoding: "utf-8", headings: 1 },
    );
    await expect(table.then(rowsOf)).rejects.toThrow("not text in utf-8");
  });

  test("what is written is read again, whatever it is, and no cell begins a formula", async () => {
    const row = fc.array(fc.oneof(fc.string(), fc.constantFrom("=1+1", "+A1", "-2", "@x", "نام\nدوم", '"', "a;b")), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const clean = rows.map((one) => one.map((cell) => cell.replace(/[\r\ufeff]/g, "").trim() || "x"));
        let text = "";
        for await (const part of writeCsv(
          ["one", "two"],
          clean.map((one) => one.map((cell) => [cell])),
        ))
          text += part;
        const table = await openCsv(
          async function* () {
            yield Buffer.from(text);
          },
          "t.csv",
          { delimiter: ",", headings: 1 },
        );
        expect(await cells(table)).toEqual([["one", "two"], ...clean.map((one) => one.map((cell) => cell.replace(/^'(?=[=+\-@\t])/, "")))]);
        expect(
          parse(text, { bom: true })
            .flat()
            .filter((cell) => /^[=+\-@]/.test(cell)),
        ).toEqual([]);
      }),
    );
  });
});

test("a mapping is proposed from the headings and the first rows, and can be read as one", async () => {
  const table = await open(Buffer.from("ردیف,نام و نام خانوادگی,تاریخ تولد,محل تولد,منبع,عدد\n۱,رضا,۱۳۳۵/۲/۱,تهران,register,5\n"));
  const { mapping, unused } = await proposeMapping(table, "prisoners");
  expect(mapping).toEqual({
    mapping: "prisoners",
    dates: "year-month-day",
    calendar: "persian",
    source: { column: "منبع" },
    items: {
      person: { kind: "person", id: "ردیف", prefix: "prisoners-", properties: { name: "نام و نام خانوادگی", born: "تاریخ تولد", birthplace: "محل تولد" } },
    },
  });
  expect(unused).toEqual(["عدد"]);
  expect(() => readMapping(JSON.stringify(mapping), "m.json")).not.toThrow();
});
