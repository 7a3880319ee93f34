import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dedereHere } from "./run-in-tests.ts";
import { newSshKey, whyNoSshKey } from "./ssh-key-in-tests.ts";
import { readCase } from "../record/index.ts";
import type { StoredFact } from "../record/model.ts";
import {
  addExhibits,
  change,
  cosignRequest,
  exportBag,
  importCase,
  initWorkspace,
  logKeyOf,
  newWitnessKey,
  openWorkspace,
  signAsWitness,
} from "../workspace/index.ts";

/** Folders with what the examples of the commands name: `my-workspace`, and files with its secrets. */
export interface ExampleWorkspace {
  /** A new folder with all of it. */
  readonly copy: () => string;
  readonly remove: () => void;
}

const PASSPHRASE = "correct horse battery staple";
/** Guessing is no concern here, and time is. */
const CHEAP = { memory: 8, passes: 1, parallelism: 1 };

const DEMO = fileURLToPath(new URL("../../cases/demo", import.meta.url));
const SMALLEST_CASE = readFileSync(new URL("../../test/cases/good/smallest.yaml", import.meta.url), "utf8");

/** Files that the examples import. */
const IMPORTS = {
  "case.yaml": SMALLEST_CASE.replace("when: 1988", "when: 1989"),
  "people.csv": "ID,Name,Born\na-person,A person of Tehran,1960\nb-person,Another person,1961\n",
  "people.yaml": "mapping: people\nlang: en\nitems:\n  person: { kind: person, id: ID, properties: { name: Name, born: Born } }\n",
  "list-a.csv":
    "id,name,father's name,born,sex,place\n1,Mina Roshanaei,Karim,1961-04-02,f,Shiraz\n2,Behrouz Farzi,Ali,1958-11-20,m,Tabriz\n3,Unknown,,,m,Tabriz\n",
  "list-b.csv": "شماره,نام,نام پدر,تاریخ تولد,جنس,شهر\n۱,مینا روشنایی,کریم,۱۳۴۰/۱/۱۳,زن,شیراز\n۲,بهروز فرضی,علی,۱۳۳۷/۸/۲۹,مرد,تبریز\n۳,ناشناس,,,مرد,تبریز\n",
  "pairs.tsv": "left\tright\tlabel\nمینا روشنایی\tMina Roshanaei\t1\nبهروز فرضی\tBehrouz Farzi\t1\nبهروز فرضی\tMina Roshanaei\t0\n",
  "open-letter.en.md": `---
document: open-letter
genre: statement
language: en
date: 2021-06-25
title: A letter
author: The authors
---

According to a report, somebody was tortured [@report].

:::demand
We ask for a fair trial.
:::

::signatures
`,
  "signatures.csv": "name,by,role,place,consent,show\nAn association,organisation,,Bern,2021-06-20,named\nSomebody,person,,,2021-06-21,\n",
  "sources.bib": "@report{tests2018, title = {A report}, date = {2018-12}}\n",
};

export async function exampleWorkspace(): Promise<ExampleWorkspace> {
  const root = mkdtempSync(join(tmpdir(), "dedere-examples-"));
  const original = join(root, "original");
  const folder = join(original, "my-workspace");
  const { recoveryKey } = await initWorkspace(folder, PASSPHRASE, CHEAP);
  const secrets = { "passphrase.txt": PASSPHRASE, "new-passphrase.txt": "another horse battery staple", "recovery-key.txt": recoveryKey };
  for (const [name, secret] of Object.entries(secrets)) writeFileSync(join(original, name), `${secret}\n`);
  for (const [name, text] of Object.entries(IMPORTS)) writeFileSync(join(original, name), text);
  const letter = join(original, "letter.html");
  writeFileSync(letter, "<!doctype html><title>A letter</title><p>To whom it may concern");
  await fill(folder, letter);
  await askWitness(folder, original);
  await keepLetter(original);
  cpSync(DEMO, join(original, "cases/demo"), { recursive: true });
  await sendBag(join(root, "sender"), join(original, "received-bag"));
  let copies = 0;
  return {
    copy: () => {
      copies += 1;
      const copy = join(root, String(copies));
      cpSync(original, copy, { recursive: true });
      // Copies of folders have the mode of new ones.
      chmodSync(join(copy, "my-workspace"), 0o700);
      return copy;
    },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}

/** A letter that the workspace keeps, and a release of it. Nobody approved it: or many a change would tell of it. */
async function keepLetter(beside: string): Promise<void> {
  const at = (name: string) => join(beside, name);
  const opening = ["--workspace", at("my-workspace"), "--passphrase-file", at("passphrase.txt")];
  const run = async (...args: readonly string[]) => {
    const { code, err } = await dedereHere(["document", ...args, ...opening]);
    if (code !== 0) throw new Error(err);
  };
  await run("keep", at("open-letter.en.md"));
  if (whyNoSshKey !== undefined) return;
  newSshKey(at("release-key"));
  await run("release", "open-letter.en", "--key", at("release-key"), "--out", at("release"));
}

async function fill(folder: string, letter: string): Promise<void> {
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  const common = { about: "a-person", citations: [], status: "alleged", contrary: false, protection: "public" } as const;
  const born: StoredFact = { id: "a-person.born", property: "born", value: { date: "1960" }, ...common };
  await change(workspace, { actor: "recorder-1", action: "record-fact" }, [
    { do: "add-item", item: { id: "a-person", kind: "person" } },
    { do: "add-fact", fact: { id: "a-person.name", property: "name", value: { text: "A person of Tehran", lang: "en" }, ...common } },
    { do: "add-fact", fact: born },
  ]);
  await change(workspace, { actor: "recorder-2", action: "revise-fact" }, [{ do: "revise-fact", fact: { ...born, value: { date: "1960-12-14" } } }]);
  await importCase(workspace, readCase(SMALLEST_CASE, "case.yaml"), { actor: "recorder-1" });
  for await (const _ of addExhibits(workspace, [letter], { actor: "recorder-2" }));
  await workspace.lock();
}

/** What another organisation sent. */
async function sendBag(folder: string, bag: string): Promise<void> {
  await initWorkspace(folder, PASSPHRASE, CHEAP);
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  const name: StoredFact = {
    id: "sent-person.name",
    about: "sent-person",
    property: "name",
    value: { text: "A person of Shiraz", lang: "en" },
    citations: [],
    status: "alleged",
    contrary: false,
    protection: "public",
  };
  await change(workspace, { actor: "sender-1", action: "record-fact" }, [
    { do: "add-item", item: { id: "sent-person", kind: "person" } },
    { do: "add-fact", fact: name },
  ]);
  await exportBag(workspace, bag, { audience: "public" });
  await workspace.lock();
}

/** The files that go between the owner of a log and a witness. */
async function askWitness(folder: string, beside: string): Promise<void> {
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  const { secret, verifier } = newWitnessKey("witness.example");
  const request = await cosignRequest(workspace, verifier);
  const cosigned = signAsWitness(request, secret, logKeyOf(workspace), undefined, new Date("2026-01-01"));
  const files = { "witness.key": secret, "witness.key.pub": verifier, "log.pub": logKeyOf(workspace), "request.txt": request, "cosigned.txt": cosigned };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(beside, name), content);
  await workspace.lock();
}
