import fc from "fast-check";
import type { Block, Composed, Inline } from "../composed.ts";

/** What would be a command to one of the formats, if a text were read as markup. */
const COMMANDS = [
  '#panic("read as Typst")',
  '#include "/etc/passwd"',
  "$ x^2 $ *bold* _it_ `raw` = head <label> @ref \\ ~ // /*",
  '"); panic("read as Typst',
  "</style><script>alert(1)</script>",
  '" onload="alert(1)',
  "' onclick='alert(1)",
  "<img src=https://example.org/x.png>",
  "&lt;&amp;&#60;script&#62;",
  "<!-- --> <![CDATA[ ]]>",
  "</w:t></w:r><w:r><w:t>",
  "javascript:alert(1)",
  "{\\rtf1 %n ${x} `",
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...COMMANDS), fc.stringMatching(/^[ -~]{1,20}$/)), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(" ").replaceAll(/\s+/g, " ").trim())
  .filter((text) => text.length > 0);

/** A document that has a text in every place that takes one. */
export function everywhere(text: string): Composed {
  const parts: readonly Inline[] = [
    { kind: "text", text },
    { kind: "strong", text: [{ kind: "emphasis", text: [{ kind: "text", text }] }] },
    { kind: "foreign", text, direction: "rtl" },
    { kind: "link", address: text, text: [{ kind: "text", text }] },
    { kind: "link", address: `https://example.org/${encodeURIComponent(text.toWellFormed())}`, text: [{ kind: "text", text }] },
    { kind: "note", number: 1 },
  ];
  const paragraph: Block = { kind: "paragraph", text: parts, number: text };
  return {
    name: "hostile",
    language: "en",
    title: text,
    author: text,
    date: "2031-03-04",
    head: { sender: [text, text], addressee: [text], dateLine: text, reference: text, subject: text, marking: text },
    body: [
      paragraph,
      { kind: "heading", level: 1, text: [{ kind: "text", text }] },
      { kind: "list", ordered: true, items: [[paragraph, paragraph]] },
      { kind: "quote", blocks: [paragraph] },
      { kind: "marked", voice: "demand", label: text, blocks: [paragraph] },
      { kind: "table", caption: text, head: [parts], rows: [[parts]] },
      { kind: "picture", svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', alternative: text, caption: text },
      { kind: "signatures", groups: [{ title: text, lines: [parts] }] },
    ],
    notes: [parts.filter(({ kind }) => kind !== "note")],
    annexes: [[{ kind: "heading", level: 1, text: [{ kind: "text", text }] }]],
    foot: text,
  };
}
