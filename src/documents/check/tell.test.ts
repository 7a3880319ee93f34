import { describe, expect, it } from "vitest";
import en from "../../i18n/en/documents.json" with { type: "json" };
import fa from "../../i18n/fa/documents.json" with { type: "json" };
import { LANGUAGES, translator } from "../../i18n/index.ts";
import { FILING_STATES, filingOf } from "../genres/filing.ts";
import { REQUIRED } from "../genres/parts.ts";
import { type Finding, RULES, type Rule } from "./finding.ts";
import { tell } from "./tell.ts";

/** What the rules fill their messages with, by variant; `""` is a message without variants. */
const FILLED: Readonly<Record<Rule, Readonly<Record<string, readonly string[]>>>> = {
  uncited: { plain: [], fact: ["trigger"], demand: [], opinion: [], heading: ["trigger"] },
  "unknown-citation": { record: ["key"], near: ["key", "near"], law: ["key"] },
  "cited-heading": { "": [] },
  "signed-other-text": { "": ["count"] },
  withdrawn: { "": ["key", "note"] },
  "source-later": { published: ["key", "date"], happened: ["key", "date"] },
  "status-too-low": { "": ["key", "what", "status", "source"] },
  "single-source": { "": ["key", "what", "status", "source"] },
  "allegation-as-finding": { "": ["person", "words"] },
  "guilt-asserted": { word: ["words", "person"], conviction: ["words", "person"] },
  "mind-asserted": { "": ["words"] },
  "figure-differs": { "": ["figure", "key", "known"], none: ["figure", "key"] },
  "figure-contested": { "": ["what", "lowest", "highest"] },
  "date-differs": { "": ["date", "key", "known"] },
  "quotation-differs": { "": ["key", "from"] },
  "quotation-unplaced": { uncited: [], "no-passage": ["key"] },
  "fact-in-demand": { demand: ["words"], opinion: ["words"] },
  "law-unsupported": {
    immunity: ["state", "count", "of", "person", "reason", "since", "until", "rule"],
    death: ["state", "count", "of", "person", "reason", "since", "until", "rule"],
    one: ["state", "count", "of", "person", "reason", "since", "until", "rule"],
    many: ["state", "count", "of", "person", "reason", "since", "until", "rule"],
    can: ["state", "count", "of"],
  },
  "law-unknown": { one: ["state", "count", "of"], many: ["state", "count", "of"] },
  "law-uncited": { "": ["act"] },
  "law-discretion": { "": ["act", "state"] },
  "demand-barred": { "personal-immunity": ["person", "reason", "since", "until", "rule"], death: ["person", "reason", "since", "until", "rule"] },
  "protected-name": { certain: ["item"], likely: ["item"] },
  "protected-source": { "": ["key"] },
  "relative-time": { "": ["words"] },
  "source-unarchived": { "": ["key"] },
  "changed-since-approved": { changed: ["key", "on"], gone: ["key", "on"] },
  "versions-differ": {
    passages: ["language", "authentic", "ours", "theirs"],
    voices: ["language", "authentic", "passage", "differences"],
    citations: ["language", "authentic", "passage", "differences"],
    figures: ["language", "authentic", "passage", "differences"],
  },
  "unknown-field": { "": ["field", "known"] },
  "missing-part": {
    head: ["part", "sign"],
    section: ["part", "sign"],
    empty: ["part", "sign"],
    block: ["part", "sign"],
    form: ["state", "form", "forms"],
    forum: ["state", "form", "part", "sign", "ground", "basis", "read", "on"],
    order: ["state", "form", "part", "sign", "ground", "basis", "read", "on"],
  },
  "open-point": { "": ["words"] },
  unreleased: { "": [] },
  "forum-language": { "": ["state", "language", "takes"] },
  "forum-office": { "": ["state", "office"] },
  "forum-unknown": { "": ["state"] },
  "immunity-unaddressed": { "": ["person", "office"] },
  "one-identifier": { "": ["person"] },
  "demand-organ": { "": ["organ", "act"] },
  "exhibit-missing": { gone: ["key", "file"], "no-copy": ["count", "of", "keys"], number: ["label", "count"] },
  "sighting-over": { "": ["left", "date"] },
};

/** What `tell` makes of these values, besides. */
const MADE: Readonly<Record<string, readonly string[]>> = { state: ["forum", "example"], reason: ["period"], basis: ["because"], part: ["what"] };
/** Values that are words of a closed list. */
const SAMPLES: Readonly<Record<string, string>> = { state: "CH", status: "alleged", reason: "personal-immunity", basis: "knowledge", part: "facts" };

interface Words {
  readonly message?: string;
  readonly remedy?: string;
}
const CATALOGS = { en, fa };
const ALL = RULES.flatMap((rule) => Object.entries(FILLED[rule]).map(([variant, given]) => ({ rule, variant, given })));
const wordsOf = (language: keyof typeof CATALOGS, rule: Rule): Words & Readonly<Record<string, Words | string | undefined>> => CATALOGS[language].rule[rule];
const parts: Readonly<Record<string, string>> & object = en.part;

describe.each(["en", "fa"] as const)("what a finding says: %s", (language) => {
  it.each(ALL)("$rule $variant: in words, with what the rule fills in and nothing else", ({ rule, variant, given }) => {
    const words = variant === "" ? wordsOf(language, rule) : (wordsOf(language, rule)[variant] as Words);
    const known = [...given, ...given.flatMap((value) => MADE[value] ?? [])];
    for (const text of [words.message, words.remedy]) {
      expect(text).toMatch(/\p{L}/u);
      for (const [, name] of text?.matchAll(/\{\{(\w+)/g) ?? []) expect(known).toContain(name);
    }
    const values = Object.fromEntries(given.map((name) => [name, SAMPLES[name] ?? "7"]));
    const finding: Finding = { rule, severity: "error", start: 0, end: 0, values, ...(variant === "" ? {} : { variant }) };
    const place = { file: "letter.md", placeOf: () => ({ line: 1, column: 1 }) };
    const [said] = tell([finding], place as never, translator(language), language);
    expect(`${said?.message} ${said?.remedy}`).not.toMatch(/documents:|terms:|cli:|\.(?:message|remedy)|undefined/);
  });

  it("has no words for what no rule finds", () => {
    expect(Object.keys(CATALOGS[language].rule).toSorted()).toEqual(RULES.toSorted());
    for (const rule of RULES) {
      const variants = Object.keys(wordsOf(language, rule)).filter((key) => key !== "message" && key !== "remedy");
      expect([rule, variants.toSorted()]).toEqual([rule, Object.keys(FILLED[rule]).filter(Boolean).toSorted()]);
    }
  });

  it("says what belongs into every part that is asked for", () => {
    const asked = Object.values(REQUIRED).flatMap(({ sections, blocks }) => [...sections, ...blocks]);
    const ofForums = FILING_STATES.flatMap((state) => (filingOf(state)?.forms ?? []).flatMap((form) => form.parts.map(({ sign }) => sign)));
    for (const part of [...asked, ...ofForums])
      expect([part, (CATALOGS[language].part as typeof parts)[part]]).toEqual([part, expect.stringMatching(/\p{L}/u)]);
  });
});

it("is said in every language of the interface", () => {
  expect(Object.keys(CATALOGS).toSorted()).toEqual([...LANGUAGES].toSorted());
});
