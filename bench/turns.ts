import { type Summary, summarise } from "./statistics.ts";

/** Something to be timed. */
export interface Timed<Ready = unknown> {
  readonly id: string;
  /** Makes ready what a run needs; not timed. */
  readonly ready: (round: number) => Ready | Promise<Ready>;
  readonly run: (ready: Ready) => unknown;
  /** How many of the thing measured one run does. */
  readonly operations: number;
}

/**
 * Times contestants by turns, so that whatever else the machine does meets all of them alike: in each round every one
 * runs once. The first rounds warm up and do not count.
 * @returns for each contestant the milliseconds per operation
 */
export async function takeTurns(contestants: readonly Timed[], rounds: number, warmUp: number): Promise<ReadonlyMap<string, Summary>> {
  const durations = new Map<string, number[]>(contestants.map(({ id }) => [id, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { id, ready, run, operations } of contestants) {
      // oxlint-disable-next-line no-await-in-loop -- taking turns is the point
      const prepared = await ready(round + warmUp);
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- taking turns is the point
      await run(prepared);
      const duration = (performance.now() - start) / operations;
      if (round >= 0) durations.get(id)?.push(duration);
    }
  }
  return new Map([...durations].map(([id, all]) => [id, summarise(all)]));
}

/** States the type of what a contestant makes ready. */
export function timed<Ready>(contestant: Timed<Ready>): Timed {
  return contestant as unknown as Timed;
}
