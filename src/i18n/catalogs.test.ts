import { describe, expect, it } from "vitest";
import { CAPACITIES, CONFIDENCES, CRIMES, POST_KINDS, PROCEEDING_KINDS, REASONS, ROUTES, STATUSES } from "../forum/vocabulary.ts";
import { STAGES } from "../forum/law.ts";
import { CATALOGS } from "./catalogs.ts";
import { LANGUAGES, NAMESPACES, translator } from "./index.ts";

function keysOf(value: object, prefix = ""): string[] {
  return Object.entries(value).flatMap(([key, child]) => (typeof child === "object" && child !== null ? keysOf(child, `${prefix}${key}.`) : [prefix + key]));
}

function placeholders(value: object): string[] {
  return (
    JSON.stringify(value)
      .match(/\{\{\s*[\w.]+/g)
      ?.map((found) => found.replace(/\W/g, "")) ?? []
  );
}

/** Names that only one language has to set right: the other takes them from the common list. */
const shared = (key: string) => !key.startsWith("forum.");

describe("catalogs", () => {
  it.each(NAMESPACES)("%s says the same things in every language", (name) => {
    const english = keysOf(CATALOGS.en[name]).filter(shared).toSorted();
    for (const language of LANGUAGES) expect(keysOf(CATALOGS[language][name]).filter(shared).toSorted(), language).toEqual(english);
  });

  it.each(NAMESPACES)("%s fills in the same values in every language", (name) => {
    const english = new Set(placeholders(CATALOGS.en[name]));
    for (const language of LANGUAGES) expect(new Set(placeholders(CATALOGS[language][name])), language).toEqual(english);
  });

  it.each(LANGUAGES)("names every word of the closed vocabularies in %s", (language) => {
    const t = translator(language);
    const words = {
      crime: CRIMES,
      route: ROUTES,
      routeMeaning: ROUTES,
      status: STATUSES,
      statusMeaning: STATUSES,
      reason: REASONS,
      post: POST_KINDS,
      capacity: CAPACITIES,
      proceeding: PROCEEDING_KINDS,
      confidence: CONFIDENCES,
      stage: STAGES,
    };
    for (const [group, names] of Object.entries(words))
      for (const name of names) expect(t(`terms:${group}.${name}`, { defaultValue: "" }), `${group}.${name}`).not.toBe("");
  });
});
