import { fold } from "./fold.ts";

/**
 * Words of one language by which the source check knows how something is said. Data: phrases separated by commas; a star
 * stands for any further letters. Spellings are folded (accents, forms of letters, joiners) before they are compared.
 */
export interface Words {
  /** Says that somebody says it: "according to", "allegedly". */
  readonly attribution: string;
  /** Says that sources differ. */
  readonly contested: string;
  /** Calls somebody guilty. */
  readonly guilt: string;
  /** Says that a court found somebody guilty; and that none did. */
  readonly conviction: string;
  readonly noConviction: string;
  readonly demand: string;
  readonly opinion: string;
  /** Acts that are crimes, done by somebody or to somebody, as verbs. */
  readonly conduct: string;
  /** What somebody knew or wanted. */
  readonly mind: string;
  /** Ages: "now", "last week". */
  readonly relative: string;
  /** Of the law: who may or must do what. */
  readonly may: string;
  readonly must: string;
  readonly not: string;
  readonly unknown: string;
  readonly everyState: string;
  readonly noState: string;
  readonly ifPresent: string;
  readonly acts: {
    readonly investigate: string;
    readonly warrant: string;
    readonly arrest: string;
    readonly try: string;
    readonly absentia: string;
    readonly civil: string;
  };
  /** Numbers in words, from two up; "a dozen". */
  readonly numbers: string;
  /** Words that pronounce somebody without a name: "he". */
  readonly pronoun: string;
  readonly immunity: string;
  /** Organs that can neither arrest nor prosecute; and words for what they can do, which is to pass something on. */
  readonly ministry: string;
  readonly forward: string;
}

export type Lexicon = { readonly [key in Exclude<keyof Words, "acts" | "numbers">]: RegExp } & {
  readonly acts: { readonly [key in keyof Words["acts"]]: RegExp };
  readonly numbers: ReadonlyMap<string, number>;
  readonly numberWords: RegExp;
};

/** @param before letters that may stand before a word and are written with it, as a pattern: the Arabic «و» or «ل» */
export function lexiconOf({ acts, numbers, ...words }: Words, before = ""): Lexicon {
  const known = new Map(
    numbers.split(",").map((pair): [string, number] => {
      const [word = "", value = ""] = pair.trim().split("=");
      return [fold(word).text, Number(value)];
    }),
  );
  return {
    ...(mapped(words, before) as Omit<Lexicon, "acts" | "numbers" | "numberWords">),
    acts: mapped(acts, before) as Lexicon["acts"],
    numbers: known,
    numberWords: new RegExp(`(?<![\\p{L}\\p{N}])${before}(${[...known.keys()].toSorted((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\p{N}])`, "gu"),
  };
}

function mapped(words: Readonly<Record<string, string>>, before: string): Readonly<Record<string, RegExp>> {
  return Object.fromEntries(Object.entries(words).map(([key, list]) => [key, anyOf(list, before)]));
}

/** Finds any of the phrases in a folded text. The ASCII `\b` of regular expressions knows neither é nor شد. */
function anyOf(list: string, before: string): RegExp {
  const phrases = list
    .split(/[,،]/u)
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .map((phrase) =>
      phrase
        .split("*")
        .map(
          (part) =>
            fold(part)
              .text.trimEnd()
              .replaceAll(/[.?()[\]]/gu, String.raw`\$&`)
              .replaceAll(/\s+/gu, String.raw`\s+`) + (part.endsWith(" ") ? String.raw`\s+` : ""),
        )
        .join(String.raw`[\p{L}\p{N}]*`),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}(?:${phrases.join("|")})(?![\\p{L}\\p{N}])`, "u");
}
