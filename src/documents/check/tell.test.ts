import { describe, expect, it } from "vitest";
import { LANGUAGES, translator } from "../../i18n/index.ts";
import { readDocument } from "../source/read-document.ts";
import { RULES } from "./finding.ts";
import { tell } from "./tell.ts";

const HEAD = "---\ndocument: a\ngenre: statement\nlanguage: en\ndate: 2021-06-25\ntitle: A\nauthor: B\n---\n";
const { document } = readDocument(`${HEAD}\nWords.\n`, "a.md");

describe.each(LANGUAGES)("findings in words, %s", (language) => {
  const t = translator(language);

  it.each(RULES)("says what is wrong and what to do: %s", (rule) => {
    const words: unknown = t(`documents:rule.${rule}`, { returnObjects: true });
    expect(JSON.stringify(words)).toMatch(/"message":"[^"]+","remedy":"[^"]+"/u);
  });

  it("says since when and until when, and by which rule", () => {
    if (!document) throw new Error("the document was not read");
    const values = {
      person: "A person",
      reason: "personal-immunity",
      since: "2021-08-03",
      until: "2024-05-19",
      rule: "IMM-P-1",
      count: 3,
      of: 4,
      state: "CH",
      act: "arrest",
    };
    const [told] = tell(
      [{ rule: "law-unsupported", severity: "error", variant: "immunity", start: HEAD.length + 1, end: HEAD.length + 2, values }],
      document,
      t,
      language,
    );
    for (const part of ["2021-08-03", "2024-05-19", "IMM-P-1"]) expect(told?.message).toContain(part);
    expect(told).toMatchObject({ file: "a.md", line: 10, column: 1 });
  });
});
