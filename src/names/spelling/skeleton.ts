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
  [/sch|sh|ch/g, "ش"],
  [/kh/g, ""],
  [/gh/g, "k"],
  [/dh/g, "z"],
  [/zh|dj/g, "j"],
];

/** The consonants of a word in Arabic or Latin letters, as sounds: «رئیسی» and Raeesi are both "rs". */
export function skeletonOf(word: string): string {
  let text = word;
  for (const [letters, sound] of TOGETHER) text = text.replace(letters, sound);
  let skeleton = "";
  for (const letter of text) {
    const sound = SOUND_OF.get(letter) ?? "";
    if (sound !== skeleton.at(-1)) skeleton += sound;
  }
  return skeleton;
}

const SOUND_BITS: ReadonlyMap<string, number> = new Map(SOUNDS.map(([, sound], i) => [sound, 1 << i] as const));

/** The sounds of a skeleton as bits, whatever their order. */
export function maskOf(skeleton: string): number {
  let mask = 0;
  for (const sound of skeleton) mask |= SOUND_BITS.get(sound) ?? 0;
  return mask;
}

/** The keys under which a word is filed and looked for: its skeleton, and the same with one sound less. */
export function keysOf(skeleton: string): readonly string[] {
  const sounds = Array.from(skeleton);
  return [...new Set([skeleton, ...sounds.map((_, i) => [...sounds.slice(0, i), ...sounds.slice(i + 1)].join(""))])];
}
