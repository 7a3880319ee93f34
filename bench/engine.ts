import { assess } from "../src/forum/index.ts";
import { parseDay } from "../src/time/index.ts";
import { compare, sampleDays } from "./compare.ts";
import { demonstration } from "./demonstration.ts";
import { describeMachine, load } from "./machine.ts";
import { part, type Size } from "./part.ts";
import { installPeers } from "./peers/packages.ts";
import { measureColdStart } from "./processes.ts";
import { type Results, tell } from "./report.ts";
import { measureScaling } from "./scaling.ts";
import { takeTurns } from "./turns.ts";
import { countChanges, countNodes, worldTimings } from "./world.ts";

/** The first day of the timeline that is asked about. */
const FROM = "1979-01-01";
const ROUNDS = { tiny: { world: 2, coldStart: 1, peers: 2 }, small: { world: 60, coldStart: 12, peers: 30 } };

/** The law engine on the demonstration matter, beside two rule engines. */
export const engine = part({ name: "engine", measure, tell });

async function measure(size: Size): Promise<Results> {
  const rounds = size === "tiny" ? ROUNDS.tiny : ROUNDS.small;
  const failure = installPeers(say);
  if (failure !== undefined) throw new Error(failure);
  const machine = describeMachine();
  const { matter, law } = await demonstration();
  const from = parseDay(FROM);
  say("Fresh processes …");
  const coldStart = measureColdStart(matter, rounds.coldStart);
  say("The whole world …");
  const world = await takeTurns(worldTimings(matter, law, sampleDays(from, law.asOf, 1000)), rounds.world, rounds.world / 2);
  say("The same question put to two rule engines …");
  const peers = await compare(matter, law, from, rounds.peers);
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
  process.stderr.write(`  ${text}\n`);
}
