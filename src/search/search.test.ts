import Database from "better-sqlite3-multiple-ciphers";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { DedereError } from "../errors/index.ts";
import { normalise, wordsOf } from "../names/index.ts";
import { indexedText, matchOf, parseQuery, snippetOf, TOKENIZER } from "./index.ts";

const database = new Database(":memory:");
database.exec(`CREATE VIRTUAL TABLE text USING fts5(parts, joined, tokenize = "${TOKENIZER}")`);
afterAll(() => database.close());

const TEXTS = [
  "دادستان تهران حکم را اجرا می‌کند",
  "او در سال ۱۳۶۷ این کار را ميكند",
  "کتاب های قدیمی در زندان اوین",
  "كتاب‌ها را بردند",
  "The prosecutor of Tehran, Case No. 14/2019, café",
  "Прокурор утвердил ещё один приговор",
  "Report A/76/160 on the loss of flight PS752, 2020-01-08",
  "قطعنامهٔ A/۷۶/۱۶۰ و پرواز PS 752",
  "1988-07/1988-09",
  "صيف سنة ١٩٨٨، ۳۰۰۰ نفر",
] as const;

function found(query: string, texts: readonly string[] = TEXTS): readonly number[] {
  database.exec("DELETE FROM text");
  const insert = database.prepare("INSERT INTO text (rowid, parts, joined) VALUES (?, ?, ?)");
  texts.forEach((text, i) => {
    const { parts, joined } = indexedText(text);
    insert.run(i, parts, joined);
  });
  const match = matchOf(parseQuery(query));
  if (match === undefined) throw new Error("not one match");
  return (database.prepare("SELECT rowid AS row FROM text WHERE text MATCH ? ORDER BY rowid").all(match) as { row: number }[]).map(({ row }) => row);
}

