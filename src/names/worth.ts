/** Half of what two like parts are worth, and how steeply it falls: a name is the same or another, seldom half. Set as in similarity.ts. */
const CURVE = { middle: 0.64, steep: 18 };
/** Differences in spelling smaller than that are none. */
const SURE = 0.95;

const logistic = (alike: number) => 1 / (1 + Math.exp(-CURVE.steep * (alike - CURVE.middle)));
const LOWEST = logistic(0);
const RANGE = logistic(1) - LOWEST;

/** What two parts that are this much alike are worth: an S-shaped curve from 0 to 1. */
export function worth(alike: number): number {
  return alike >= SURE ? 1 : (logistic(alike) - LOWEST) / RANGE;
}
