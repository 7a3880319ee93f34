import fc from "fast-check";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { Composed } from "../../composed.ts";
import { ENGLISH, PERSIAN } from "../fixture.ts";
import { everywhere, hostileText } from "../hostile.ts";
import { render } from "../index.ts";

async function partsOf(composed: Composed): Promise<(path: string) => string> {
  const parts = unzipSync(await render(composed, "docx"));
  return (path) => new TextDecoder().decode(parts[path]);
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe("a DOCX", () => {
  it("has real footnotes, numbered lists, header rows and headings", async () => {
    const part = await partsOf(ENGLISH);
    const document = part("word/document.xml");
    expect(count(document, /<w:footnoteReference /g)).toBe(ENGLISH.notes.length);
    expect(part("word/footnotes.xml")).toContain("Registry of the cemetery of Norrath");
    expect(count(document, /<w:tblHeader\/>/g)).toBe(1);
    expect(count(document, /<w:numPr>/g)).toBe(3 + 2 + 2 + 2);
    expect([...document.matchAll(/<w:pStyle w:val="(Heading\d)"/g)].map(([, style]) => style)).toEqual([
      "Heading1",
      "Heading2",
      "Heading3",
      "Heading4",
      "Heading2",
      "Heading2",
      "Heading2",
    ]);
  });

  it("describes its picture, which is there as SVG and as PNG", async () => {
    const part = await partsOf(ENGLISH);
    expect(part("word/document.xml")).toContain('descr="A line with three days');
    expect(part("word/media/image1.svg")).toContain("<svg");
    expect(part("word/media/image1.png").slice(1, 4)).toBe("PNG");
  });

  it("runs from right to left in Persian: paragraphs, runs, tables, and the language of its letters", async () => {
    const part = await partsOf(PERSIAN);
    const document = part("word/document.xml");
    expect(count(document, /<w:p>(?!<w:pPr>(?:(?!<\/w:pPr>).)*<w:bidi\/>)/g)).toBe(0);
    expect(document).toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*نورات/);
    expect(document).toContain("<w:bidiVisual/>");
    expect(part("word/styles.xml")).toContain('w:bidi="fa-IR"');
  });

  it("leaves a run of the other direction in its own, with marks for programs that do not look at runs", async () => {
    const run = [...(await partsOf(PERSIAN))("word/document.xml").matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g)]
      .map(([text]) => text)
      .find((text) => text.includes("VStGB"));
    expect(run).toContain("\u202a§ 4 (2) VStGB\u202c\u200f");
    expect(run).not.toContain("<w:rtl/>");
  });

  it("counts its pages at their foot", async () => {
    const foot = (await partsOf(ENGLISH))("word/footer1.xml");
    expect(foot).toContain("PAGE");
    expect(foot).toContain("NUMPAGES");
    expect(foot).toContain("The English text is authentic");
  });

  it("says the day of the document, not of its making", async () => {
    expect((await partsOf(ENGLISH))("docProps/core.xml").match(/2031-03-04T00:00:00Z/g)).toHaveLength(2);
  });
});

it("a text is never markup", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await render(everywhere(text), "docx")) });
      expect(value).toContain(text);
    }),
    { numRuns: 20 },
  );
});

it("signs that XML does not have become the sign for unknown letters", async () => {
  const part = await partsOf(everywhere("a\u0000b\ud800c\ufffed"));
  expect(part("word/document.xml")).toContain("a\ufffdb\ufffdc\ufffdd");
  expect(part("docProps/core.xml")).toContain("a\ufffdb\ufffdc\ufffdd");
});
