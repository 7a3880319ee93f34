/** How long something took, over many runs. Milliseconds. */
export interface Summary {
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly p95: number;
}

/** Sums up durations. Of an even number of them the median is the mean of the two in the middle; p95 is the nearest rank. */
export function summarise(durations: readonly number[]): Summary {
  const sorted = durations.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const rank = (index: number) => sorted[index] ?? Number.NaN;
  return {
    runs: sorted.length,
    min: rank(0),
    median: (rank(Math.floor(middle)) + rank(Math.ceil(middle))) / 2,
    p95: rank(Math.max(0, Math.ceil(sorted.length * 0.95) - 1)),
  };
}

/** The duration that the share `q` of runs did not exceed: the nearest rank. */
export function quantile(durations: readonly number[], q: number): number {
  const sorted = durations.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * q) - 1)] ?? Number.NaN;
}
