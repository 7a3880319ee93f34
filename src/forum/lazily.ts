/** What is looked up by a key and made when first asked for. A question touches a few crimes and treaties of a large book. */
export type Lookup<K, V> = Pick<ReadonlyMap<K, V>, "get" | "has">;

/** A lookup that makes the value of a key once, from what is filed under it. */
export function lazily<K, S, V>(filed: ReadonlyMap<K, S>, make: (source: S) => V): Lookup<K, V> {
  const made = new Map<K, V>();
  return {
    has: (key) => filed.has(key),
    get: (key) => {
      const source = filed.get(key);
      if (source === undefined) return undefined;
      const value = made.get(key) ?? make(source);
      made.set(key, value);
      return value;
    },
  };
}
