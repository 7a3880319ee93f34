import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ENGLISH, PERSIAN } from "../fixture.ts";
import { everywhere, hostileText } from "../hostile.ts";
import { render } from "../index.ts";
import { flat, readBack } from "./read-back.ts";
import { strangeTypefaces } from "./typefaces.ts";

type Read = Awaited<ReturnType<typeof readBack>>;
const MIDDLE_OF_A4 = 297;

describe("a PDF", () => {
  let [english, persian]: Read[] = [];
  beforeAll(async () => {
    [english, persian] = await Promise.all([ENGLISH, PERSIAN].map(async (composed) => readBack(await render(composed, "pdf"))));
  });

  it("names its title, author, language and day", () => {
    expect(english?.info).toMatchObject({ Title: ENGLISH.title, Author: ENGLISH.author, Language: "en", CreationDate: "D:20310304000000Z" });
    expect(persian?.info).toMatchObject({ Title: PERSIAN.title, Language: "fa" });
  });

  it("says that it is PDF/A-2a, and is tagged", async () => {
    const bytes = Buffer.from(await render(ENGLISH, "pdf")).toString("latin1");
    expect(bytes).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(bytes).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(english?.marked).toBe(true);
  });

  it("has headings, lists, header cells, notes and a picture with words in its structure", () => {
    const elements = flat(english?.elements ?? []);
    const roles = elements.map(({ role }) => role);
    const count = (role: string) => roles.filter((other) => other === role).length;
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(["H1", "H2", "H3", "H4", "H2", "H2", "H2"]);
    expect([count("Note"), count("TH"), count("BlockQuote")]).toEqual([ENGLISH.notes.length, 4, 1]);
    expect(count("LI")).toBe(3 + 2 + 2 + 2);
    expect(elements.find(({ role }) => role === "Figure")?.alt).toContain("the first grave on 4 August");
  });

  it("is read in the order in which it was written", () => {
    const places = [
      "Urgent",
      "To the Minister",
      "Geneva, 4 March",
      "Presence of Karim Testmann",
      "Excellency,",
      "What your law allows",
      "What we ask",
      "Deaths by month",
      "Annex 2",
    ];
    const found = places.map((text) => english?.text.indexOf(text) ?? -1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it("sets notes at the foot of the page that refers to them", () => {
    const firstPage = english?.runs[0] ?? [];
    const note = firstPage.find(({ text }) => text.includes("Registry of the cemetery of Norrath"));
    const foot = firstPage.find(({ text }) => text.includes("Version 3"));
    expect(note?.y).toBeLessThan(200);
    expect(note?.y).toBeGreaterThan(foot?.y ?? Infinity);
  });

  it("of Persian text begins its lines at the right, and its table too", () => {
    const marking = persian?.runs[0]?.find(({ text }) => text.includes("فوری"));
    expect(marking?.x).toBeGreaterThan(MIDDLE_OF_A4);
    const header = (persian?.runs[1] ?? []).filter(({ text }) => ["ماه", "منابع"].includes(text.trim()));
    expect(header.find(({ text }) => text.includes("ماه"))?.x).toBeGreaterThan(header.find(({ text }) => text.includes("منابع"))?.x ?? Infinity);
  });

  it("of Persian text counts pages and notes in Persian digits", () => {
    const foot =
      persian?.runs[1]
        ?.filter(({ y }) => y < 60)
        .map(({ text }) => text)
        .join(" ") ?? "";
    expect(foot).toMatch(/[۲]/);
    expect(foot).not.toMatch(/[0-9]/);
  });

  it("keeps two runs of the other direction in the order of the sentence", () => {
    const runs = persian?.runs[0] ?? [];
    const [first, second] = ["14/2026, § 31", "https://court.freedonia.example"].map((start) => runs.find(({ text }) => text.startsWith(start)));
    expect(first?.y).toBe(second?.y);
    expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);
  });
});

it("a text is never a command to the typesetter", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const letters = (of: string) => of.replaceAll(/\s|[\u2066-\u2069]/g, "");
      expect(letters((await readBack(await render(everywhere(text), "pdf"))).text)).toContain(letters(text));
    }),
    { numRuns: 30 },
  );
});

it("whatever the text, a document is made or the text is to blame", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 12 }), async (text) => {
      const made = await render(everywhere(text), "pdf").catch((error: unknown) => error);
      if (made instanceof Error) expect(made).toMatchObject({ code: "bad-file" });
    }),
    { numRuns: 60 },
  );
});

it("a typeface of the machine that stood in is found", async () => {
  const made = Buffer.from(await render(PERSIAN, "pdf"));
  expect(strangeTypefaces(made)).toEqual([]);
  expect(strangeTypefaces(Buffer.from(made.toString("latin1").replaceAll("+Vazirmatn-Bold", "+Somewhere-Bold"), "latin1"))).toContain("Somewhere-Bold");
});

it("half a letter is shown as an unknown one", async () => {
  const made = await readBack(await render({ ...ENGLISH, foot: "end\ud800" }, "pdf"));
  expect(made.text).toContain("end\ufffd");
});

it("keeps two addresses in the order of the sentence, and each in its own", async () => {
  const link = (address: string) => ({ kind: "link", address, text: [{ kind: "text", text: address }] }) as const;
  const body = [{ kind: "paragraph", text: [link("https://first.example/"), { kind: "text", text: "، " }, link("https://second.example/")] }] as const;
  const [runs = []] = (await readBack(await render({ ...PERSIAN, body, annexes: [], notes: [] }, "pdf"))).runs;
  const [first, second] = ["https://first", "https://second"].map((start) => runs.find(({ text }) => text.startsWith(start)));
  expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);
});

it("a letter that no typeface has is an error that names it", async () => {
  const made = render({ ...ENGLISH, body: [{ kind: "paragraph", text: [{ kind: "text", text: "Signed by 金 alone." }] }] }, "pdf");
  await expect(made).rejects.toThrow(/“金” \(U\+91D1\)/);
  await expect(made).rejects.toMatchObject({ code: "bad-file" });
});
