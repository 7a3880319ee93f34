/** Cyrillic and Greek letters as they are written in Latin script: BGN/PCGN for Russian, ISO 843 for Greek, without accents. */
const LETTERS: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", ғ: "gh", д: "d", е: "e", є: "ye", ж: "zh", з: "z", и: "i", і: "i", ї: "yi", й: "i", к: "k",
  қ: "q", л: "l", м: "m", н: "n", ң: "ng", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ў: "u", ф: "f",
  х: "kh", һ: "h", ҳ: "h", ц: "ts", ч: "ch", ҷ: "j", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ә: "a", ю: "yu", я: "ya",
  α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n", ξ: "x", ο: "o", π: "p",
  ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o",
};

/** A word in Cyrillic or Greek letters, in Latin ones; a word in others as it is. «Джафар» is Jafar. */
export function romanise(word: string): string {
  return Array.from(word, (letter) => LETTERS[letter] ?? letter)
    .join("")
    .replaceAll("dzh", "j");
}
