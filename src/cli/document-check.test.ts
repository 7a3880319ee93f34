import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dedereHere } from "./run-in-tests.ts";

let folder: string;
const at = (file: string) => join(folder, file);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dedere-document-"));
  mkdirSync(at("documents"));
  writeFileSync(at("case.yaml"), readFileSync(new URL("../../test/cases/good/smallest.yaml", import.meta.url)));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const head = (language: string) =>
  `---\ndocument: letter\ngenre: statement\nlanguage: ${language}\nauthentic: en\ndate: 2021-06-25\ntitle: A letter\nauthor: The authors\n---\n\n`;
/** Writes a document below the case, and names it. */
function written(name: string, body: string, language = "en"): string {
  writeFileSync(at(`documents/${name}`), head(language) + body);
  return at(`documents/${name}`);
}
const GOOD = "According to a report, somebody was tortured [@report].\n";
const BAD = `${GOOD}\nA sentence without a source.\n`;

const check = (...words: readonly string[]) => dedereHere(["document", "check", ...words]);
let outs = 0;
async function build(...words: readonly string[]) {
  const out = at(`out-${(outs += 1)}`);
  const ran = await dedereHere(["document", "build", ...words, "--out", out]);
  const made = () => readdirSync(out).toSorted();
  return { ...ran, made, read: (name: string) => readFileSync(join(out, name)) };
}
const STATES = "cases/demo/documents/state-letter.en.md";

describe("document check", () => {
  it("ends with 0 where there is no error, with 1 where there is, with 2 where there is no document", async () => {
    expect(await check(written("good.md", GOOD))).toEqual({ code: 0, out: "Errors: 0 · warnings: 0\n", err: "" });
    expect(await check(written("warned.md", `${GOOD}\nNow a report says that somebody is tortured [@report].\n`))).toMatchObject({
      code: 0,
      out: expect.stringContaining("warnings: 1") as string,
    });
    expect(await check(written("bad.md", BAD))).toMatchObject({ code: 1, err: "" });
    expect(await check(at("documents/nowhere.md"))).toMatchObject({ code: 2, out: "" });
    writeFileSync(at("documents/none.md"), "No head.\n");
    expect(await check(at("documents/none.md"))).toMatchObject({ code: 2, out: "", err: expect.stringContaining("none.md") as string });
  });

  it("prints for programs exactly what is promised", async () => {
    const file = written("bad.md", BAD);
    const { code, out } = await check(file, "--json");
    const { problems, ...more } = JSON.parse(out) as { problems: readonly object[] };
    expect({ code, more }).toEqual({ code: 1, more: {} });
    expect(problems).toEqual([
      {
        file,
        line: 13,
        column: 1,
        rule: "uncited",
        severity: "error",
        message: "This sentence is neither cited nor marked.",
        remedy: expect.stringContaining("[@id]") as string,
      },
    ]);
    expect((await check(written("good.md", GOOD), "--json")).out).toBe('{\n  "problems": []\n}\n');
  });

  it("speaks Persian, and names the same places and rules", async () => {
    const places = (out: string) => [...out.matchAll(/:(\d+:\d+): \S+ (\S+)$/gm)].map(([, place, rule]) => [place, rule]);
    const draft = "cases/demo/documents/early-draft.md";
    const [english, persian] = [await check(draft), await check(draft, "--lang", "fa")];
    expect(places(persian.out).length).toBeGreaterThan(10);
    expect(places(persian.out)).toEqual(places(english.out));
    expect(persian.out).not.toMatch(/documents:|terms:|cli:|\{\{(?!law)|undefined/);
    expect(persian.code).toBe(1);
  });

  it("holds language versions that stand beside each other against each other", async () => {
    written("letter.en.md", GOOD);
    const french = written("letter.fr.md", "Selon un rapport, quelqu'un a été torturé.\n", "fr");
    expect(await check(french)).toMatchObject({ code: 1, out: expect.stringContaining("versions-differ") as string });
    rmSync(french);
  });

  it("knows the approval that stands beside a file", async () => {
    const file = written("approved.md", "It is alleged that somebody was tortured [@alleged].\n");
    expect(await dedereHere(["document", "approve", file])).toMatchObject({ code: 0, err: "" });
    const was = readFileSync(at("case.yaml"), "utf8");
    writeFileSync(at("case.yaml"), was.replace("crime: torture", "crime: crimes-against-humanity"));
    expect(await check(file)).toMatchObject({ code: 1, out: expect.stringContaining(":11:44: error changed-since-approved") as string });
    writeFileSync(at("case.yaml"), was);
    expect(await check(file)).toMatchObject({ code: 0 });
    writeFileSync(at("documents/approved.approved.json"), "{}");
    expect(await check(file)).toMatchObject({ code: 2, err: expect.stringContaining("approved.approved.json") as string });
  });
});

describe("document build", () => {
  it("builds nothing of a document with an error", async () => {
    const { code, out, err, made } = await build(written("bad.md", BAD));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("error uncited");
    expect(made).toThrow("ENOENT");
  });

  it("builds the formats asked for, the same bytes each time", async () => {
    const file = written("good.md", GOOD);
    const [one, two] = [await build(file, "--format", "pdf,html,txt,docx"), await build(file, "--format", "pdf,html,txt")];
    expect(one).toMatchObject({ code: 0, err: "" });
    expect(one.made()).toEqual(["docx", "html", "pdf", "txt"].map((format) => `letter.en.${format}`));
    expect(two.made()).toEqual(["html", "pdf", "txt"].map((format) => `letter.en.${format}`));
    for (const name of two.made()) expect(two.read(name).equals(one.read(name)), name).toBe(true);
    expect((await build(file)).made()).toEqual(["letter.en.pdf"]);
    expect(await build(file, "--format", "odt")).toMatchObject({ code: 2, err: expect.stringContaining("odt") as string });
  });

  it("writes to each state in its language, and names the file by it", async () => {
    const { code, made, read } = await build(STATES, "--to", "CH,fr", "--format", "txt");
    expect(code).toBe(0);
    const [swiss = "", french = ""] = made();
    expect([swiss, french]).toEqual(["CH", "FR"].map((state) => expect.stringContaining(state) as string));
    expect(made()).toHaveLength(2);
    expect(read(french).toString()).toContain("France");
    expect(french).toContain(".fr.");
  });

  it("writes to no state that is unknown, and no letter to states without one", async () => {
    const unknown = await build(STATES, "--to", "CH,XX", "--format", "txt");
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining("XX") as string });
    expect(unknown.made).toThrow("ENOENT");
    for (const language of ["en", "fa"]) {
      const { code, err, made } = await build(STATES, "--lang", language);
      expect(code).toBe(2);
      expect(err).toContain("--to");
      expect(made).toThrow("ENOENT");
    }
  });
});
