/** `node step.ts STEP ARG…`: does one step with names in a fresh process and writes what it took as JSON. Making ready is not timed. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { linkOnCores } from "../../src/cli/names/link-on-cores.ts";
import { indexNames } from "../../src/names/find/index-names.ts";
import { likeness } from "../../src/names/likeness.ts";
import { type Name, nameOf } from "../../src/names/parts.ts";
import { type MadeRecord, madeRows } from "./made-rows.ts";
import type { Pair } from "./pairs.ts";
import { type Quality, qualityOf } from "./quality.ts";

/** Milliseconds for pairs that are new, names to be taken apart as well, and for the same again, of names that were kept. */
export interface Compared {
  readonly first: number;
  readonly again: number;
}

export interface Asked {
  /** Milliseconds for making the index, and for each question. */
  readonly build: number;
  readonly questions: readonly number[];
  /** Of how many questions the first answer was the person asked for. */
  readonly right: number;
  readonly peakMegabytes: number;
}

export interface Linked extends Quality {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  /** Of the groups, each as the ids of its records. */
  readonly sha256: string;
}

const STEPS = {
  /** FILE WARM: compares the pairs of a JSON file; the first ones only warm up. */
  compare: (file: string, warm: string): Compared => {
    const all = JSON.parse(readFileSync(file, "utf8")) as readonly Pair[];
    compareWritten(all.slice(0, Number(warm)));
    const pairs = all.slice(Number(warm));
    const first = timed(() => compareWritten(pairs));
    const kept = new Map(pairs.flat().map((written) => [written, nameOf(written)]));
    const named = pairs.map((pair) => pair.map((written) => kept.get(written)) as [Name, Name]);
    const again = timed(() => {
      for (const [one, other] of named) likeness(one, other);
    });
    return { first, again };
  },
  /** NAMES ASKED: makes an index, in which people with several names have them as aliases, and asks it. */
  find: (names: string, asked: string): Asked => {
    const made = madeRows(Number(names) + Number(asked));
    const aliases = made.slice(0, Number(names)).map(({ person, names: [name = ""] }) => ({ name, entity: person }));
    let index = indexNames<(typeof aliases)[number]>([]);
    const build = timed(() => (index = indexNames(aliases)));
    let right = 0;
    const questions = made.slice(Number(names)).map(({ person, names: [name = ""] }) =>
      timed(() => {
        if (index.find(name)[0]?.alias.entity === person) right += 1;
      }),
    );
    return { build, questions, right, peakMegabytes: peak() };
  },
  /** RECORDS: links a list, from records in memory to groups. */
  link: async (records: string): Promise<Linked> => {
    const made = madeRows(Number(records));
    const start = performance.now();
    const groups = (await linkOnCores([made], [])).groups as readonly (readonly MadeRecord[])[];
    const milliseconds = performance.now() - start;
    const ids = JSON.stringify(groups.map((group) => group.map(({ id }) => id)));
    return { milliseconds, peakMegabytes: peak(), sha256: createHash("sha256").update(ids).digest("hex"), ...qualityOf(made, groups) };
  },
};

export type StepName = keyof typeof STEPS;

const [name = "", ...args] = process.argv.slice(2);
const step = new Map<string, (...args: string[]) => unknown>(Object.entries(STEPS)).get(name);
if (step) process.stdout.write(JSON.stringify(await step(...args)));
else throw new Error(`There is no step "${name}".`);

/** A name that is held against many is taken apart once. */
function compareWritten(pairs: readonly Pair[]): void {
  let [before, left] = ["", nameOf("")];
  for (const [one, other] of pairs) {
    if (one !== before) [before, left] = [one, nameOf(one)];
    likeness(left, nameOf(other));
  }
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}
