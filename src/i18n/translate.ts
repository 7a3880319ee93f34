import { createInstance, type TFunction } from "i18next";
import { isolate } from "./bidi.ts";
import type { Language } from "./languages.ts";

/** Says a phrase of the catalogs in one language. Keys are `namespace:path.of.the.phrase`. */
export type Translate = TFunction<string[]>;

export const NAMESPACES = ["web", "cli", "documents", "explain", "terms"] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** The catalogs of one language. */
export type Catalogs = { readonly [name in Namespace]?: object };

/**
 * Makes the translator of one language from its catalogs. Values put into a phrase are isolated against the other
 * direction; numbers (`{{n, number}}`) come in the digits of the language. A key without a phrase says itself.
 */
export function createTranslate(language: Language, catalogs: Catalogs): Translate {
  const i18n = createInstance({
    lng: language,
    ns: Object.keys(catalogs),
    resources: { [language]: catalogs },
    initAsync: false,
    interpolation: { escapeValue: true, escape: (value: string) => isolate(value, language) },
    returnEmptyString: false,
  });
  void i18n.init();
  return i18n.getFixedT(language, Object.keys(catalogs));
}
