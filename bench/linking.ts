/**
 * `node bench/linking.ts [--records 100000,1000000] [--json]`: records of one person inside a list of invented people, from
 * records in memory to groups, on the cores that `dedere names link` uses. The groups are counted and hashed: the same in every run.
 */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { linkOnCores } from "../src/cli/names/link-on-cores.ts";
import { linkingRows, type MadeRecord } from "./linking-rows.ts";
import { describeMachine, load } from "./machine.ts";

const { values } = parseArgs({ options: { records: { type: "string", default: "100000" }, json: { type: "boolean" } } });
for (const count of values.records.split(",").map(Number)) {
  // oxlint-disable-next-line no-await-in-loop -- one at a time, lest they disturb each other
  const result = await measure(count);
  process.stdout.write(
    values.json ? `${JSON.stringify({ machine: describeMachine(), ...result, loadAfter: load() }, undefined, 2)}\n` : `${JSON.stringify(result)}\n`,
  );
}

async function measure(records: number) {
  const made = linkingRows(records);
  const before = { cpu: process.cpuUsage(), wall: performance.now() };
  const { groups, counts } = await linkOnCores([made], []);
  const seconds = (performance.now() - before.wall) / 1000;
  const { user, system } = process.cpuUsage(before.cpu);
  return {
    records,
    seconds: rounded(seconds),
    cpuSeconds: rounded((user + system) / 1e6),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    ...quality(made, groups as readonly (readonly MadeRecord[])[]),
    same: counts.same,
    review: counts.review,
    groups: groups.length,
    sha256: createHash("sha256")
      .update(JSON.stringify(groups.map((group) => group.map(({ id }) => id))))
      .digest("hex"),
  };
}

/** Of pairs in one group, how many are of one person; of pairs of one person, how many are in one group. */
function quality(made: readonly MadeRecord[], groups: readonly (readonly MadeRecord[])[]) {
  const sizes = (of: readonly MadeRecord[]) =>
    [...Map.groupBy(of, ({ person }) => person).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const inGroups = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const right = groups.reduce((sum, group) => sum + sizes(group), 0);
  return { precision: rounded(right / inGroups), recall: rounded(right / sizes(made)) };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
