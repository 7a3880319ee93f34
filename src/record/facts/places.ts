/**
 * Places for a list, so that it sorts in the order wanted and as few places as possible change: what has a place keeps
 * it, what is new comes between its neighbours. Where the order itself was changed the list is numbered anew, from 1.
 * @param held The places of those that have one, in the order wanted.
 */
export function placed(held: readonly (number | undefined)[]): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < held.length;) {
    const there = held[i];
    const end = there === undefined ? nextHeld(held, i) : i + 1;
    const before = places.at(-1) ?? 0;
    const after = there ?? held[end] ?? before + (end - i + 1);
    for (let k = i; k < end; k += 1) places.push(there ?? before + ((after - before) * (k - i + 1)) / (end - i + 1));
    i = end;
  }
  const inOrder = places.every((place, i) => i === 0 || place > (places[i - 1] as number));
  return inOrder ? places : held.map((_, i) => i + 1);
}

function nextHeld(held: readonly (number | undefined)[], from: number): number {
  const at = held.findIndex((place, i) => i >= from && place !== undefined);
  return at < 0 ? held.length : at;
}
