/** How many ids one question to the tables names. */
const AT_ONCE = 5000;

/** A list in pieces that one question may name. */
export function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE);
}
