import { type Form, formOf } from "../form.ts";
import { joined, type Name, type Part } from "../parts.ts";

/** The words of a name that it is filed under: all that are compared. */
export function wordsOf({ parts, compared }: Name): readonly Form[] {
  return compared.map((place) => (parts[place] as Part).form);
}

/** Each two neighbours as one word: Haji Zadeh is Hajizadeh; with the article between them and without, «شمس الدین» is Shamsoddin. */
export function pairsOf({ parts, compared }: Name): readonly Form[] {
  return compared.slice(1).flatMap((place, i) => {
    const before = compared[i] as number;
    const whole = joined(parts, before, place);
    return place - before > 1 ? [whole, formOf((parts[before] as Part).form.text + (parts[place] as Part).form.text)] : [whole];
  });
}

/** The skeletons of the same, with and without the article between them, without making words of them. */
export function pairSkeletons({ parts, compared }: Name): ReadonlySet<string> {
  return new Set(
    compared.slice(1).flatMap((place, i) => {
      const [first, second] = [(parts[compared[i] as number] as Part).form.skeleton, (parts[place] as Part).form.skeleton];
      const apart = place - (compared[i] as number) > 1;
      return apart ? [together(first, second), together(together(first, "l"), second)] : [together(first, second)];
    }),
  );
}

/** A sound that ends one and begins the other is one. */
export function together(first: string, second: string): string {
  return first !== "" && first.at(-1) === second.charAt(0) ? first + second.slice(1) : first + second;
}
