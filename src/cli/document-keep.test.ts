import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleForEachTest } from "./example-in-tests.ts";

const { at, run: runIn } = exampleForEachTest();
const run = (...words: readonly string[]) => runIn(words);

/** Keeps and approves a letter that cites an event and an allegation. */
async function keepApproved(): Promise<void> {
  const facts = "an event happened in 1988 [@event]. It is alleged that somebody was tortured [@alleged]";
  const text = readFileSync(at("open-letter.en.md"), "utf8").replace("document: open-letter", "document: citing");
  writeFileSync(at("citing.en.md"), text.replace("somebody was tortured [@report]", facts));
  expect(await run("document", "keep", at("citing.en.md"))).toMatchObject({ code: 0, out: "citing.en is kept.\n" });
  expect(await run("document", "approve", "citing.en")).toMatchObject({
    code: 0,
    err: "",
    out: "citing.en is approved by recorder-7, with 2 things that it cites.\n",
  });
}

const changed = async (): Promise<unknown> => (JSON.parse((await run("document", "list", "--json")).out) as { documents: unknown }).documents;

describe("a document that the workspace keeps", () => {
  it("is kept once, and again only when its text is another", async () => {
    expect((await run("document", "keep", at("open-letter.en.md"))).out).toContain("kept already");
    writeFileSync(at("open-letter.en.md"), readFileSync(at("open-letter.en.md"), "utf8").replace("a fair trial", "an open trial"));
    expect((await run("document", "keep", at("open-letter.en.md"))).out).toBe("open-letter.en is kept.\n");
    expect((await run("history", "open-letter.en")).out).toMatch(/a fair\s+trial[^]*an open\s+trial/);
  });

  it("is found by its id, with or without its language, and by no other", async () => {
    expect(await run("document", "check", "open-letter")).toMatchObject({ code: 0 });
    for (const language of ["en", "fa"]) {
      const { code, err, out } = await run("document", "check", "another.en", "--lang", language);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("dedere document list");
    }
  });

  it("is not asked about any more when it was withdrawn", async () => {
    expect(await run("withdraw", "open-letter.en", "--reason", "another was written")).toMatchObject({ code: 0, err: "" });
    expect(await changed()).toEqual([]);
    expect(await run("document", "check", "open-letter.en")).toMatchObject({ code: 2 });
  });

  it("is not approved while it has errors", async () => {
    writeFileSync(
      at("bad.en.md"),
      readFileSync(at("open-letter.en.md"), "utf8").replace("document: open-letter", "document: bad").replace("@report", "@nothing"),
    );
    await run("document", "keep", at("bad.en.md"));
    expect(await run("document", "approve", "bad.en")).toMatchObject({ code: 1, out: "", err: expect.stringContaining("unknown-citation") as string });
    expect((await run("document", "list")).out).toMatch(/^bad\.en\s+not approved$/m);
  });
});

describe("a change of what an approved document cites", () => {
  const AFFECTED = "1 approved document cites what has changed since, and is to be read again:\n  citing.en: event\n";

  it("is told at once by whatever command makes it, in both languages", async () => {
    await keepApproved();
    expect(await run("revise", "event.when", "1989")).toMatchObject({ code: 0, err: AFFECTED });
    const restored = await run("revise", "event.when", "1988");
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(await run("record", "event", "when", "1988-07", "--source", "report")).toMatchObject({
      code: 0,
      err: expect.stringContaining("citing.en: ") as string,
    });
    const { err } = await run("prefer", "event.when", "--reason", "exact", "--lang", "fa");
    expect(err).toMatch(/citing\.en[^]*event/);
    expect(err).not.toMatch(/cli:|\{\{|undefined|approved/);
  });

  it("is told where the record makes no case any more, and the change stays made", async () => {
    await keepApproved();
    const { code, out, err } = await run("withdraw", "event", "--reason", "a misprint");
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("Withdrawn: event.") as string });
    expect(err).toContain("citing.en: alleged, event");
    expect(await run("restore", "event", "--reason", "none")).toMatchObject({ code: 0, err: "" });
  });

  it("is listed, and found by the check at its line, until somebody approves it again", async () => {
    await keepApproved();
    await run("revise", "event.when", "1988-07");
    expect(await changed()).toEqual([
      { id: "citing.en", approved: "2021-06-25", changed: ["event"] },
      { id: "open-letter.en", approved: null, changed: [] },
    ]);
    expect((await run("document", "list")).out).toMatch(/citing\.en +approved on 2021-06-25; changed since: event\n/);
    const check = await run("document", "check", "citing.en", "--json");
    expect(check.code).toBe(1);
    expect((JSON.parse(check.out) as { problems: unknown }).problems).toMatchObject([
      { file: "citing.en", line: 10, rule: "changed-since-approved", message: "event has changed since the document was approved on 2021-06-25." },
    ]);
    expect(await run("document", "build", "citing.en", "--out", at("out"))).toMatchObject({ code: 1 });
    expect(await run("document", "approve", "citing.en")).toMatchObject({ code: 0, err: "" });
    expect(await run("document", "check", "citing.en")).toMatchObject({ code: 0, out: "Errors: 0 · warnings: 0\n" });
    expect((await run("document", "list")).out).not.toContain("changed since");
  });
});

