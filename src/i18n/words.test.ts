import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  assess,
  assessForum,
  type BranchSubject,
  CONDITION_REASONS,
  type ForumAnswer,
  type Law,
  type Leaf,
  type LeafSubject,
  type Matter,
  type Node,
  prepare,
  ROUTES,
} from "../forum/index.ts";
import { loadLawBook } from "../lawbook/index.ts";
import { matterOfPrecedent } from "../lawbook/precedent-matter.ts";
import { matterOfCase, readCase } from "../record/index.ts";
import { parseDay, type Truth } from "../time/index.ts";
import { cite } from "./citations.ts";
import { explain } from "./explain.ts";
import { LANGUAGES, translator } from "./index.ts";
import { sayBranch, sayCaveat, sayLeaf, sayMissing, TRUTHS } from "./sentences.ts";
import type { Telling } from "./telling.ts";

/** What a text that was not found, or not filled in, looks like. */
const UNSAID = /explain:|terms:|\{\{|undefined|\[object|^\s*$/;

const OWN_SUBJECTS: Record<Exclude<LeafSubject, keyof typeof CONDITION_REASONS>, true> = {
  "in-force": true,
  "conduct-happened": true,
  "reach-in-time": true,
  "place-of-conduct": true,
  limitation: true,
  amnesty: true,
  gap: true,
  "no-record": true,
  "functional-immunity": true,
  "absence-allowed": true,
  "trial-in-absentia": true,
  present: true,
  death: true,
  "personal-immunity": true,
  "special-mission": true,
  "io-event": true,
  "official-visit": true,
  "diplomatic-immunity": true,
  "civil-after-death": true,
  "charges-recorded": true,
  disputed: true,
  "law-book-read": true,
};
const BRANCHES: Record<BranchSubject, true> = {
  route: true,
  bars: true,
  charges: true,
  charge: true,
  provision: true,
  requirements: true,
  "any-of": true,
  "all-of": true,
  "asked-from-to": true,
};

describe.each(LANGUAGES)("words in %s", (language) => {
  const t = translator(language);
  const has = (key: string) => t(`explain:${key}`, { defaultValue: "" }) !== "";

  it("there is a sentence for every leaf and value, and a heading for every branch", () => {
    const unsaid = [
      ...[...Object.keys(CONDITION_REASONS), ...Object.keys(OWN_SUBJECTS)].flatMap((subject) => TRUTHS.map((truth) => `leaf.${subject}.${truth}`)),
      ...Object.keys(CONDITION_REASONS).map((name) => `condition.${name}`),
      ...Object.keys(BRANCHES).map((subject) => `branch.${subject}`),
    ].filter((key) => !has(key));
    expect(unsaid).toEqual([]);
  });

  it("there are words for every question and caveat that the engine's sources name", () => {
    const { questions, caveats } = namesInSources();
    expect(questions.size).toBeGreaterThan(30);
    expect([...questions].flatMap((name) => [`question.${name}`, `whoKnows.${name}`]).filter((key) => !has(key))).toEqual([]);
    expect([...caveats].map((id) => `caveat.${id.replace(":", "-")}`).filter((key) => !has(key))).toEqual([]);
  });
});

/** The names in the engine's sources of questions (every text in a `question:` expression) and of caveats. */
function namesInSources(): { questions: Set<string>; caveats: Set<string> } {
  const folder = new URL("../forum/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const questions = new Set<string>();
  const caveats = new Set<string>();
  for (const file of files) {
    // Destructured parameters are the only braces inside such an expression.
    const source = readFileSync(new URL(file, folder), "utf8").replaceAll(/\(\{ \w+ \}\)/g, "()");
    for (const [, expression = ""] of source.matchAll(/what:[^{}]*question:\s([^{}]*)\}/g)) for (const name of textsOf(expression)) questions.add(name);
    for (const [, name = ""] of source.matchAll(/openUntilStated\("\w+", "([a-z-]+)"\)/g)) questions.add(name);
    for (const [, id = ""] of source.matchAll(/\bid: "((?:contested|part)[a-z:-]*)"/g)) caveats.add(id);
    for (const [, id = ""] of source.matchAll(/caveatDuring\("([a-z:-]+)"/g)) caveats.add(id);
  }
  return { questions, caveats };
}

/** The texts that an expression may come to; those it only compares with are left out. */
function textsOf(expression: string): readonly string[] {
  return [...expression.replace(/===\s*"[^"]*"/g, "").matchAll(/"([a-z-]+)"/g)].map(([, text = ""]) => text);
}

describe("what the engine answers", () => {
  let law: Law;
  let demo: (language: string) => Matter;
  let precedents: readonly { readonly matter: Matter; readonly forum: string }[];

  beforeAll(async () => {
    const book = await loadLawBook();
    law = prepare(book.law);
    const caseFile = readCase(readFileSync(new URL("../../cases/demo/case.yaml", import.meta.url), "utf8"), "cases/demo/case.yaml");
    demo = (language) => matterOfCase(caseFile, undefined, language);
    precedents = book.precedents.map((precedent) => ({ matter: matterOfPrecedent(precedent), forum: precedent.forum }));
  });

  it.each(LANGUAGES)("every leaf of the demonstration and the decided cases is said and cited in %s, with every value that it takes", (language) => {
    const matter = demo(language);
    const asked = [...law.forums.map(({ state }) => ({ matter, forum: state })), ...precedents];
    const unsaid = new Set<string>();
    const seen = new Set<string>();
    for (const { matter: of, forum } of asked) {
      for (const text of everythingSaid(assessForum(forum, of, law), tellingOf(of, forum, language), seen)) if (UNSAID.test(text)) unsaid.add(text);
    }
    expect([...unsaid]).toEqual([]);
    expect(seen.size).toBeGreaterThan(500);
  });

  it.each(LANGUAGES)(
    "every answer is explained in %s on the days that tell the demonstration",
    (language) => {
      const matter = demo(language);
      // States without a file all answer alike: one stands for them.
      const answers = [...assess(matter, law).forums.values()].filter(({ researched, state }) => researched || state === "AF");
      for (const day of ["2021-06-25", "2023-12-12"].map(parseDay)) {
        for (const answer of answers) {
          for (const route of ROUTES) {
            const explained = explain(answer.findings[route], answer.duties, { ...tellingOf(matter, answer.state, language), day });
            const statements = explained.decides.flatMap((paragraph) => paragraph.statements);
            expect(statements.length, `${answer.state} ${route}`).toBeGreaterThan(0);
            expect(explained.value === "unknown" ? explained.questions.length : 1, `${answer.state} ${route} asks nothing`).toBeGreaterThan(0);
            expect(JSON.stringify(explained)).not.toMatch(/explain:|terms:|\{\{|undefined/);
          }
        }
      }
    },
    60_000,
  );

  function tellingOf(matter: Matter, forum: string, language: (typeof LANGUAGES)[number]): Telling {
    return { t: translator(language), language, law, matter, forum, day: parseDay("2021-06-25"), factSources: () => [] };
  }
});

/** Everything that the proofs of an answer could say and that was not said before: each leaf with each value that it takes. */
function everythingSaid(answer: ForumAnswer, telling: Telling, seen: Set<string>): readonly string[] {
  const texts: string[] = [];
  const once = (key: unknown, say: () => readonly string[]) => {
    const text = JSON.stringify(key);
    if (!seen.has(text)) texts.push(...say());
    seen.add(text);
  };
  const visit = (node: Node): void => {
    if (node.kind === "leaf") {
      const { subject, value, details, missing, caveats, grounds } = node;
      once([subject, value.values, { ...details, state: "" }, missing, caveats?.map(({ id }) => id)], () => leafSaid(node, telling));
      for (const ground of grounds) once(ground, () => [cite(ground, telling)?.label ?? "-"]);
    } else {
      once([node.subject, node.id], () => [sayBranch(node, telling)]);
      for (const kid of node.kids) visit(kid);
    }
  };
  for (const route of ROUTES) visit(answer.findings[route].proof);
  return texts;
}

function leafSaid(leaf: Leaf, telling: Telling): readonly string[] {
  const said = leaf.value.values.map((truth: Truth, i) => sayLeaf(leaf, truth, { ...telling, day: Math.max(leaf.value.starts[i] ?? 0, 0) }));
  const missing = leaf.missing && leaf.value.values.includes(1) ? Object.values(sayMissing(leaf.missing, telling)) : [];
  return [...said, ...missing, ...(leaf.caveats ?? []).map((caveat) => sayCaveat(caveat, telling))];
}
