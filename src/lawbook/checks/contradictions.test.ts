import { describe, expect, it } from "vitest";
import { changed, problems, SECOND } from "../small-book.ts";

const STATE = "states/xa.yaml";
const TORTURE = '    inForce:\n      from: "2000-01-01"\n      to: null\n    conduct:\n      rule: from-date\n      from: "2000-01-01"\n';
const CORE = "functionalImmunity:\n  - from: null\n    to: null\n    crimes: core\n    stance: unsettled\n";

/** The small book's provision on torture with these windows, and a second one of the same law before it in the list. */
function two(first: string, second: string, law = "Penal Code s 1"): string[] {
  const book = changed(STATE, TORTURE, `    ${second}\n`);
  return problems(changed(STATE, "provisions:\n", SECOND(`    kind: criminal\n    law: ${law}\n    ${first}\n`), book));
}

const windows = (inForce: string, conduct: string) => `inForce: { ${inForce} }\n    conduct: { ${conduct} }`;
const ALWAYS = "from: null, to: null";
const OPEN = windows('from: "2000-01-01", to: null', 'rule: from-date, from: "2000-01-01"');
const OVERLAP = [expect.stringMatching(/^states\/xa\.yaml:\d+:5: provisions\[2\]: This version overlaps XA-second: both are the same law/)];

describe("two provisions of one crime and one law contradict each other", () => {
  it.each([
    ["when both are in force and reach the same conduct", windows('from: "2010-01-01", to: null', 'rule: from-date, from: "1990"'), OPEN],
    ["on the last day of one, which is the first of the other", windows('from: "1990-01-01", to: "2000-01-01"', "rule: any"), OPEN],
    ["on the last day of conduct of one", windows(ALWAYS, 'rule: from-date, from: "1990-01-01", to: "2000-01-01"'), OPEN],
    [
      "by conduct alone: in force for the same conduct, the old law not closed",
      windows(ALWAYS, "rule: any"),
      windows(ALWAYS, 'rule: from-date, from: "2000-01-01"'),
    ],
    ["by conduct since the law was in force", windows('from: "1995-01-01", to: null', "rule: in-force"), OPEN],
    ["when the first day of one is not known and both hold today", windows("from: null, to: null, fromUnknown: true", "rule: any"), OPEN],
    ["in a place that both reach", windows(ALWAYS, "rule: any, places: [XA, XB]"), windows(ALWAYS, "rule: any, places: [XB]")],
    ["when one reaches every place", windows(ALWAYS, "rule: any"), windows(ALWAYS, "rule: any, places: [XB]")],
  ])("%s", (_, first, second) => {
    expect(two(first, second)).toEqual(OVERLAP);
  });

  it("however the law is written", () => {
    expect(two(OPEN, OPEN, "penal code s. 1")).toEqual(OVERLAP);
    expect(two(OPEN, OPEN, "Penal Code s 11")).toEqual([]);
  });

  it.each([
    ["when one ends before the other begins", windows('from: null, to: "1999-12-31"', "rule: any"), OPEN],
    ["when one still governs the conduct before the other's", windows(ALWAYS, 'rule: from-date, from: "1990", to: "1999-12-31"'), OPEN],
    [
      "when they meet within a year and nobody knows the day",
      windows(ALWAYS, 'rule: from-date, from: "1990", to: "2000"'),
      windows(ALWAYS, 'rule: from-date, from: "2000"'),
    ],
    [
      "when one is about conduct from its own first day on",
      windows(ALWAYS, 'rule: any, to: "1999-12-31"'),
      windows('from: "2000-01-01", to: null', "rule: in-force"),
    ],
    [
      "when the first day of one is not known and the other ended before today",
      windows("from: null, to: null, fromUnknown: true", "rule: any"),
      windows('from: null, to: "2010-01-01"', "rule: any"),
    ],
    ["in different places", windows(ALWAYS, "rule: any, places: [XA]"), windows(ALWAYS, "rule: any, places: [XB]")],
  ])("not %s", (_, first, second) => {
    expect(two(first, second)).toEqual([]);
  });
});

