import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { namesCompare } from "./commands/names-compare.ts";
import { namesFind } from "./commands/names-find.ts";
import { namesLink } from "./commands/names-link.ts";
import { namesScore } from "./commands/names-score.ts";
import { captured } from "./run-in-tests.ts";

let folder: string;
const at = (file: string) => join(folder, file);
let outs = 0;
const fresh = () => at(`out-${(outs += 1)}.csv`);

const LATIN =
  "id,name,father's name,born,sex,place\n1,Mina Roshanaei,Karim,1961-04-02,f,Shiraz\n2,Behrouz Farzi,Ali,1958-11-20,m,Tabriz\n3,Unknown,,,m,Tabriz\n";
const PERSIAN = "شماره,نام,نام پدر,تاریخ تولد,جنس,شهر\n۱,مینا روشنایی,کریم,۱۳۴۰/۱/۱۳,زن,شیراز\n۲,بهروز فرضی,علی,۱۳۳۷/۸/۲۹,مرد,تبریز\n۳,ناشناس,,,مرد,تبریز\n";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dedere-names-"));
  writeFileSync(at("latin.csv"), LATIN);
  writeFileSync(at("persian.csv"), PERSIAN);
  writeFileSync(at("arabic.csv"), "الرقم;الاسم الكامل;اسم الأب;تاريخ الولادة;الجنس;المدينة\n7;مينا روشنائي;كريم;02/04/1961;أنثى;شيراز\n");
  writeFileSync(at("names.txt"), "Mina Roshanaei\nBehrouz Farzi\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function told(run: (cli: ReturnType<typeof captured>["cli"]) => Promise<number>, language: "en" | "fa" = "en") {
  const { cli, text } = captured(language);
  const code = await run(cli);
  return { code, text: text() };
}

const linked = async (files: readonly string[], more: { decisions?: string; columns?: string } = {}) => {
  const out = fresh();
  const { text } = await told((cli) => namesLink.run(cli, { out, json: true, ...more }, files.map(at)));
  return {
    out,
    answer: JSON.parse(text) as {
      counts: Record<string, number>;
      decisions: { one: string; other: string; queue: string; because: string }[];
      lists: { columns: object; unread: object }[];
    },
  };
};

