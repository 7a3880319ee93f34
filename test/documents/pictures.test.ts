import { describe, expect, it } from "vitest";
import { compose } from "../../src/documents/compose/compose.ts";
import type { Block } from "../../src/documents/composed.ts";
import type { DocumentLanguage } from "../../src/documents/languages.ts";
import { readDocument } from "../../src/documents/source/read-document.ts";
import { caseAt, LAW } from "./checking.ts";

const AGAINST = { file: caseAt("../../cases/demo/case.yaml"), law: LAW };
type Picture = Extract<Block, { kind: "picture" }>;

function pictureOf(name: "map" | "timeline", language: DocumentLanguage, date = "2021-06-25"): Picture {
  const head = `---\ndocument: sheet\ngenre: statement\nlanguage: ${language}\ndate: ${date}\ntitle: Sheet\nauthor: The authors\n---\n\n`;
  const { document } = readDocument(`${head}::${name}\n`, "sheet.md");
  const [block] = document ? compose(document, AGAINST).body : [];
  if (block?.kind !== "picture") throw new Error("no picture");
  return block;
}

describe("the map", () => {
  it("tells in words what it shows", () => {
    expect(pictureOf("map", "en").alternative).toMatch(
      /^What states could do on 25 June 2021, by the law book\. open: \d+, investigation only: \d+, open on arrival: \d+, blocked: \d+, unknown: \d+\.$/,
    );
  });

  it("draws every state in the pattern of its status on the day", () => {
    const { svg } = pictureOf("map", "en");
    expect(svg.match(/fill="url\(#open-on-arrival\)"/g)?.length).toBeGreaterThan(20);
    // In office, no state may arrest on arrival: another day, another map.
    const later = pictureOf("map", "en", "2021-09-01").svg.match(/<path[^>]*fill="url\(#open-on-arrival\)"/g);
    expect(later).toBeNull();
  });
});

describe("the time line", () => {
  it("tells in words what it shows, up to its day", () => {
    const { alternative } = pictureOf("timeline", "en");
    expect(alternative).toContain("Post: Head of the judiciary and as such member of the Supreme National Security Council, 7 March 2019 – …");
    expect(alternative).toContain("Reported incident: Prison executions of 1988, July 1988");
    expect(alternative).not.toContain("President of Iran");
    expect(pictureOf("timeline", "en", "2022-01-01").alternative).toContain("Post: President of Iran, 3 August 2021 – …");
  });

  it("runs from the right where the language does", () => {
    const [left, right] = (["en", "fa"] as const).map((language) => {
      const years = [...pictureOf("timeline", language).svg.matchAll(/<text x="([\d.]+)" y="13"/g)].map(([, x]) => Number(x));
      return (years.at(-1) ?? 0) - (years[0] ?? 0);
    });
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(0);
  });

  it("writes no text as markup", () => {
    const { incidents } = AGAINST.file;
    const renamed = Object.entries(incidents).map(([id, incident]) => [id, { ...incident, title: 'A "flight" & <b>loss</b>' }] as const);
    const file = { ...AGAINST.file, incidents: Object.fromEntries(renamed) };
    const head = "---\ndocument: sheet\ngenre: statement\nlanguage: en\ndate: 2021-06-25\ntitle: Sheet\nauthor: The authors\n---\n\n::timeline\n";
    const { document } = readDocument(head, "sheet.md");
    const [block] = document ? compose(document, { ...AGAINST, file }).body : [];
    expect(block?.kind === "picture" && block.svg).toContain("A &quot;flight&quot; &amp; &lt;b&gt;loss&lt;/b&gt;");
  });
});
