import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DedereError } from "../errors/index.ts";
import { readLawBook } from "./read.ts";
import { changed, problems, SECOND, SMALL_BOOK, writeBook } from "./small-book.ts";

const STATE = "states/xa.yaml";
const CASE = "precedents/one.yaml";
const TORTURE = '    inForce:\n      from: "2000-01-01"\n      to: null\n';

describe("a good law book", () => {
  it("is read into the law that the engine takes, with decided cases apart", () => {
    const book = readLawBook(writeBook(SMALL_BOOK));
    expect(book.law.asOf).toBe("2026-01-01");
    expect(book.law.forums.map(({ state }) => state)).toEqual(["XA", "XB"]);
    expect(book.law.states.map(({ provisions }) => provisions.map(({ id }) => id))).toEqual([["XA-torture", "XA-genocide-none"]]);
    expect(book.law.treaties[0]?.parties[0]).toMatchObject({ state: "XA", inForce: "1990-01-31" });
    expect(Object.keys(book.law.international)).not.toContain("asOf");
    expect(book.precedents.map(({ id }) => id)).toEqual(["one"]);
    expect(book.notResearched.map(({ state }) => state)).toEqual(["XB"]);
  });

  it("may have versions that follow each other and an exception to a gap", () => {
    const followed = changed(STATE, TORTURE, '    inForce:\n      from: "2000-01-01"\n      to: "2009"\n');
    const later = changed(
      STATE,
      "provisions:\n",
      SECOND('    kind: criminal\n    law: Penal Code s 1\n    inForce: { from: "2009", to: null }\n    conduct: { rule: any }\n').replace(
        "cites: []",
        "cites: [s1]",
      ),
      followed,
    );
    const gap = changed(
      STATE,
      "sources:",
      "  - id: XA-torture-none\n    crime: torture\n    kind: gap\n    law: none\n    inForce: { from: null, to: null }\n    except: [XA-torture, XA-second]\n    cites: []\n    basisOfFact: knowledge\n    confidence: low\nsources:",
      later,
    );
    expect(problems(gap)).toEqual([]);
  });
});

