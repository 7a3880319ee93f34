/** ISO 639-3, as FollowTheMoney names languages, by the tags of BCP 47 that the record has. Others are the same in both. */
const CODES: Readonly<Record<string, string>> = {
  ar: "ara",
  az: "aze",
  de: "deu",
  en: "eng",
  es: "spa",
  fa: "fas",
  fr: "fra",
  he: "heb",
  it: "ita",
  ku: "kur",
  nl: "nld",
  pl: "pol",
  ps: "pus",
  pt: "por",
  ru: "rus",
  sv: "swe",
  tr: "tur",
  uk: "ukr",
  ur: "urd",
  zh: "zho",
};
const TAGS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CODES).map(([tag, code]) => [code, tag]));

export function tagOf(code: string): string {
  return TAGS[code] ?? code;
}

/** Scripts and regions have no place in such a code. */
export function codeOf(tag: string): string {
  const [language = tag] = tag.split("-");
  return CODES[language] ?? language;
}
