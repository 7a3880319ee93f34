import { describe, expect, it } from "vitest";
import { dedere } from "./run-in-tests.ts";

const DEMO = "cases/demo/case.yaml";

/** Command lines that are wrong, with what the message must say. */
const WRONG: readonly (readonly [string, readonly RegExp[]])[] = [
  ["", [/Usage: dedere/]],
  ["asses", [/no command asses/, /Did you mean assess\?/]],
  ["law", [/Usage: dedere law/]],
  ["law chek", [/no command chek/, /check/]],
  ["assess", [/a case file or a workspace must be named/]],
  [`assess ${DEMO} another`, [/more on the command line than assess takes/]],
  [`assess ${DEMO} --when 2021-06-25`, [/no option --when/]],
  [`assess ${DEMO} --on`, [/--on <date> needs a value/]],
  [`assess ${DEMO} --on 2021-02-30`, [/"2021-02-30" is not a day of the calendar/, /YYYY-MM-DD/]],
  [`assess ${DEMO} --on yesterday`, [/"yesterday" is not a day/]],
  [`assess ${DEMO} --state germany`, [/"germany" is not the code of a state/, /ISO 3166-1/]],
  [`assess ${DEMO} --state zz`, [/no forum ZZ/]],
  [`assess ${DEMO} --accused nobody`, [/nobody/]],
  ["assess no/such/case.yaml", [/no\/such\/case\.yaml/, /cases\/demo\/case\.yaml/]],
  ["assess package.json", [/package\.json:\d+:\d+/]],
  [`explain ${DEMO} --state ch`, [/--route <route> is needed/]],
  [`explain ${DEMO} --state ch --route prison`, [/"prison" is not a route/, /on-arrival/]],
  [`assess ${DEMO} --lang de`, [/de is not a value/]],
  [`changes ${DEMO} --from 2021-08-10 --to 2021-06-25`, [/last day lies before the first/]],
  ["law show zz", [/no forum ZZ/]],
  ["law show af", [/Afghanistan has not been researched/, /law\/states\/af\.yaml/]],
  ["law check --cases no/such/file.json", [/no\/such\/file\.json/]],
  [`serve ${DEMO} --port 99999`, [/"99999" is not a port/]],
];

describe("a wrong command line", () => {
  it.each(WRONG)("dedere %s", async (line, said) => {
    const { code, out, err } = await dedere(line.split(" ").filter(Boolean));
    expect(code).toBe(2);
    expect(out).toBe("");
    for (const pattern of said) expect(err).toMatch(pattern);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("is reported in Persian to those who read it", async () => {
    const { code, err } = await dedere(["assess", DEMO, "--on", "2021-02-30", "--lang", "fa"]);
    expect(code).toBe(2);
    expect(err).toContain("روزی از تقویم نیست");
  });

  it("is reported with its place in the program only on request", async () => {
    const { code, err } = await dedere(["assess", "no/such/case.yaml"], { DEDERE_DEBUG: "1" });
    expect(code).toBe(2);
    expect(err).toMatch(/^\s+at /m);
  });
});

describe("help", () => {
  it("is an answer, with examples, in the language of the environment", async () => {
    const { code, out, err } = await dedere(["explain", "--help"], { LANG: "fa_IR.UTF-8" });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("نمونه‌ها:");
    expect(out).toContain("dedere explain cases/demo/case.yaml");
  });

  it("tells the version", async () => {
    expect(await dedere(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
  });
});

it("a pipe gets no colours and no progress", async () => {
  const { out, err } = await dedere(["assess", DEMO, "--on", "2021-06-25"]);
  expect(out).not.toContain("\u001b");
  expect(err).toBe("");
});
