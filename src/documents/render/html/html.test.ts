import { createHash } from "node:crypto";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, it } from "vitest";
import type { Composed } from "../../composed.ts";
import { ENGLISH, PERSIAN } from "../fixture.ts";
import { everywhere, hostileText } from "../hostile.ts";
import { render } from "../index.ts";

type Node = DefaultTreeAdapterTypes.Node;
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const source = async (composed: Composed) => Buffer.from(await render(composed, "html")).toString("utf8");
const elements = async (composed: Composed) => within(parse(await source(composed)));

function within(node: Node): Element[] {
  const own =
    "tagName" in node ? [{ name: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: textOf(node) }] : [];
  return "childNodes" in node ? [...own, ...node.childNodes.flatMap(within)] : own;
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

it("has the language and direction of the document, and one heading of the first level", async () => {
  const all = await elements(PERSIAN);
  expect(all.find(({ name }) => name === "html")?.attributes).toMatchObject({ lang: "fa", dir: "rtl" });
  expect(all.filter(({ name }) => name === "h1").map(({ text }) => text)).toEqual([PERSIAN.head.subject]);
  expect(all.find(({ name }) => name === "title")?.text).toBe(PERSIAN.title);
});

it("forbids everything but itself: its policy names the hash of its one style", async () => {
  const all = await elements(PERSIAN);
  const policy = all.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes["content"];
  const hash = createHash("sha256")
    .update(all.find(({ name }) => name === "style")?.text ?? "")
    .digest("base64");
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(all.filter(({ name, attributes }) => ["script", "link", "iframe", "object"].includes(name) || attributes["style"])).toEqual([]);
  for (const { attributes } of all) if (attributes["src"]) expect(attributes["src"]).toMatch(/^data:image\/svg\+xml;base64,/);
});

it("leads from every sign to its note and from every note to its first sign", async () => {
  const all = await elements(ENGLISH);
  const ids = all.flatMap(({ attributes }) => attributes["id"] ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { attributes } of all) if (attributes["href"]?.startsWith("#")) expect(ids).toContain(attributes["href"].slice(1));
  expect(all.filter(({ attributes }) => attributes["role"] === "doc-backlink")).toHaveLength(ENGLISH.notes.length);
  // Note 1 is referred to twice.
  expect(all.filter(({ attributes }) => attributes["href"] === "#note-1")).toHaveLength(2);
});

it("a text is never markup, and never an address that runs", async () => {
  const skeleton = async (text: string) => (await elements(everywhere(text))).map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(" "));
  const harmless = await skeleton("x");
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      expect(await skeleton(text)).toEqual(harmless);
      const all = await elements(everywhere(text));
      expect(all.find(({ name }) => name === "h1")?.text).toBe(text);
      expect(all.find(({ name }) => name === "img")?.attributes["alt"]).toBe(text);
      for (const { attributes } of all) if (attributes["href"]) expect(attributes["href"]).toMatch(/^(?:https:\/\/example\.org\/|#)/);
    }),
  );
});
