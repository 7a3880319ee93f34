import { compareNames } from "./compare.ts";
import type { Form } from "./form.ts";
import { joined, type Name, nameOf } from "./parts.ts";
import { similarity } from "./similarity.ts";

/** An index of many names, in which those like another one are found in any script. */
export interface NameIndex {
  /** The names most like one, best first, as places in the list that was indexed. */
  find(name: Name, limit?: number): readonly Found[];
  /** Those worth comparing, likeliest first. */
  candidates(name: Name, limit?: number): readonly number[];
}

export interface Found {
  readonly place: number;
  readonly score: number;
}

/** As many are compared as the best candidates. */
const CANDIDATES = 100;
/** Words less alike than that lead to no candidate. */
const ALIKE = 0.55;

export function indexNames(written: readonly string[]): NameIndex {
  const names = written.map(nameOf);
  const places = new Map<Form, number[]>();
  const filed = new Map<string, Form[]>();
  names.forEach((name, place) => {
    for (const form of wordsOf(name)) {
      const known = places.get(form);
      if (known !== undefined) {
        if (known.at(-1) !== place) known.push(place);
        continue;
      }
      places.set(form, [place]);
      for (const key of form.keys) filed.set(key, [...(filed.get(key) ?? []), form]);
    }
  });
  const near = new Map<Form, readonly (readonly [Form, number])[]>();
  const nearTo = (form: Form) => {
    const known = near.get(form);
    if (known !== undefined) return known;
    const others = new Set(form.keys.flatMap((key) => filed.get(key) ?? []));
    const found = [...others].flatMap((other) => {
      const alike = similarity(form, other) ?? 0;
      return alike >= ALIKE ? [[other, alike] as const] : [];
    });
    near.set(form, found);
    return found;
  };
  const candidates = (name: Name, limit = CANDIDATES): readonly number[] => {
    const sum = new Map<number, number>();
    for (const word of wordsOf(name)) {
      const best = new Map<number, number>();
      for (const [form, alike] of nearTo(word)) {
        const at = places.get(form) as number[];
        const weight = Math.log(1 + names.length / at.length) * alike * alike;
        for (const place of at) if (weight > (best.get(place) ?? 0)) best.set(place, weight);
      }
      for (const [place, weight] of best) sum.set(place, (sum.get(place) ?? 0) + weight);
    }
    return [...sum].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit).map(([place]) => place);
  };
  return {
    candidates,
    find: (name, limit = CANDIDATES) =>
      candidates(name, Math.max(limit, CANDIDATES))
        .flatMap((place) => {
          const { score } = compareNames(name, names[place] as Name);
          return score === undefined ? [] : [{ place, score }];
        })
        .toSorted((a, b) => b.score - a.score || a.place - b.place)
        .slice(0, limit),
  };
}

/** The words of a name that it is filed under: its parts but particles, and each two neighbours as one. */
function wordsOf({ parts }: Name): ReadonlySet<Form> {
  const words = parts.filter(({ role }) => role !== "particle").map(({ form }) => form);
  const pairs = parts.slice(1).map((_, i) => joined(parts, i, 2));
  // «شمس الدین» is Shamsoddin.
  const around = parts.slice(2).flatMap((_, i) => (parts[i + 1]?.role === "particle" ? [joined(parts, i, 3)] : []));
  return new Set([...words, ...pairs, ...around]);
}
