import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assess, type Law, prepare, questions, type Route } from "../src/forum/index.ts";
import { inspectLawBook } from "../src/lawbook/index.ts";
import { matterOfCase, readCase } from "../src/record/index.ts";
import { at, parseDay } from "../src/time/index.ts";

/*
 * Matters from which one fact is withheld, or that meet law which is contested or was not read. Each comes with the
 * answers that the rules then allow: unknown, with the question that would decide; and, beside it, answers that do not
 * turn on what is withheld, so that a shrug is no pass.
 */

const FOLDER = "test/cases/no-false-certainty";
const NAMES = readdirSync(FOLDER).flatMap((name) => (name.endsWith(".expect.yaml") ? [name.replace(".expect.yaml", "")] : []));

interface Expected {
  readonly state: string;
  readonly on: string;
  readonly route: Route;
  readonly value: "true" | "false" | "unknown";
  /** One of the questions that the answer must ask, by its name in the catalogs. */
  readonly question?: string;
  /** What the engine still answers otherwise, and why that is wrong. The row then has to fail, until it is put right and the mark removed. */
  readonly open?: string;
}

let law: Law;
beforeAll(async () => {
  const { book } = await inspectLawBook();
  if (!book) throw new Error("the law book is not in order");
  law = prepare(book.law);
});

describe.each(NAMES)("%s", (name) => {
  const file = `${FOLDER}/${name}.yaml`;
  const expected = parse(readFileSync(`${FOLDER}/${name}.expect.yaml`, "utf8")) as readonly Expected[];

  for (const one of expected) {
    const title = `${one.state}, ${one.route} on ${one.on}: ${one.value}${one.question ? `, asking ${one.question}` : ""}`;
    (one.open ? it.fails : it)(title, () => verify(file, one));
  }
});

function verify(file: string, one: Expected): void {
  const { forums } = assess(matterOfCase(readCase(readFileSync(file, "utf8"), file)), law);
  const finding = forums.get(one.state)?.findings[one.route];
  if (!finding) throw new Error(`${one.state} is not a forum`);
  const day = parseDay(one.on);
  expect(["false", "unknown", "true"][at(finding.value, day)]).toBe(one.value);
  if (one.question) expect(questions(finding.proof, day).map(({ missing }) => missing.question)).toContain(one.question);
}
