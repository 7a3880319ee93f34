import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatProblem } from "../errors/index.ts";
import { inspectLawBook } from "./read.ts";

/** A law book of one state, for tests: each file as its lines, so that a test can say which line is wrong. */
export const SMALL_BOOK: Readonly<Record<string, string>> = {
  "forums.yaml": `forums:
  - { state: XA, name: Arland, un: member }
  - { state: XB, name: Borland, un: observer }
`,
  "international.yaml": `asOf: "2026-01-01"
criminalFrom:
  torture:
    from: "1987-06-26"
    rule: CRIM-TOR
treatyOfCrime:
  torture: cat
territorialLaw: {}
rules:
  - id: CRIM-TOR
    topic: criminality
    effect: information
    rule: Torture is a crime.
    inForce:
      from: null
      to: null
    contested: false
    authorities: []
    basisOfFact: knowledge
    confidence: high
    cites: []
  - id: DEATH-1
    topic: death-of-accused
    effect: bar
    code: death
    routes: [investigate, warrant, arrest, try, try-in-absentia]
    rule: Death ends criminal proceedings.
    inForce:
      from: null
      to: null
    contested: false
    authorities: []
    basisOfFact: knowledge
    confidence: high
    cites: []
`,
  "treaties.yaml": `asOf: "2026-01-01"
sources:
  - { id: depositary, title: The depositary }
treaties:
  - id: cat
    title: Convention against Torture
    adopted: "1984-12-10"
    entryIntoForce: "1987-06-26"
    depositary: UN Secretary-General
    inForceRule: 30th day after deposit
    complete: true
    asOf: "2026-01-01"
    parties:
      - { state: XA, kind: accession, ratified: "1990-01-01", inForce: "1990-01-31", source: depositary }
`,
  "not-researched.yaml": `asOf: "2026-01-01"
note: None of these was read.
states:
  - state: XB
    name: Borland
    crimes: [torture]
    known: Party to nothing.
`,
  "states/xa.yaml": `state: XA
name: Arland
asOf: "2026-01-01"
personalImmunity:
  - from: null
    to: null
    stance: customary
functionalImmunity:
  - from: null
    to: null
    crimes: core
    stance: unsettled
immunityNotes: []
authorities:
  - id: a1
    text: Prosecutor General
provisions:
  - id: XA-torture
    crime: torture
    kind: criminal
    basis: universal
    law: Penal Code s 1
    inForce:
      from: "2000-01-01"
      to: null
    conduct:
      rule: from-date
      from: "2000-01-01"
    investigateWithoutPresence: allowed
    requires:
      investigate:
        - anyOf:
            - is: suspect-national
            - is: treaty-covers-offence
              treaty: cat
    trialInAbsentia: barred
    limitation:
      kind: none
    authority: a1
    cites:
      - s1
    basisOfFact: source
    confidence: high
  - id: XA-genocide-none
    crime: genocide
    kind: gap
    law: Penal Code
    inForce:
      from: null
      to: null
    effect: no-offence-or-no-reach
    cites: []
    basisOfFact: knowledge
    confidence: medium
sources:
  - id: s1
    title: Penal Code of Arland
    where: Official gazette
`,
  "precedents/one.yaml": `id: one
title: The first case
forum: XA
date: "2010-05-01"
route: investigation
accused:
  name: A person
  nationality: XB
  posts: []
  presentInForum: []
  residentInForum: []
conduct:
  - crime: torture
    from: "2005-01-01"
    to: "2005-01-02"
    place: XB
    victimNationalities: [XB]
complainants: []
proceedings: []
outcome: proceeded
reason: none
result: The prosecutor opened a file.
cites:
  - title: Report
    where: A newspaper
basisOfFact: source
confidence: high
`,
};

/** Writes a law book into a new temporary folder and returns its path. */
export function writeBook(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), "dedere-law-"));
  for (const folder of ["states", "precedents"]) mkdirSync(join(directory, folder));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return directory;
}

/** The small book with one passage of one file written otherwise. */
export function changed(file: string, before: string, after: string, book: Readonly<Record<string, string>> = SMALL_BOOK): Record<string, string> {
  const content = book[file];
  if (content?.includes(before) !== true) throw new Error(`${file} does not hold what was to be changed: ${before}`);
  return { ...book, [file]: content.replace(before, after) };
}

/** The head of the small book's list of provisions with a second one on torture, of these fields. */
export const SECOND = (fields: string) =>
  `provisions:\n  - id: XA-second\n    crime: torture\n${fields}    cites: []\n    basisOfFact: knowledge\n    confidence: low\n`;

/** What is wrong with a book, as a person reads it, the folder's path taken off. */
export function problems(files: Readonly<Record<string, string>>): string[] {
  const directory = writeBook(files);
  return inspectLawBook(directory).problems.map((problem) => formatProblem(problem).replace(join(directory, "/"), ""));
}