describe("names link", () => {
  it("reads headings in English, Persian and Arabic, dates of both calendars, and links across scripts", async () => {
    for (const other of ["persian.csv", "arabic.csv"]) {
      const { answer } = await linked(["latin.csv", other]);
      expect(answer.lists.map(({ columns }) => Object.keys(columns).toSorted())).toEqual([1, 2].map(() => ["born", "father", "id", "name", "place", "sex"]));
      expect(answer.lists.map(({ unread }) => unread)).toEqual([{}, {}]);
      expect(answer.decisions.find(({ one }) => one === "1:1")).toMatchObject({ queue: "same", because: "total" });
    }
  });

  it("never links who is unknown", async () => {
    const { answer } = await linked(["latin.csv", "persian.csv"]);
    expect(answer.decisions.filter(({ one, other, queue }) => queue === "same" && (one === "1:3" || other === "2:3"))).toEqual([]);
  });

  it("writes both rows, and keeps what a person writes beside them, in either language", async () => {
    const { out } = await linked(["latin.csv", "persian.csv"]);
    const written = readFileSync(out, "utf8");
    expect(written).toContain("Mina Roshanaei");
    expect(written).toContain("مینا روشنایی");
    const filled = at("filled.csv");
    writeFileSync(filled, written.replaceAll(/,\r\n/g, ",نه\r\n"));
    const { answer, out: again } = await linked(["latin.csv", "persian.csv"], { decisions: filled });
    expect(answer.decisions.map(({ queue, because }) => [queue, because])).toEqual([1, 2].map(() => ["different", "decided"]));
    const third = await linked(["latin.csv", "persian.csv"], { decisions: again });
    expect(third.answer.decisions).toEqual(answer.decisions);
  });

  it("says which cells of decisions are none, and writes nothing", async () => {
    const { out } = await linked(["latin.csv", "persian.csv"]);
    const filled = at("wrong.csv");
    writeFileSync(filled, readFileSync(out, "utf8").replaceAll(/,\r\n/g, ",perhaps\r\n"));
    await expect(linked(["latin.csv", "persian.csv"], { decisions: filled })).rejects.toMatchObject({ code: "bad-file", problems: [{ line: 2 }, { line: 3 }] });
  });

  it("takes columns as told, and says which there are where one is missing", async () => {
    const { answer } = await linked(["latin.csv", "latin.csv"], { columns: "name=place,age=" });
    expect(answer.lists[0]?.columns).toMatchObject({ name: ["place"] });
    await expect(linked(["latin.csv"], { columns: "name=nom" })).rejects.toMatchObject({
      problems: [{ remedy: expect.stringContaining("father's name") as string }],
    });
  });

  it.each(["en", "fa"] as const)("tells it in words: %s", async (language) => {
    const { text } = await told((cli) => namesLink.run(cli, { out: fresh() }, [at("latin.csv"), at("persian.csv")]), language);
    expect(text).toContain(language === "en" ? "linked: name and more agree" : "پیوند داده شد");
    expect(text).not.toMatch(/cli:|\{\{|undefined/);
  });
});

describe("names find", () => {
  it("finds a name in another script, in text and in a workbook", async () => {
    await writeWorkbook([["Full name"], ["Mina Roshanaei"], ["Behrouz Farzi"]]).toFile(at("names.xlsx"));
    for (const [file, row] of [
      ["names.txt", 1],
      ["names.xlsx", 2],
      ["latin.csv", 2],
    ] as const) {
      const { code, text } = await told((cli) => namesFind.run(cli, { json: true, limit: 5 }, ["مینا روشنایی", at(file)]));
      expect(code).toBe(0);
      expect(JSON.parse(text)).toMatchObject({ matches: [{ name: "Mina Roshanaei", row, verdict: "same" }] });
    }
  });

  it("ends with 1 where there is none", async () => {
    const { code } = await told((cli) => namesFind.run(cli, { limit: 5 }, ["Zohreh Kohandel", at("names.txt")]));
    expect(code).toBe(1);
  });
});

describe("names compare", () => {
  it.each(["en", "fa"] as const)("has words for everything: %s", async (language) => {
    for (const pair of [
      ["M. Roshanaei", "مینا روشنایی"],
      ["ناشناس", "!"],
      ["Ali ibn Hasan", "Hasan ibn Ali"],
      ["Mina Roshanaei", "Roshanaei Minu Karimi"],
    ]) {
      const { text } = await told((cli) => namesCompare.run(cli, {}, pair), language);
      expect(text).not.toMatch(/cli:|\{\{|undefined/);
    }
  });
});

describe("names score", () => {
  it("prints these figures and no others", async () => {
    writeFileSync(at("pairs.tsv"), "مینا روشنایی\tMina Roshanaei\nبهروز فرضی\tBehrouz Farzi\n");
    const { text } = await told((cli) => namesScore.run(cli, { json: true }, [at("pairs.tsv")]));
    expect(JSON.parse(text)).toEqual({ pairs: 2, rank1: 1, recallAt100: 1, recallAtPrecision98: 1, f1: 1 });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(["pairs", "rank1", "recallAt100", "recallAtPrecision98", "f1"]);
  });

  it("names the lines that are no pairs", async () => {
    writeFileSync(at("bad.tsv"), "left\tright\tlabel\nMina\tMina\tperhaps\nalone\n");
    await expect(told((cli) => namesScore.run(cli, {}, [at("bad.tsv")]))).rejects.toMatchObject({ problems: [{ line: 2 }, { line: 3 }] });
  });
});
