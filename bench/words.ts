/** Milliseconds in the unit that suits them, three figures. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${number(milliseconds / 1000)} s`;
  if (milliseconds >= 1) return `${number(milliseconds)} ms`;
  return milliseconds >= 0.001 ? `${number(milliseconds * 1000)} µs` : `${number(milliseconds * 1e6)} ns`;
}

/** A number to three figures, its thousands apart. */
export function number(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en", { maximumFractionDigits: 3 });
}
