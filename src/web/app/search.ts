import { isLanguage, type Language, languageOfLocale } from "../../i18n/languages.ts";
import { isDay } from "../../time/index.ts";
import type { Route } from "../findings/lookup.ts";

/** What the address asks for. */
export interface Search {
  /** `YYYY-MM-DD` */
  readonly on?: string;
  readonly charge?: string;
  readonly route?: Route;
  readonly lang?: Language;
}

/** Reads the address; what cannot be read is left out, so an old or mistyped link still opens. */
export function readSearch({ on, charge, route, lang }: Record<string, unknown>): Search {
  return {
    ...(typeof on === "string" && isDay(on) ? { on } : {}),
    ...(typeof charge === "string" ? { charge } : {}),
    ...(typeof route === "string" ? { route: route as Route } : {}),
    ...(isLanguage(lang) ? { lang } : {}),
  };
}

/** The language asked for in the address, else the browser's, else English. */
export function languageOf({ lang }: Search): Language {
  return lang ?? languageOfLocale(navigator.language);
}
