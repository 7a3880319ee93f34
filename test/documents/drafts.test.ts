import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/documents/check/check.ts";
import type { Against } from "../../src/documents/check/context.ts";
import { compose } from "../../src/documents/compose/compose.ts";
import type { Block } from "../../src/documents/composed.ts";
import { draftDocument, DRAFTED, type DraftRequest } from "../../src/documents/drafts/draft.ts";
import { DRAFT_WORDS } from "../../src/documents/drafts/words/index.ts";
import { FILING_STATES, filingOf } from "../../src/documents/genres/filing.ts";
import type { DocumentLanguage } from "../../src/documents/languages.ts";
import type { DocumentSource } from "../../src/documents/source/document.ts";
import { readDocument } from "../../src/documents/source/read-document.ts";
import { caseAt, LAW } from "./checking.ts";

const DEMO: Against = { file: caseAt("../../cases/demo/case.yaml"), law: LAW };
const CASES = [
  { name: "demo", date: "2021-06-25", against: DEMO },
  { name: "Qalandar", date: "2031-05-01", against: { file: caseAt("qalandar.yaml"), law: LAW } },
  { name: "the square", date: "2031-05-01", against: { file: caseAt("square.yaml"), law: LAW } },
];
const LANGUAGES = Object.keys(DRAFT_WORDS) as DocumentLanguage[];
const COMPLAINTS = FILING_STATES.flatMap((forum) => {
  const filing = filingOf(forum);
  const languages = filing?.languages.take.filter((one): one is DocumentLanguage => Object.hasOwn(DRAFT_WORDS, one)) ?? [];
  // What a form is called in a language that its parts have no words in is left to counsel.
  return languages.flatMap((language) =>
    filing?.forms.every(({ parts }) => parts.every(({ heading }) => heading[language] !== undefined)) === true
      ? filing.forms.map(({ id }) => ({ forum, language, form: id }))
      : [],
  );
});

function read(text: string): DocumentSource {
  const { document, problems } = readDocument(text, "draft.md");
  if (!document || problems.length > 0) throw new Error(problems.map(({ message }) => message).join(" "));
  return document;
}

function errorsIn(text: string, against: Against) {
  return checkDocument(read(text), against).filter(({ severity }) => severity === "error");
}

const complaint = (more: Partial<DraftRequest> = {}): string =>
  draftDocument({ genre: "complaint", language: "de", forum: "CH", date: "2021-06-25", author: "The authors", ...more }, DEMO);

describe.each(CASES)("drafts from $name", ({ date, against }) => {
  it.each(COMPLAINTS)("a complaint in $forum ($form, $language) leaves open points only", ({ forum, language, form }) => {
    const text = draftDocument({ genre: "complaint", language, forum, form, date, author: "The authors", producer: "JD" }, against);
    expect(new Set(errorsIn(text, against).map(({ rule }) => rule))).toEqual(new Set(["open-point"]));
    expect(text).toContain(`{#attribution}`);
  });

  it.each(
    LANGUAGES.flatMap((language) => DRAFTED.filter((genre) => genre !== "complaint" && genre !== "arrest-request").map((genre) => ({ language, genre }))),
  )("$genre in $language", ({ language, genre }) => {
    // Where the record has nothing to say, the section is empty: that is for a person, too.
    const rules = errorsIn(draftDocument({ genre, language, date, author: "The authors", contact: "press desk" }, against), against).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule !== "open-point" && rule !== "missing-part")).toEqual([]);
  });
});

describe("a draft", () => {
  it("tells who is accused, in every script, and what speaks for the accused", () => {
    const text = complaint();
    expect(text).toContain("Ebrahim Raisi (ابراهیم رئیسی)");
    expect(text).toContain("[@ps752-human-error]");
    expect(text).toContain("[@law.CH-093]");
    expect(text).toContain("[@law.CH.investigate]");
  });

  it("gives figures as the sources give them, side by side", () => {
    expect(complaint()).toContain("2.000 – 5.000 (Getötete)");
    expect(complaint()).toContain("mindestens 30.000 (Getötete)");
  });

  it("does not tell what came after its day", () => {
    expect(complaint()).not.toContain("[@president]");
    expect(complaint()).not.toContain("2024");
    expect(complaint({ date: "2021-09-01" })).toContain("[@president]");
  });

  it("asks a person to write what would not pass the check", () => {
    const text = complaint({ language: "fr" });
    expect(text).toContain("TODO: Écrivez ce que dit le dossier sous november-first-days");
  });

  it("is the same of the same record", () => {
    expect(complaint()).toBe(complaint());
  });
});