describe("what is found", () => {
  it.each([
    ["می‌کند", [0, 1]],
    ["میکند", [0, 1]],
    ["می کند", [0, 1]],
    ["كتابها", [3]],
    ["کتابهای", [2]],
    ["کتاب", [2, 3]],
    ["1367", [1]],
    ["١٣٦٧", [1]],
    ['"دادستان تهران"', [0]],
    ['"تهران دادستان"', []],
    ["prosecut*", [4]],
    ["cafe", [4]],
    ["14/2019", [4]],
    ["еще", [5]],
    ["1988", [8, 9]],
    ["۱۹۸۸", [8, 9]],
    ["١٩٨٨", [8, 9]],
    ["3000", [9]],
    ["160", [6, 7]],
    ["A/76/160", [6, 7]],
    ["A/۷۶/1*", [6, 7]],
    ["752", [6, 7]],
    ["PS752", [6, 7]],
    ["ps75*", [6, 7]],
    ["2020-01-08", [6]],
    ["75", []],
    ['"76 160"', [6, 7]],
    ["2019/14", []],
    ["دادستان OR prosecutor", [0, 4]],
    ["زندان NOT دادستان", [2]],
    ["(کتاب OR زندان) AND اوین", [2]],
    ['"حکم را اجرا میکند"', [0]],
  ])("%s", (query, rows) => {
    expect(found(query)).toEqual(rows);
  });

  it("is every text by each of its own words", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("ابکيى‌ é1۱АЁ ")) }), (text) => {
        const words = text.split(/[ \u200C]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
        for (const word of words) expect(found(`"${word}"`, [text])).toEqual([0]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the query language", () => {
  it("reads filters", () => {
    expect(parseQuery("kind:person grade:>=B3 contrary:yes date:1988-07..1988-09")).toEqual({
      all: [
        { filter: { field: "kind", is: "person" } },
        { filter: { field: "grade", atLeast: "B3" } },
        { filter: { field: "contrary", is: true } },
        { filter: { field: "date", from: "1988-07-01", to: "1988-09-30" } },
      ],
    });
  });

  it.each([
    ["date:1367", "1988-03-21", "1989-03-20"],
    ["date:۱۳۶۷-۰۵", "1988-07-23", "1988-08-22"],
    ["date:1367-05-01..1367-06-31", "1988-07-23", "1988-09-22"],
    ["date:2019..", "2019-01-01", undefined],
  ])("reads %s in its calendar", (query, from, to) => {
    expect(parseQuery(query)).toEqual({ filter: { field: "date", from, to } });
  });

  it.each([
    ["", 1],
    ["tehran AND", 11],
    ["(a b", 1],
    ["a) b", 2],
    ['say "this', 5],
    ["colour:red", 1],
    ["a grade:Z9", 3],
    ["date:soon", 1],
    ["date:1367-13", 1],
    ["!!!", 1],
    ["OR b", 1],
  ])("says where %j is wrong, and what to write", (query, column) => {
    const [problem] = problemsOf(query);
    expect(problem?.column).toBe(column);
    expect(problem?.message).toMatch(/\.$/);
    expect(problem?.remedy).not.toBe("");
  });

  it("never lets what is typed become syntax of the index", () => {
    const hostile = fc.string({ unit: fc.constantFrom(...Array.from("a\"'*(){}:^-+;\\ ANDORNOTEAR,/%\u0000")) });
    fc.assert(
      fc.property(hostile, (text) => {
        if (problemsOf(text).length > 0) return;
        const match = matchOf(parseQuery(text));
        if (match !== undefined) expect(() => database.prepare("SELECT rowid FROM text WHERE text MATCH ?").all(match)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe("a snippet", () => {
  it("shows the hit as it is written", () => {
    const { pieces } = snippetOf("او این کار را می‌کند و نمی‌گوید", parseQuery("ميكند"));
    expect(pieces).toContainEqual({ text: "می‌کند", hit: true });
  });

  it("is a piece of the original, whole where the text is short", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("ab كی‌é.\n ")) }), (text) => {
        const { pieces, before, after } = snippetOf(text, parseQuery("ab"));
        const shown = pieces.map((piece) => piece.text).join("");
        expect(text).toContain(shown);
        if (!before && !after) expect(shown).toBe(text);
      }),
    );
  });

  const WANTED = [
    { query: "میکند", word: "می‌کند" },
    { query: '"Order 14"', word: "order, ۱۴" },
    { query: "gohard*", word: "Góhardasht" },
    { query: "752", word: "PS752" },
  ] as const;

  it("shows the first hit of a long text where it stands, as looking at all of it would", () => {
    const filler = fc.stringMatching(/^[ab xyz.,كی۱ \n]{1,60}$/);
    fc.assert(
      fc.property(fc.constantFrom(...WANTED), filler, fc.nat({ max: 9000 }), fc.nat({ max: 9000 }), ({ query, word }, unit, before, after) => {
        const many = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        const text = `${many(before)} ${word} ${many(after)}`;
        const { pieces, ...rest } = snippetOf(text, parseQuery(query));
        const shown = pieces.map((piece) => piece.text).join("");
        const hits = pieces.filter(({ hit }) => hit).map((piece) => piece.text);
        expect(word).toContain(hits[0]);
        expect(shown).toContain(word);
        const at = text.indexOf(shown);
        expect(at).toBeGreaterThanOrEqual(0);
        expect({ before: at > 0, after: at + shown.length < text.length }).toEqual(rest);
      }),
      { numRuns: 60 },
    );
  });

  it("sees a phrase that lies where two pieces of a long text meet", () => {
    for (let before = 4080; before < 4100; before += 1) {
      const { pieces } = snippetOf(`${"x".repeat(before)} order ۱۴ ${"y ".repeat(9000)}`, parseQuery('"order 14"'));
      expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["order", "۱۴"]);
    }
  });

  it("says of every piece whether it is a hit, at its place in the original", () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("abكی‌é۱1.\u0301\n ")) });
    fc.assert(
      fc.property(text, fc.constantFrom("ab", "1", "کی", "e*"), (original, query) => {
        const { pieces } = snippetOf(original, parseQuery(query));
        const term = query.replace("*", "");
        for (const { text: piece, hit } of pieces) if (hit) expect(normalise(piece).text.replaceAll("\u200c", "")).toContain(term);
        const whole = wordsOf(original)
          .slice(0, 12)
          .some((word) => (query.endsWith("*") ? word.term.startsWith(term) : word.term === term));
        if (whole) expect(pieces.some(({ hit }) => hit)).toBe(true);
      }),
    );
  });

  it("does not mark what was excluded", () => {
    expect(snippetOf("one two", parseQuery("one NOT two")).pieces.filter(({ hit }) => hit)).toEqual([{ text: "one", hit: true }]);
  });
});

function problemsOf(query: string) {
  try {
    parseQuery(query);
    return [];
  } catch (error) {
    if (error instanceof DedereError) return error.problems;
    throw error;
  }
}
