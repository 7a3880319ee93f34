import type { Language } from "./languages.ts";
import type { Translate } from "./translate.ts";

const regions = new Map<Language, Intl.DisplayNames>();

/**
 * The name of a state or court: from the catalog (`terms:forum.<CODE>`) where the common list of names says it in a way
 * that takes sides or is no longer used, else from that list (Unicode CLDR).
 */
export function forumName(t: Translate, language: Language, code: string): string {
  const own = t(`terms:forum.${code}`, { defaultValue: "" });
  if (own) return own;
  const names = regions.get(language) ?? new Intl.DisplayNames([language], { type: "region" });
  regions.set(language, names);
  return names.of(code) ?? code;
}
