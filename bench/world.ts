import { assess, type Assessment, type Law, type Matter, type Node, ROUTES } from "../src/forum/index.ts";
import { at, type Day } from "../src/time/index.ts";
import { CHANGES } from "./changed-facts.ts";
import { type Timed, timed } from "./turns.ts";

/** What is timed of the whole world: all forums, all routes, the full timeline. */
export function worldTimings(matter: Matter, law: Law, days: readonly Day[]): readonly Timed[] {
  const before = assess(matter, law);
  return [
    timed({ id: "assess", ready: () => matter, run: (it) => assess(it, law), operations: 1 }),
    timed({ id: "proofs", ready: () => assess(matter, law), run: countNodes, operations: 1 }),
    ...CHANGES.map(({ id, make }) => timed({ id, ready: (round) => make(matter, round), run: (changed) => assess(changed, law, before), operations: 1 })),
    timed({ id: "yardstick", ready: () => 20_000_000, run: countUp, operations: 1 }),
    timed({ id: "date", ready: () => before, run: (assessment) => askEveryForum(assessment, days), operations: days.length }),
  ];
}

/** Asks for the status of every forum on every one of the days. */
function askEveryForum({ forums }: Assessment, days: readonly Day[]): number {
  let open = 0;
  for (const day of days) for (const { status } of forums.values()) if (at(status, day) === "open") open += 1;
  return open;
}

/** A fixed piece of arithmetic that needs no memory and takes about as long as an assessment: how much its duration varies, the machine varies. */
function countUp(steps: number): number {
  let sum = 0;
  for (let n = 0; n < steps; n += 1) sum += n & 7;
  return sum;
}

/** Makes every proof of an assessment and counts the nodes in them, a shared one as often as it is shown. */
export function countNodes({ forums }: Assessment): number {
  let nodes = 0;
  for (const { findings } of forums.values()) for (const route of ROUTES) nodes += nodesIn(findings[route].proof);
  return nodes;
}

function nodesIn(node: Node): number {
  return node.kind === "leaf" ? 1 : node.kids.reduce((sum, kid) => sum + nodesIn(kid), 1);
}

/** The number of days on which some finding of some forum changes. */
export function countChanges({ forums }: Assessment): number {
  let changes = 0;
  for (const { findings } of forums.values()) for (const route of ROUTES) changes += findings[route].value.starts.length - 1;
  return changes;
}
