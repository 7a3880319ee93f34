/** Half of what two like parts are worth, and how steeply it falls: a name is the same or another, seldom half. */
export const CURVE = { middle: 0.64, steep: 18 };

/** Differences in spelling smaller than that are none. */
const SURE = 0.95;

/** What two parts that are this much alike are worth: an S-shaped curve from 0 to 1. */
export function worth(alike: number): number {
  return alike >= SURE ? 1 : (logistic(alike) - logistic(0)) / (logistic(1) - logistic(0));
}

function logistic(alike: number): number {
  return 1 / (1 + Math.exp(-CURVE.steep * (alike - CURVE.middle)));
}
