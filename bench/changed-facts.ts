import type { Charge, Matter, Post } from "../src/forum/index.ts";
import { type Day, parseDay } from "../src/time/index.ts";

/** One fact of a matter changed. What it does not touch is the same object as before, as an editor of a case leaves it. */
export interface Change {
  readonly id: string;
  readonly what: string;
  /** @param n varies the change, so that no two runs ask for the same matter */
  readonly make: (matter: Matter, n: number) => Matter;
}

export const CHANGES: readonly Change[] = [
  { id: "changed-post", what: "the last post ends on another day", make: endOfPost },
  { id: "changed-death", what: "death on another day", make: death },
  { id: "changed-stay", what: "a stay in Switzerland, as the guest of an international organisation", make: stay },
  { id: "changed-victim", what: "a nationality of victims is added to one charge", make: victim },
];

function endOfPost(matter: Matter, n: number): Matter {
  const { posts } = matter.accused;
  const last = posts.items.length - 1;
  const items = posts.items.map((post, i): Post => (i === last ? { ...post, held: { ...post.held, to: on(parseDay("2023-01-01") + n) } } : post));
  return { ...matter, accused: { ...matter.accused, posts: { ...posts, items } } };
}

function death(matter: Matter, n: number): Matter {
  return { ...matter, accused: { ...matter.accused, died: on(parseDay("2024-06-01") + n) } };
}

function stay(matter: Matter, n: number): Matter {
  const { stays } = matter.accused;
  const from = parseDay("2023-12-11") - n;
  const visit = { id: "bench-stay", state: "CH", during: { from: on(from), to: on(from + 3) }, capacity: "io-event", certified: null } as const;
  return { ...matter, accused: { ...matter.accused, stays: { ...stays, items: [...stays.items, visit] } } };
}

function victim(matter: Matter, n: number): Matter {
  const changed = n % matter.charges.length;
  const add = (charge: Charge): Charge => ({
    ...charge,
    victimNationalities: { ...charge.victimNationalities, items: [...charge.victimNationalities.items, { state: "DE" }] },
  });
  return { ...matter, charges: matter.charges.map((charge, i) => (i === changed ? add(charge) : charge)) };
}

function on(day: Day) {
  return { earliest: day, latest: day };
}
