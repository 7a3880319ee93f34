import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../time/index.ts";
import { caseJsonSchema, eventsOfCase, matterOfCase, Protected, readCase, sourcesOf } from "./index.ts";

const read = (file: string) => readCase(readFileSync(file, "utf8"), file);
const demo = read("cases/demo/case.yaml");
const disagreement = read("test/cases/good/disagreement.yaml");
const day = (text: string) => ({ earliest: parseDay(text), latest: parseDay(text) });

describe("the matter of a case", () => {
  const matter = matterOfCase(demo);

  it("has the accused with posts, death and the days for which no stay is on record", () => {
    expect(matter.accused.name).toBe("Ebrahim Raisi");
    expect(matter.accused.died).toEqual(day("2024-05-19"));
    expect(matter.accused.posts.items.find(({ id }) => id === "president")).toMatchObject({
      kind: "head-of-government",
      receivedAsHeadOfState: true,
      held: { from: day("2021-08-03"), to: day("2024-05-19") },
    });
    expect(matter.accused.stays).toMatchObject({ items: [], complete: false });
    expect(matter.accused.stays.completeOn?.map(({ from }) => (typeof from === "string" ? from : formatDay(from.earliest)))).toEqual([
      "2021-06-21",
      "2023-12-10",
    ]);
  });

  it("has a charge for each allegation, with the incident's place, craft and victims", () => {
    expect(matter.charges.map(({ id, crime }) => `${id} ${crime}`)).toEqual([
      "executions-crimes-against-humanity crimes-against-humanity",
      "executions-murder murder",
      "executions-torture torture",
      "executions-disappearance enforced-disappearance",
      "november-crimes-against-humanity crimes-against-humanity",
      "november-murder murder",
      "ps752-aircraft aircraft-attack",
      "ps752-murder murder",
    ]);
    expect(matter.charges.filter(({ continuing }) => continuing).map(({ id }) => id)).toEqual(["executions-disappearance"]);
    expect(matter.charges.find(({ id }) => id === "ps752-aircraft")).toMatchObject({
      place: "IR",
      craftState: "UA",
      victimNationalities: { complete: false, items: ["CA", "IR", "UA", "SE", "AF", "GB"].map((state) => ({ state })) },
    });
  });

  it("takes steps against others, such as a conviction for the same events, for no bar", () => {
    const bars = matter.proceedings.items.filter(({ sameActs }) => sameActs);
    expect(bars.map(({ state, what }) => `${state} ${what}`)).toEqual(["GB complaint", "CH complaint"]);
  });

  it("speaks the language asked for", () => {
    expect(matterOfCase(demo, "raisi", "fa").charges[0]?.label).toBe("اعدام‌های زندان‌ها در ۱۳۶۷");
  });

  it("uses the preferred value and leaves out what was withdrawn", () => {
    const { charges } = matterOfCase(disagreement);
    expect(charges.map(({ id }) => id)).toEqual(["kept"]);
    expect(charges[0]?.conduct.from).toMatchObject({ earliest: parseDay("1988-07-01") });
  });

  it("is refused for somebody of whom nothing is alleged", () => {
    expect(() => matterOfCase(demo, "noury")).toThrow("Nothing is alleged");
  });

  it("gives every part an id by which its sources are found", () => {
    const { accused, charges, proceedings, complainants } = matter;
    const parts = [
      ...accused.nationalities.items,
      ...accused.posts.items,
      ...accused.residences.items,
      ...charges,
      ...proceedings.items,
      ...complainants.items,
    ];
    const ids = [...parts.map(({ id }) => id), accused.deathFact ?? "", "stays", "residences"];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => sourcesOf(demo, id).length === 0)).toEqual([]);
  });
});

describe("the sources of a part", () => {
  const said = (id: string) => sourcesOf(demo, id).map(({ sourceId, grade, value }) => [sourceId, grade, value].filter(Boolean).join(" "));

  it("are its own, else those of what is around it", () => {
    expect(said("prosecutor-general")).toEqual(["list-of-prosecutors C2"]);
    expect(said("general-inspection")).toEqual(["profiles C3"]);
    expect(said("responses.2")).toEqual(["mehr-2021 C2", "rudaw-2021 B2", "taghrib-2021 C2", "caspian-post-2021 C3"]);
  });

  it("keep every value that sources disagree on", () => {
    expect(said("raisi.born")).toEqual(["profiles C3 1960-12-14", "profile-1959 C4 1959"]);
  });

  it("mark what speaks for the accused", () => {
    expect(sourcesOf(demo, "ps752-human-error")).toMatchObject([{ sourceId: "iran-government", grade: "C4", contrary: true, status: "contested" }]);
  });

  it("are none for an id that stands for nothing", () => {
    expect(sourcesOf(demo, "nobody")).toEqual([]);
    expect(sourcesOf(demo, "constructor")).toEqual([]);
  });
});

describe("the events of a case", () => {
  const events = eventsOfCase(demo);

  it("are in order, each with the sources of its record", () => {
    expect(events.map(({ on }) => on.earliest)).toEqual(events.map(({ on }) => on.earliest).toSorted((a, b) => a - b));
    expect(events.filter(({ id }) => sourcesOf(demo, id).length === 0)).toEqual([]);
  });

  it("say what began and ended, and who did what", () => {
    const on = (text: string) => events.filter((event) => event.on.earliest === parseDay(text)).map(({ kind, label }) => `${kind}: ${label}`);
    expect(on("2021-08-03")).toEqual(["post-begins: President of Iran"]);
    expect(on("2024-05-19")).toEqual(["post-ends: President of Iran", "death: Ebrahim Raisi"]);
    expect(on("2021-08-05")).toHaveLength(18);
  });

  it("leave out a statement of which only the latest date is known", () => {
    expect(events.filter(({ kind }) => kind === "statement").map(({ id }) => id)).toEqual(["statements.2"]);
  });
});

describe("a confidential record", () => {
  it("shows nothing of itself unless it is opened", () => {
    const shown = [
      JSON.stringify(disagreement),
      inspect(disagreement, { depth: 9, showHidden: true }),
      String(disagreement.confidential.facts["account"]),
    ].join();
    expect(shown).not.toContain("must stay closed");
    expect(shown).not.toContain("An insider");
    expect(disagreement.confidential.facts["account"]?.reveal().says).toBe("Words that must stay closed");
  });

  it("enters neither matter nor events, and is cited closed", () => {
    expect(JSON.stringify([matterOfCase(disagreement), eventsOfCase(disagreement)])).not.toContain("must stay closed");
    expect(sourcesOf(disagreement, "account")).toEqual([]);
    const [support] = sourcesOf(disagreement, "visit");
    expect(support?.source).toBeInstanceOf(Protected);
    expect(support?.grade).toBe("D3");
  });
});

describe("the JSON Schema for editors", () => {
  it("is the one the validator gives; `vitest run src/record -u` writes it anew", async () => {
    await expect(caseJsonSchema()).toMatchFileSnapshot("../../cases/case.schema.json");
  });

  it("is named in the first line of the demonstration case", () => {
    expect(readFileSync("cases/demo/case.yaml", "utf8").split("\n")[0]).toBe("# yaml-language-server: $schema=../case.schema.json");
  });
});