describe("a part that a complaint lacks", () => {
  const without = (sign: string, text = complaint()) => text.replace(new RegExp(`\\n## [^\\n]*\\{#${sign}\\}\\n[\\s\\S]*?(?=\\n## |\\n::exhibits)`, "u"), "\n");
  const missing = (text: string) => errorsIn(text, DEMO).filter(({ rule }) => rule === "missing-part");

  it.each(["object", "suspects", "jurisdiction", "facts", "attribution", "disclosure"])("{#%s} is named", (sign) => {
    expect(missing(without(sign)).map(({ values }) => values["part"])).toContain(sign);
  });

  it("of the forum is named with its rule and where that was read", () => {
    const [finding] = missing(without("presence"));
    expect(finding).toMatchObject({ variant: "forum", values: { state: "CH", sign: "{#presence}", ground: "StGB art. 264m(1)", basis: "source" } });
  });

  it("that is there and empty is named", () => {
    const text = complaint().replace(/(\{#presence\}\n)[\s\S]*?(?=\n## )/u, "$1");
    expect(missing(text)).toMatchObject([{ variant: "empty", values: { part: "presence" } }]);
  });

  it("of a form is that form's: a deposit for the civil party alone", () => {
    const text = complaint({ forum: "FR", language: "fr", form: "partie-civile" });
    expect(missing(without("deposit", text))).toMatchObject([{ values: { part: "deposit" } }]);
    expect(missing(without("deposit", text).replace("form: partie-civile\n", "")).map(({ values }) => values["part"])).toEqual([]);
    expect(missing(text.replace("form: partie-civile", "form: lettre"))).toMatchObject([{ variant: "form" }]);
  });

  it("stands in the order of the authority's own questions", () => {
    const text = complaint({ forum: "GB", language: "en", producer: "JD" });
    const swapped = text.replace("{#scoping-suspect}", "{#x}").replace("{#scoping-presence}", "{#scoping-suspect}").replace("{#x}", "{#scoping-presence}");
    expect(missing(text)).toEqual([]);
    expect(missing(swapped)).toMatchObject([{ variant: "order", values: { part: "scoping-presence" } }]);
  });

  it("of the head: who produces the exhibits", () => {
    expect(missing(complaint({ forum: "GB", language: "en" }))).toMatchObject([{ variant: "head", values: { part: "producer" } }]);
  });
});

describe("an authority", () => {
  const rulesOf = (text: string) => checkDocument(read(text), DEMO).map(({ rule, severity }) => `${severity} ${rule}`);

  it("does not take a complaint in another language, but a translation may be in any", () => {
    const text = complaint({ language: "en" });
    expect(rulesOf(text)).toContain("error forum-language");
    expect(rulesOf(text.replace("language: en\n", "language: en\nauthentic: de\n"))).not.toContain("error forum-language");
  });

  it("is the competent one", () => {
    expect(rulesOf(complaint())).not.toContain("warning forum-office");
    expect(rulesOf(complaint().replace("  - Bundesanwaltschaft\n", "  - Staatsanwaltschaft Genf\n"))).toContain("warning forum-office");
  });

  it("of a forum that is not written down is left to counsel", () => {
    expect(rulesOf(complaint().replace("forum: CH", "forum: AT").replaceAll("law.CH", "law.AT"))).toContain("warning forum-unknown");
  });

  it("is not written to before a lawyer has released it without saying so", () => {
    expect(rulesOf(complaint())).toContain("warning unreleased");
    const released = complaint().replace("author: The authors\n", "author: The authors\nreleased: {by: A lawyer, on: 2021-06-24}\n");
    expect(rulesOf(released)).not.toContain("warning unreleased");
    expect(compose(read(complaint()), DEMO).head.marking).toBe("Entwurf zur anwaltlichen Prüfung");
    expect(compose(read(released), DEMO).head.marking).toBeUndefined();
  });

  it("hears of immunity where somebody held an office", () => {
    const silent = complaint().replace("::immunity\n", "");
    expect(rulesOf(complaint())).not.toContain("error immunity-unaddressed");
    expect(rulesOf(silent)).toContain("error immunity-unaddressed");
    expect(rulesOf(silent.replace("::exhibits", ":::formal\nKeine Immunität steht entgegen.\n:::\n\n::exhibits"))).not.toContain("error immunity-unaddressed");
  });
});

describe("exhibits", () => {
  const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === "table");

  it("are numbered in the order of their citations, and the notes name them", () => {
    const { annexes, notes } = compose(read(complaint()), DEMO);
    const [table] = tables(annexes.flat());
    expect(table?.rows[0]?.[0]).toEqual([{ kind: "text", text: "Beilage 1" }]);
    expect(JSON.stringify(notes[0])).toContain("[Beilage 1]");
  });

  it("that the text numbers are among them", () => {
    const text = complaint().replace("::exhibits", ":::formal\nSiehe Beilage 99.\n:::\n\n::exhibits");
    expect(errorsIn(text, DEMO).find(({ rule }) => rule === "exhibit-missing")).toMatchObject({ variant: "number", values: { label: "Beilage 99" } });
    expect(errorsIn(text.replace("Beilage 99", "Beilage 1"), DEMO).some(({ rule }) => rule === "exhibit-missing")).toBe(false);
  });

  it("bear the hash of the file that the workspace keeps, or are missing", () => {
    const sha256 = "0123456789abcdef".repeat(4);
    const sources = { ...DEMO.file.sources, "amnesty-2018": { ...DEMO.file.sources["amnesty-2018"]!, archived: "exhibit-1" } };
    const kept = { sha256, size: 1, acquiredAt: "2021-05-03T00:00:00Z", acquiredBy: "recorder-1" };
    const against = (exhibits: Against["exhibits"]): Against => ({ ...DEMO, file: { ...DEMO.file, sources }, ...(exhibits ? { exhibits } : {}) });
    const printed = JSON.stringify(compose(read(complaint()), against(new Map([["exhibit-1", kept]]))).annexes);
    expect(printed).toContain(sha256.slice(0, 32));
    expect(printed).toContain("recorder-1");
    const gone = (exhibits: Against["exhibits"]) => errorsIn(complaint(), against(exhibits)).filter(({ variant }) => variant === "gone");
    expect(gone(new Map())).toMatchObject([{ values: { key: "amnesty-2018", file: "exhibit-1" } }]);
    expect(gone(new Map([["exhibit-1", kept]]))).toEqual([]);
    // A case file alone cannot say what a workspace keeps.
    expect(gone(undefined)).toEqual([]);
  });
});
