/** Letters of either script that are written for one another, as one sound. What is in no row is left out: vowels, h, w, v. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ["bpfبپف", "b"],
  ["tdتطد", "t"],
  ["szثسصزذضظ", "s"],
  ["cxkqgکگقغ", "k"],
  ["jژج", "j"],
  ["شچ", "S"],
  ["lل", "l"],
  ["mم", "m"],
  ["nن", "n"],
  ["rر", "r"],
];
const SOUND_OF: ReadonlyMap<string, string> = new Map(SOUNDS.flatMap(([letters, sound]) => Array.from(letters, (letter) => [letter, sound] as const)));

/** Latin letters that are one sound together. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|tch|ch/g, "ش"],
  [/kh/g, ""],
  [/gh/g, "k"],
  [/dh/g, "z"],
  [/zh|dj/g, "j"],
];

/**
 * The consonants of a word in Arabic or Latin script, as sounds: «رئیسی» and Raeesi are both "rs". In another script the
 * letters are the skeleton.
 */
export function skeletonOf(word: string): string {
  if (!/^[\p{Script=Arabic}\p{Script=Latin}]/u.test(word)) return word;
  let text = word;
  for (const [letters, sound] of TOGETHER) text = text.replace(letters, sound);
  let skeleton = "";
  for (const letter of text) {
    const sound = SOUND_OF.get(letter) ?? "";
    if (sound !== skeleton.at(-1)) skeleton += sound;
  }
  return skeleton;
}

/** The keys under which a word is filed and looked for: its skeleton, and the same with one sound less. */
export function keysOf(skeleton: string): readonly string[] {
  const sounds = Array.from(skeleton);
  return [...new Set([skeleton, ...sounds.map((_, i) => [...sounds.slice(0, i), ...sounds.slice(i + 1)].join(""))])];
}