describe("signatures under a document", () => {
  const HEAD = "name,by,role,place,consent,show,withdrawn\n";
  const sign = (rows: string) => {
    writeFileSync(at("rows.csv"), HEAD + rows);
    return run("document", "sign", "open-letter.en", at("rows.csv"));
  };
  const built = async () => {
    await run("document", "build", "open-letter.en", "--out", at("out"), "--format", "txt");
    return readFileSync(at("out/open-letter.en.txt"), "utf8");
  };

  it("show who consented to be named, count who consented, and leave out who did not or withdrew", async () => {
    const rows = "Anna Example,person,,Bern,2021-06-20,named,\nBo Example,person,,,2021-06-20,counted,\nCy Example,person,,,,named,\n";
    expect(await sign(rows)).toMatchObject({ code: 0, out: "Signatures taken over: 3 new, 0 changed.\n" });
    expect(await sign(rows)).toMatchObject({ code: 0, out: "Signatures taken over: 0 new, 0 changed.\n" });
    const text = await built();
    expect(text).toContain("Anna Example");
    expect(text).toContain("and 1 more");
    expect(text).not.toMatch(/Bo Example|Cy Example/);
    expect((await sign("Anna Example,person,,Bern,2021-06-20,named,2021-07-01\n")).out).toBe("Signatures taken over: 0 new, 1 changed.\n");
    const later = await built();
    expect(later).not.toContain("Anna Example");
    expect(later).toContain("1 more");
  });

  it("of two people of one name are two, also when the table is taken over again", async () => {
    const rows = "Di Example,person,,Rome,2021-06-20,counted,\nDi Example,person,,Oslo,2021-06-20,counted,\n";
    expect((await sign(rows)).out).toBe("Signatures taken over: 2 new, 0 changed.\n");
    expect((await sign(rows)).out).toBe("Signatures taken over: 0 new, 0 changed.\n");
    expect((await sign(rows.replace("Oslo", "Bergen"))).out).toBe("Signatures taken over: 0 new, 1 changed.\n");
    await sign(rows.replaceAll("counted,", "hidden,2021-07-01"));
  });

  it("are refused row by row, and none is taken over", async () => {
    const { code, out, err } = await sign("Anna Example,person,,,2021-06-20,named,\n,organisation,,,,,\nBo Example,human,,,yesterday,loud,\n");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("2 rows are no signatures");
    expect([...err.matchAll(/rows\.csv:(\d+): (\w+):/g)].map(([, line, column]) => [line, column])).toEqual([
      ["3", "name"],
      ["4", "by"],
      ["4", "consent"],
      ["4", "show"],
    ]);
    expect(await built()).not.toContain("Example");
    expect(await run("document", "sign", "open-letter.en", at("no.csv"))).toMatchObject({ code: 2 });
    expect(await run("document", "sign", "another.en", at("signatures.csv"))).toMatchObject({ code: 2 });
  });
});

it("names nobody by a name that is protected, in whatever spelling", async () => {
  await run("record", "w", "name", "A witness", "--new", "person", "--source", "report");
  await run("record", "w", "variants", "Mina Sorbandi", "--protection", "protected", "--source", "report");
  const text = readFileSync(at("open-letter.en.md"), "utf8");
  writeFileSync(at("open-letter.en.md"), `${text}\n:::formal\nمینا سربندی\n:::\n`);
  const { code, out } = await run("document", "check", at("open-letter.en.md"));
  expect({ code, named: out.includes("protected-name"), repeated: /Sorbandi|سربندی/u.test(out) }).toEqual({ code: 1, named: true, repeated: false });
});