describe("two versions of the immunity of acts in office contradict each other", () => {
  const version = (days: string, crimes: string, stance = "rejected") => `  - { ${days}, crimes: ${crimes}, stance: ${stance} }\n`;
  const immunities = (...versions: string[]) => problems(changed(STATE, CORE, `functionalImmunity:\n${versions.join("")}`));
  const SAME = [expect.stringMatching(/^states\/xa\.yaml:\d+:5: functionalImmunity\[2\]: This version overlaps an earlier one/)];

  it.each([
    ["core crimes and one of them", version(ALWAYS, "core"), version(ALWAYS, "[torture]", "accepted")],
    ["any crime and an ordinary one", version(ALWAYS, "any"), version(ALWAYS, "[murder]", "accepted")],
    ["any crime and core crimes", version(ALWAYS, "core"), version(ALWAYS, "any", "unsettled")],
    ["lists with one crime in common", version(ALWAYS, "[torture, genocide]"), version(ALWAYS, "[war-crimes, torture]", "accepted")],
    ["days with one in common", version('from: null, to: "2000-01-01"', "core"), version('from: "2000-01-01", to: null', "any", "accepted")],
    [
      "conduct with one day in common",
      version(`${ALWAYS}, conductFrom: "1988-12-08"`, "[torture]"),
      version(`${ALWAYS}, conductTo: "1988-12-08"`, "core", "accepted"),
    ],
  ])("for %s", (_, first, second) => {
    expect(immunities(first, second)).toEqual(SAME);
  });

  it.each([
    ["other crimes", version(ALWAYS, "core"), version(ALWAYS, "[murder, slavery]", "accepted")],
    ["other days", version('from: null, to: "1999-12-31"', "any"), version('from: "2000-01-01", to: null', "any", "accepted")],
    [
      "conduct before and after",
      version(`${ALWAYS}, conductFrom: "1988-12-08"`, "[torture]"),
      version(`${ALWAYS}, conductTo: "1988-12-07"`, "[torture]", "accepted"),
    ],
  ])("not for %s", (_, first, second) => {
    expect(immunities(first, second)).toEqual([]);
  });

  it("and so do two of the immunity of office", () => {
    const twice = "personalImmunity:\n  - { from: null, to: null, stance: disregarded }\n";
    expect(problems(changed(STATE, "personalImmunity:\n", twice))).toEqual([
      expect.stringContaining("personalImmunity[2]: This version overlaps an earlier one"),
    ]);
  });
});

describe("a gap and a provision contradict each other", () => {
  const GAP = "    kind: gap\n    law: none\n    inForce: { from: null, to: null }\n    effect: no-offence-or-no-reach\n";
  const withGap = (gap: string) => problems(changed(STATE, "provisions:\n", SECOND(gap)));

  it("on the same day", () => {
    expect(withGap(GAP)).toEqual([
      "states/xa.yaml:18:5: provisions[1]: The gap XA-second says that there is no law on torture, and XA-torture says that there is, for the same days. Name XA-torture under `except` if the gap means everything else, set `of` if it is about the civil law, or close one of the two.",
    ]);
  });

  it("not if the gap is about civil law, closed before, or names the provision", () => {
    expect(withGap(`${GAP}    of: civil\n`)).toEqual([]);
    expect(withGap(GAP.replace("to: null", 'to: "1999-12-31"'))).toEqual([]);
    expect(withGap(`${GAP}    except: [XA-torture]\n`)).toEqual([]);
    expect(withGap(`${GAP}    except: [XA-genocide-none]\n`).join()).toContain(
      'provisions[1].except[1]: There is no provision on torture in this file "XA-genocide-none"',
    );
  });
});

describe("a reach in time has the field that its rule reads", () => {
  it.each([
    ["rule: treaty", "conduct: The reach in time follows a treaty that is not named. Add `treaty`"],
    ["rule: from-date", "conduct: The reach in time begins on a day that is not named. Add `from`, or write the rule `any`."],
    ['rule: any, from: "2000"', "conduct.from: The rule `any` does not read `from`. Remove it, or write the rule `from-date`."],
  ])("{ %s }", (conduct, message) => {
    expect(problems(changed(STATE, TORTURE, `    ${windows(ALWAYS, conduct)}\n`))).toEqual([expect.stringContaining(`provisions[1].${message}`)]);
  });
});
