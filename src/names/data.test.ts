import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { namesInText } from "./find-in-text.ts";
import { likeness } from "./likeness.ts";
import { nameOf } from "./parts.ts";
import { scorePairs } from "./score-pairs.ts";
import { THRESHOLD } from "./verdict.ts";

// The lists hold names of real persons and stay outside of the repository. Where they are, the figures that the constants were
// set by are measured again.
const FOLDER = process.env["DEDERE_NAME_DATA"] ?? resolve(import.meta.dirname, "../../../shared/data/names");
const absent = !existsSync(FOLDER);
const read = (file: string) => readFileSync(join(FOLDER, file), "utf8");

/** Another program's scores of the same pairs, and the threshold it recommends. */
const PEER_THRESHOLD = 0.7;

describe.skipIf(absent)(absent ? `NOT MEASURED: no lists of names at ${FOLDER} (set DEDERE_NAME_DATA)` : "measured on lists of names", () => {
  it("finds Persian names among Latin ones", { timeout: 300_000 }, () => {
    const rows = read("persian-latin/pairs.tsv").trim().split("\n").slice(1);
    const scores = scorePairs(rows.map((row) => ({ left: row.split("\t")[0] ?? "", right: row.split("\t")[1] ?? "" })));
    expect(scores.pairs).toBe(9596);
    expect(scores.rank1).toBeGreaterThanOrEqual(0.985);
    expect(scores.recallAt100).toBeGreaterThanOrEqual(0.995);
  });

  it("finds names in Arabic script on a list of sanctions", { timeout: 60_000 }, () => {
    const scores = scorePairs(sanctioned());
    expect(scores.pairs).toBe(327);
    expect(scores.rank1).toBeGreaterThanOrEqual(0.995);
    expect(scores.recallAtPrecision98).toBeGreaterThanOrEqual(0.9);
  });

  it("recognises fifty names at a time in sentences, in the other script, and seldom others for them", { timeout: 60_000 }, () => {
    const rows = read("persian-latin/pairs.tsv").trim().split("\n").slice(1);
    const pairs = rows.map((row) => [row.split("\t")[0] ?? "", row.split("\t")[1] ?? ""] as const);
    // Neighbours in the list have one given name; here they are dealt out to a hundred groups.
    const groups = Array.from({ length: 96 }, (_, group) => pairs.filter((_pair, i) => i % 96 === group).slice(0, 100));
    let [asked, found, others, mistaken] = [0, 0, 0, 0];
    for (const group of groups) {
      const find = namesInText(group.slice(0, 50).map(([name], i) => ({ id: String(i), name })));
      const certain = (name: string) => find(`On that day ${name} was there.`).filter((one) => one.certain);
      for (const [i, [, latin]] of group.entries()) {
        if (i < 50) {
          asked += 1;
          if (certain(latin).some(({ id }) => id === String(i))) found += 1;
        } else {
          others += 1;
          if (certain(latin).length > 0) mistaken += 1;
        }
      }
    }
    expect(found / asked).toBeGreaterThanOrEqual(0.965);
    expect(mistaken / others).toBeLessThanOrEqual(0.015);
  });

  it("tells persons apart at a fixed threshold, and better than a peer", () => {
    const rows: readonly Readonly<Record<string, string>>[] = parse(read("opensanctions-name-bench/logicv2-frozen.csv"), { columns: true });
    const persons = rows
      .filter(({ schema }) => schema === "Person")
      .map(({ name1 = "", name2 = "", is_match, quality, score }) => ({ left: name1, right: name2, same: is_match === "true", quality, peer: Number(score) }));
    expect(persons).toHaveLength(265);
    expect(scorePairs(persons).f1).toBeGreaterThanOrEqual(0.88);
    const strong = persons.filter(({ quality }) => quality === "STRONG");
    const ours = strong.filter(({ left, right, same }) => likeness(nameOf(left), nameOf(right)) >= THRESHOLD.review !== same);
    const theirs = strong.filter(({ peer, same }) => peer >= PEER_THRESHOLD !== same);
    expect(ours.length).toBeLessThanOrEqual(theirs.length);
  });
});

/** Original names in Arabic script with the primary name of the same entry; the other entries only add names. */
function sanctioned(): readonly { readonly left: string; readonly right: string }[] {
  const list = read("un-sc/consolidated-2026-02-27.xml");
  return [...list.matchAll(/<INDIVIDUAL>[\s\S]*?<\/INDIVIDUAL>/g)].map(([entry]) => {
    const field = (tag: string) => (new RegExp(`<${tag}>([^<]*)`).exec(entry)?.[1] ?? "").trim();
    const right = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map(field).filter(Boolean).join(" ");
    const original = field("NAME_ORIGINAL_SCRIPT");
    return { left: /\p{Script=Arabic}/u.test(original) ? original : "", right };
  });
}
