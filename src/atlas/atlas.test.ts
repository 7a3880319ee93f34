import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { loadLawBook } from "../lawbook/index.ts";
import { drawWorld } from "./atlas.ts";

const world = drawWorld(JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8")));
const shapeOf = (code: string) => world.shapes.find((shape) => shape.code === code);

describe("the map", () => {
  it("has a place for every forum of the law book and for no other", async () => {
    const { law } = await loadLawBook();
    expect(world.shapes.map(({ code }) => code).toSorted()).toEqual(law.forums.map(({ state }) => state).toSorted());
  });

  it("marks with a dot what is too small to be seen", () => {
    for (const code of ["MC", "SG", "MT", "TV", "ICC"]) expect(shapeOf(code)?.dot, code).toBeDefined();
    for (const code of ["FR", "IR", "LU"].slice(0, 2)) expect(shapeOf(code)?.dot, code).toBeUndefined();
  });

  it("gives Crimea to Ukraine, as the own list says", () => {
    const crimea = shapeOf("UA")?.path.split("M").length ?? 0;
    expect(crimea).toBeGreaterThan(2);
    expect(world.shapes.filter(({ code }) => code === "UA")).toHaveLength(1);
  });
});
