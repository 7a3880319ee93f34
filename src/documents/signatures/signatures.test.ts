import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Block } from "../composed.ts";
import { signaturesBlock } from "./block.ts";
import { ofOtherText, type Signature, signatureSchema, valid } from "./signature.ts";

const TEXT = "The letter.";
const signature = (name: string, parts: Partial<Signature> = {}): Signature => ({ name, by: "person", show: "named", consent: "2021-06-20", ...parts });
const shown = (blocks: readonly Block[]) => JSON.stringify(blocks);
const names = (blocks: readonly Block[]) => [...shown(blocks).matchAll(/"strong","text":\[\{[^}]*"text":"([^"]*)"/gu)].map(([, name]) => name);

describe("signatures under a text", () => {
  it("count with a consent, and until they are withdrawn", () => {
    const all = [signature("A"), signature("B", { consent: undefined }), signature("C", { withdrawn: "2021-07-01" })];
    expect(valid(all, TEXT).map(({ name }) => name)).toEqual(["A"]);
  });

  it("are of the text that was signed", () => {
    const digest = createHash("sha256").update(TEXT).digest("hex");
    const all = [signature("A", { text: digest }), signature("B", { text: "0".repeat(64) })];
    expect(valid(all, TEXT).map(({ name }) => name)).toEqual(["A"]);
    expect(ofOtherText(all, TEXT)).toBe(1);
  });

  it("are counted only, where nobody said more", () => {
    expect(signatureSchema.parse({ name: "A", by: "person", consent: "2021-06-20", show: "" }).show).toBe("counted");
  });

  it("stand in the order of the alphabet, organisations first", () => {
    const all = [signature("Zed"), signature("Émile"), signature("Anna"), signature("The Union", { by: "organisation" })];
    expect(names(signaturesBlock(all, "fr"))).toEqual(["The Union", "Anna", "Émile", "Zed"]);
    expect(names(signaturesBlock([signature("یاسمن"), signature("پروین"), signature("آرش")], "fa"))).toEqual(["آرش", "پروین", "یاسمن"]);
  });

  it("do not tell who is only counted, or hidden", () => {
    const blocks = shown(signaturesBlock([signature("Anna"), signature("Secret One", { show: "counted" }), signature("Secret Two", { show: "hidden" })], "en"));
    expect(blocks).not.toContain("Secret");
    expect(blocks).toContain("and 1 more");
  });

  it("leave no trace where there are none", () => {
    expect(signaturesBlock([], "en")).toEqual([]);
  });
});
