/** `npm run bench` (`bench/run.mjs`): measures Dedere on the demonstration matter, beside two rule engines. `--json`, `--write`. */
import { parseArgs } from "node:util";
import { assess } from "../src/forum/index.ts";
import { parseDay } from "../src/time/index.ts";
import { compare, sampleDays } from "./compare.ts";
import { demonstration } from "./demonstration.ts";
import { describeMachine, load } from "./machine.ts";
import { writePage } from "./page.ts";
import { installPeers } from "./peers/packages.ts";
import { measureColdStart } from "./processes.ts";
import { type Results, tell } from "./report.ts";
import { measureScaling } from "./scaling.ts";
import { takeTurns } from "./turns.ts";
import { countChanges, countNodes, worldTimings } from "./world.ts";

/** The first day of the timeline that is asked about. */
const FROM = "1979-01-01";
const ROUNDS = { world: 60, coldStart: 12, peers: 30 };

try {
  const { values } = parseArgs({ options: { json: { type: "boolean" }, write: { type: "boolean" } } });
  const failure = installPeers(say);
  if (failure !== undefined) throw new Error(failure);
  const results = await measure();
  process.stdout.write(values.json ? `${JSON.stringify(results, undefined, 2)}\n` : tell(results));
  if (values.write) say(`Written: ${writePage(results)}`);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function measure(): Promise<Results> {
  const machine = describeMachine();
  const { matter, law } = await demonstration();
  const from = parseDay(FROM);
  say("Fresh processes …");
  const coldStart = measureColdStart(matter, ROUNDS.coldStart);
  say("The whole world …");
  const world = await takeTurns(worldTimings(matter, law, sampleDays(from, law.asOf, 1000)), ROUNDS.world, 30);
  say("The same question put to two rule engines …");
  const peers = await compare(matter, law, from, ROUNDS.peers);
  say("One to a thousand matters …");
  const scaling = measureScaling(matter, law, countNodes);
  const assessment = assess(matter, law);
  return {
    machine: { ...machine, loadAfter: load() },
    asked: {
      from: FROM,
      to: law.data.asOf,
      forums: assessment.forums.size,
      researched: law.states.size,
      charges: matter.charges.length,
      changes: countChanges(assessment),
      proofNodes: countNodes(assessment),
    },
    coldStart,
    world: Object.fromEntries(world),
    peers,
    scaling,
  };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