describe("what is wrong with a law book is told with file, line, path and remedy", () => {
  it.each([
    ["an unknown field", STATE, "limitation:", "limitaton:", "limitaton:", 'provisions[1].limitaton: "limitaton" is no field here. Did you mean "limitation"?'],
    ["a required field that is missing", STATE, "    law: Penal Code s 1\n", "", "- id: XA-torture", 'provisions[1].law: "law" is missing. Add "law:".'],
    [
      "a word that is not of the list",
      STATE,
      "kind: criminal",
      "kind: criminel",
      "kind:",
      'provisions[1].kind: "criminel" is not possible for "kind". Did you mean "criminal"?',
    ],
    [
      "a condition that is none",
      STATE,
      "is: suspect-national",
      "is: suspect-nationals",
      "is: suspect",
      'anyOf[1].is: "suspect-nationals" is not possible for "is". Did you mean "suspect-national"?',
    ],
    ["a field that no condition has", STATE, "treaty: cat", "treatie: cat", "treatie:", 'anyOf[2].treatie: "treatie" is no field here. Did you mean "treaty"?'],
    [
      "an unquoted year",
      STATE,
      TORTURE,
      TORTURE.replace('"2000-01-01"', "2000"),
      "from: 2000",
      'provisions[1].inForce.from: "from" is 2000. Put it in quotes.',
    ],
    ["a list that is none", STATE, "    cites:\n      - s1\n", "    cites: s1\n", "cites: s1", 'provisions[1].cites: "cites" is "s1". Write a list.'],
    ["a citation of nothing", STATE, "      - s1\n", "      - s2\n", "- s2", 'provisions[1].cites[1]: There is no source "s2". '],
    [
      "an authority that is none",
      STATE,
      "authority: a1",
      "authority: prosecutor",
      "authority:",
      'provisions[1].authority: There is no authority "prosecutor". Add it under `authorities`',
    ],
    ["a treaty that is none", STATE, "treaty: cat", "treaty: montreal", "treaty: m", 'anyOf[2].treaty: There is no treaty "montreal". Add it to treaties.yaml'],
    [
      "a rule without a cite",
      STATE,
      "    cites:\n      - s1\n",
      "    cites: []\n",
      "cites: []",
      "provisions[1].cites: The record is said to rest on a source and cites none. Cite the source",
    ],
    ["a day that the calendar lacks", STATE, TORTURE, TORTURE.replace("2000-01-01", "2000-02-30"), "from:", "2000-02-30"],
    ["a date that is no EDTF", STATE, TORTURE, TORTURE.replace("2000-01-01", "1 May 2000"), "from:", "1 May 2000"],
    [
      "an end before the beginning",
      STATE,
      TORTURE,
      TORTURE.replace("null", '"1999"'),
      "to:",
      "inForce.to: `to` (1999) is before `from` (2000-01-01). Mend one of the two dates.",
    ],
    ["a file that holds another state", STATE, "state: XA", "state: XB", "state: XB", 'state: The file is named xa.yaml and holds "xb". Rename it to xb.yaml'],
    ["an id used twice", STATE, "id: XA-genocide-none", "id: XA-torture", "- id: XA-torture", 'provisions[2].id: "XA-torture" is there already'],
    ["a party that is no forum", "treaties.yaml", "state: XA", "state: XC", "state: XC", 'parties[1].state: There is no forum "XC". '],
    [
      "a treaty of a crime that is none",
      "international.yaml",
      "torture: cat",
      "torture: hostages",
      "torture: hostages",
      'treatyOfCrime.torture: There is no treaty "hostages". ',
    ],
    [
      "a rule that is none",
      "international.yaml",
      "rule: CRIM-TOR",
      "rule: CRIM-TOX",
      "CRIM-TOX",
      'criminalFrom.torture.rule: There is no rule "CRIM-TOX". Did you mean "CRIM-TOR"?',
    ],
    [
      "a post that ends before it begins",
      CASE,
      "posts: []",
      'posts: [{ title: Minister, state: XB, kind: minister, from: "2001", to: "1999-05" }]',
      "1999-05",
      "posts[1].to: `to` (1999-05) is before",
    ],
    ["a case that went on and was blocked", CASE, "reason: none", "reason: death", "reason:", 'reason: A case that went on cannot have the reason "death". '],
    ["a file that is no YAML", STATE, "provisions:", "provisions: - [", "- [", "This is not YAML: "],
  ])("%s", (_, file, before, after, onLine, message) => {
    const book = changed(file, before, after);
    const found = problems(book);
    expect(found.join("\n")).toContain(message);
    expect(found).toHaveLength(1);
    const [name, line] = (found[0] as string).split(":");
    expect(name).toBe(file);
    expect((book[file] as string).split("\n")[Number(line) - 1]).toContain(onLine);
  });

  it("a file that is missing, and a file that nobody would read", () => {
    const { "treaties.yaml": _, ...rest } = SMALL_BOOK;
    expect(problems({ ...rest, "states/xb.yml": "state: XB" })).toEqual([
      "states/xb.yml: Only files that end in .yaml are read here. Rename the file, or move it out of the folder.",
      "treaties.yaml: The law book has no such file. Add treaties.yaml; its fields are in law/schema/.",
    ]);
  });

  it("everything at once, also in one file, in the order of its lines", () => {
    const bad = [
      ["kind: criminal", "kind: criminel"],
      ["authority: a1", "authority: a9"],
      ["id: XA-genocide-none", "id: XA-torture"],
      ["    effect:", "    efect:"],
      ["where: Official gazette", "wher: Official gazette"],
    ] as const;
    const files = bad.reduce((book, [before, after]) => changed(STATE, before, after, book), changed("international.yaml", "torture: cat", "torture: no"));
    const paths = problems(files).map((line) => line.replace(/:\d+:\d+: /, " ").split(": ")[0]);
    expect(paths).toEqual([
      "international.yaml treatyOfCrime.torture",
      "states/xa.yaml provisions[1].kind",
      "states/xa.yaml provisions[1].authority",
      "states/xa.yaml provisions[2].id",
      "states/xa.yaml provisions[2].efect",
      "states/xa.yaml sources[1].where",
      "states/xa.yaml sources[1].wher",
    ]);
  });

  it("throws them together", () => {
    const directory = writeBook(changed(STATE, "kind: criminal", "kind: criminel"));
    expect(() => readLawBook(directory)).toThrow(DedereError);
    expect(() => readLawBook(join(directory, "nowhere"))).toThrow(expect.objectContaining({ code: "not-found" }) as Error);
  });
});
