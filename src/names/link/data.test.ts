import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type DataSet, febrl, gaza, splink, unitedNations } from "../../../test/linkage-data.ts";
import { link } from "./index.ts";

/** Development data is not part of the project: lists of people who were killed are used to measure, and are not passed on. */
const FOLDER = process.env["DEDERE_NAME_DATA"] ?? fileURLToPath(new URL("../../../../shared/data/names", import.meta.url));
const present = existsSync(`${FOLDER}/gaza-lists`);
const title = present ? "development data" : `NOT RUN, no development data at ${FOLDER}: set DEDERE_NAME_DATA`;

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function figures(pairs: readonly { readonly one: { readonly id: string }; readonly other: { readonly id: string } }[], { isOne, count }: DataSet): Figures {
  const right = pairs.filter(({ one, other }) => isOne(one.id, other.id)).length;
  const [precision, recall] = [right / pairs.length, right / count];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** What is linked without a person, and with those that a person has to look at. */
function measured(data: DataSet): { readonly same: Figures; readonly looked: Figures } {
  const { decisions } = link(data.lists);
  return {
    same: figures(
      decisions.filter(({ queue }) => queue === "same"),
      data,
    ),
    looked: figures(
      decisions.filter(({ queue }) => queue !== "different"),
      data,
    ),
  };
}

/**
 * What was reached when this was written; less is a step back. Of the pairs of the two Gaza lists that have the same full name,
 * those without an age in the earlier list have another number in the later one more often than not (88 of 165), and so have
 * those whose ages are far apart (79 of 119): to link them loses as much as it gains, and F1 stays below 0.99 there.
 */
describe.skipIf(!present)(title, { timeout: 300_000 }, () => {
  it.each([
    ["two releases of a list, names in Arabic script", () => gaza(FOLDER, "name_ar", "name_ar"), 0.986, 0.992],
    ["names in Latin script against Arabic script", () => gaza(FOLDER, "name_en", "name_ar"), 0.98, 0.99],
    ["names in Arabic script against Latin script", () => gaza(FOLDER, "name_ar", "name_en"), 0.98, 0.99],
  ])("%s", (_, data, f1, precision) => {
    const { same, looked } = measured(data());
    expect(same.f1).toBeGreaterThanOrEqual(f1);
    expect(same.precision).toBeGreaterThanOrEqual(precision);
    expect(looked.recall).toBeGreaterThanOrEqual(0.99);
  });

  it("rows that can be linked at all: with an age that is known and about the same", () => {
    const { same } = measured(gaza(FOLDER, "name_ar", "name_ar", true));
    expect(same.f1).toBeGreaterThanOrEqual(0.992);
  });

  it.each([
    ["a sanctions list at two dates", () => unitedNations(FOLDER), 0.89, 0.995],
    ["FEBRL 4: two lists", () => febrl(FOLDER, ["dataset4a.csv", "dataset4b.csv"]), 0.89, 0.98],
    ["FEBRL 3: inside one list", () => febrl(FOLDER, ["dataset3.csv"]), 0.86, 0.97],
    ["a thousand made-up records with damage, many without half of the name", () => splink(FOLDER), 0.35, 0.73],
  ])("%s", (_, data, recall, looked) => {
    const found = measured(data());
    expect(found.same.precision).toBeGreaterThanOrEqual(0.999);
    expect(found.same.recall).toBeGreaterThanOrEqual(recall);
    expect(found.looked.recall).toBeGreaterThanOrEqual(looked);
  });
});
