import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import enTerms from "../../i18n/en/terms.json" with { type: "json" };
import enWeb from "../../i18n/en/web.json" with { type: "json" };
import faTerms from "../../i18n/fa/terms.json" with { type: "json" };
import faWeb from "../../i18n/fa/web.json" with { type: "json" };
import { type Calendar, type DateStyle, formatDate, formatNumber, formatSpan } from "../../i18n/calendar.ts";
import { forumName } from "../../i18n/forums.ts";
import { directionOf, type Language } from "../../i18n/languages.ts";
import { createTranslate, type Translate } from "../../i18n/translate.ts";
import type { Text } from "../../http/schemas.ts";
import type { Day } from "../../time/index.ts";

const TRANSLATE: Readonly<Record<Language, Translate>> = {
  en: createTranslate("en", { web: enWeb, terms: enTerms }),
  fa: createTranslate("fa", { web: faWeb, terms: faTerms }),
};
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", fa: "fa-IR" };

/** Everything that depends on the reader's language. */
export interface Speech {
  readonly language: Language;
  readonly t: Translate;
  readonly date: (day: Day, style?: DateStyle, calendar?: Calendar) => string;
  /** The days that a partial date may mean. */
  readonly span: (first: Day, last: Day) => string;
  readonly number: (value: number) => string;
  readonly forum: (code: string) => string;
  /** The words of a text in this language. */
  readonly text: (text: Text) => string;
  readonly compare: (a: string, b: string) => number;
}

function createSpeech(language: Language): Speech {
  const t = TRANSLATE[language];
  const collator = new Intl.Collator(LOCALES[language]);
  return {
    language,
    t,
    date: (day, style, calendar) => formatDate(day, language, calendar, style),
    span: (first, last) => formatSpan(first, last, language, (from, to) => t("web:when.range", { from, to })),
    number: (value) => formatNumber(value, language),
    forum: (code) => forumName(t, language, code),
    text: (text) => text[language],
    compare: collator.compare,
  };
}

const SpeechContext = createContext<Speech>(createSpeech("en"));

/** The reader's language in this part of the page. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

/** Puts the page into a language: words, dates, digits, direction, and React Aria's own strings. */
export function SpeechProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const speech = useMemo(() => createSpeech(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </SpeechContext>
  );
}
