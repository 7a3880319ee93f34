/** One of the cores that `link-on-cores.ts` shares a linkage between. */
import { parentPort, workerData } from "node:worker_threads";
import { factsOf, Memo, Names, score } from "../../names/link/index.ts";
import type { Scored, Task, Told } from "./link-on-cores.ts";

const { columns, written, places } = workerData as Told;
const rows = { ...columns, records: [], names: new Names(written), places: new Names(places), placeLevels: new Memo() };

parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(task.kind === "facts" ? factsOf(rows.names, task.from, task.to) : scored(task));
});

function scored({ prepared: { facts, ...prepared }, ranges }: Extract<Task, { kind: "score" }>): Scored {
  const found = ranges.flatMap(([from, to]) => score({ ...prepared, rows: { ...rows, facts } }, from, to));
  return {
    i: Uint32Array.from(found, ({ i }) => i),
    j: Uint32Array.from(found, ({ j }) => j),
    total: Float64Array.from(found, ({ total }) => total),
    alike: Float64Array.from(found, ({ alike }) => alike),
  };
}
