import { describe, expect, it } from "vitest";
import { namesInText } from "../../names/match.ts";
import { type Block, type Composed, text } from "../composed.ts";
import { ENGLISH } from "../render/fixture.ts";
import { unspoken } from "./unspoken.ts";

const secrets = namesInText([{ id: "w-7", name: "Mina Sorbandi" }]);
const refused = (composed: Composed) => {
  try {
    unspoken(composed, secrets);
    return undefined;
  } catch (error) {
    return error;
  }
};
const inBody = (block: Block): Composed => ({ ...ENGLISH, body: [...ENGLISH.body, block] });
const named = [text("An interview with مینا سربندی")];

describe("a document that names somebody who is protected", () => {
  it.each<[string, Composed]>([
    ["a paragraph", inBody({ kind: "paragraph", text: [{ kind: "emphasis", text: named }] })],
    ["a list in a quotation", inBody({ kind: "quote", blocks: [{ kind: "list", ordered: true, items: [[{ kind: "paragraph", text: named }]] }] })],
    ["a cell", inBody({ kind: "table", head: [], rows: [[named]] })],
    ["the line of somebody who signs", inBody({ kind: "signatures", groups: [{ lines: [named] }] })],
    ["a picture", inBody({ kind: "picture", svg: "<svg><text>Mina Sorbandi</text></svg>", alternative: "" })],
    ["the heading of those who sign", inBody({ kind: "signatures", groups: [{ title: "For Mina Sorbandi", lines: [] }] })],
    ["two runs", inBody({ kind: "paragraph", text: [text("An interview with Mina "), { kind: "strong", text: [text("Sorbandi")] }] })],
    ["an address", inBody({ kind: "paragraph", text: [{ kind: "link", address: "https://example.org/2019/mina-sorbandi", text: [text("A report")] }] })],
    ["the words below a picture", inBody({ kind: "picture", svg: "<svg/>", alternative: "", caption: "مینا سربندی" })],
    ["the words above a table", inBody({ kind: "table", caption: "Said by Mina Sorbandi", head: [], rows: [] })],
    ["a note", { ...ENGLISH, notes: [named] }],
    ["an annex", { ...ENGLISH, annexes: [[{ kind: "heading", level: 1, text: named }]] }],
    ["the addressee", { ...ENGLISH, head: { ...ENGLISH.head, addressee: ["Mina Sorbandi"] } }],
  ])("in %s is refused, and the name is not repeated", (_, composed) => {
    expect(refused(composed)).toMatchObject({ code: "refused", problems: [{ path: "w-7" }] });
    expect(JSON.stringify(refused(composed))).not.toMatch(/Sorbandi|سربندی/u);
  });

  it("is as it was where it names nobody", () => {
    expect(unspoken(ENGLISH, secrets)).toBe(ENGLISH);
  });
});
