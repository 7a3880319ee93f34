import anyAscii from "any-ascii";

const NOT_LATIN = /[^a-z]+/g;

/**
 * A word in any script but Arabic, in Latin letters; empty where there is no way to write it so. «Джафар» is jafar. Unlike
 * the words of an Arabic script, those of others say their vowels or have none to lose.
 */
export function romanise(word: string): string {
  return anyAscii(word).toLowerCase().replaceAll(NOT_LATIN, "").replaceAll("dzh", "j");
}
