import type { Text } from "./fields.ts";

/** Words in a language; else in the same language of another script or region; else as they were first written. */
export function wordsIn(text: Text, language: string): string {
  if (typeof text === "string") return text;
  const tags = Object.keys(text);
  const tag = tags.find((one) => one === language) ?? tags.find((one) => one.split("-")[0] === language.split("-")[0]) ?? tags[0];
  return (tag !== undefined ? text[tag] : undefined) ?? "";
}
