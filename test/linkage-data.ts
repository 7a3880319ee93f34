import { readFileSync } from "node:fs";
import { type DayRange, parseRange } from "../src/time/index.ts";
import type { LinkRecord, Sex } from "../src/names/link/index.ts";

/** Lists of which it is known which records are of one person. */
export interface DataSet {
  readonly lists: readonly (readonly LinkRecord[])[];
  readonly isOne: (one: string, other: string) => boolean;
  /** Pairs of records of one person. */
  readonly count: number;
}

type Row = Readonly<Record<string, string>>;

/** Simple CSV: none of these files has quotation marks. */
function rowsOf(path: string): Row[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const headings = head.split(",").map((heading) => heading.trim());
  return lines.map((line) => {
    const cells = line.split(",").map((cell) => cell.trim());
    return Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? ""]));
  });
}

function dayIn(text: string): DayRange | undefined {
  try {
    return parseRange(text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
  } catch {
    return undefined;
  }
}

const SEXES: Readonly<Record<string, Sex>> = { m: "male", f: "female", Male: "male", Female: "female" };

/** @param linkable only people of both lists whose ages differ by a year at most, and those of one list */
export function gaza(folder: string, first: string, second: string, linkable = false): DataSet {
  const [april, september] = ["2024-04", "2024-09"].map((month) => rowsOf(`${folder}/gaza-lists/list-${month}.csv`)) as [Row[], Row[]];
  const ages = new Map(september.map(({ gid = "", age }) => [gid, Number(age)]));
  const held = linkable ? april.filter(({ gid = "", age }) => Number(age) >= 0 && Math.abs((ages.get(gid) ?? Number(age)) - Number(age)) <= 1) : april;
  const recordOf =
    (list: string, name: string) =>
    ({ gid, age, sex = "", ...row }: Row) => ({
      id: `${list}${gid}`,
      names: [row[name] as string],
      age: Number(age) < 0 ? undefined : Number(age),
      sex: SEXES[sex],
    });
  return {
    lists: [held.map(recordOf("a", first)), september.map(recordOf("b", second))],
    isOne: (one, other) => one.slice(1) === other.slice(1),
    count: held.filter(({ gid = "" }) => ages.has(gid)).length,
  };
}

export function febrl(folder: string, files: readonly string[]): DataSet {
  const lists = files.map((file) =>
    rowsOf(`${folder}/febrl/${file}`).map(({ rec_id: id = "", given_name: given, surname, date_of_birth: born = "", suburb: place }) => ({
      id,
      names: [`${given} ${surname}`],
      born: dayIn(born),
      place,
    })),
  );
  const number = (id: string) => id.split("-")[1] as string;
  return {
    lists,
    isOne: (one, other) => number(one) === number(other),
    count: lists.length > 1 ? (lists[0]?.length ?? 0) : pairsIn(lists[0]?.map(({ id }) => number(id)) ?? []),
  };
}

export function splink(folder: string): DataSet {
  const rows = rowsOf(`${folder}/splink-fake/fake_1000.csv`);
  const clusters = new Map(rows.map(({ unique_id: id = "", cluster = "" }) => [id, cluster]));
  const list = rows.map(({ unique_id: id = "", first_name: given, surname, dob = "", city: place }) => ({
    id,
    names: [`${given} ${surname}`],
    born: dayIn(dob),
    place,
  }));
  return { lists: [list], isOne: (one, other) => clusters.get(one) === clusters.get(other), count: pairsIn([...clusters.values()]) };
}

function pairsIn(groups: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

export function unitedNations(folder: string): DataSet {
  const lists = ["2025-08", "2026-02-27"].map((date, n) => individuals(readFileSync(`${folder}/un-sc/consolidated-${date}.xml`, "utf8"), String(n)));
  const later = new Set(lists[1]?.map(({ id }) => id.slice(1)));
  return { lists, isOne: (one, other) => one.slice(1) === other.slice(1), count: lists[0]?.filter(({ id }) => later.has(id.slice(1))).length ?? 0 };
}

function individuals(xml: string, list: string): LinkRecord[] {
  return [...xml.matchAll(/<INDIVIDUAL>([\s\S]*?)<\/INDIVIDUAL>/g)].map(([, entry = ""]) => {
    const all = (tag: string) => [...entry.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "g"))].map(([, text = ""]) => text.trim());
    const born = /<INDIVIDUAL_DATE_OF_BIRTH>([\s\S]*?)<\/INDIVIDUAL_DATE_OF_BIRTH>/.exec(entry)?.[1] ?? "";
    const parts = ["FIRST", "SECOND", "THIRD", "FOURTH"].flatMap((part) => all(`${part}_NAME`).slice(0, 1));
    return {
      id: `${list}${all("DATAID")[0]}`,
      names: [parts.join(" "), ...all("NAME_ORIGINAL_SCRIPT"), ...all("ALIAS_NAME")].filter((name) => name !== ""),
      born: dayIn(/<DATE>([\d-]+)/.exec(born)?.[1] ?? /<YEAR>(\d+)/.exec(born)?.[1] ?? ""),
      sex: SEXES[all("GENDER")[0] ?? ""],
    };
  });
}
