import type { WordPairs } from "./lists.ts";

/** So many frequent names at most, and of each the spellings that were seen so often: fewer would tell of persons. */
const MOST_NAMES = 2000;
const LEAST = 8;

type Spellings = Readonly<Record<string, number>>;

/** The most frequent words in Arabic script with their spellings in Latin script, and how often each was seen. */
export function frequentOf(lists: readonly WordPairs[]): Readonly<Record<string, Spellings>> {
  const names = new Map<string, Map<string, number>>();
  for (const list of lists)
    for (const [key, times] of list) {
      const [arabic, latin] = key.split("\t") as [string, string];
      const spellings = names.get(arabic) ?? new Map<string, number>();
      names.set(arabic, spellings.set(latin, (spellings.get(latin) ?? 0) + times));
    }
  const frequent = [...names].flatMap(([name, spellings]) => {
    const kept = [...spellings].filter(([, times]) => times >= LEAST).toSorted(byCount);
    return kept.length === 0 ? [] : [{ name, kept, times: kept.reduce((sum, [, count]) => sum + count, 0) }];
  });
  frequent.sort((a, b) => byCount([a.name, a.times], [b.name, b.times]));
  return Object.fromEntries(frequent.slice(0, MOST_NAMES).map(({ name, kept }) => [name, Object.fromEntries(kept)]));
}

/** The more frequent first; by code units where they are equal, so that the order is the same in every locale. */
function byCount([a, times]: readonly [string, number], [b, others]: readonly [string, number]): number {
  return others - times || (a < b ? -1 : 1);
}
