import type { DocumentLanguage } from "../languages.ts";
import { citationsIn } from "./citations.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands for a character that is not to end a sentence; of the area for private use, so that no text has it. */
const MASK = "\uE000";
/** Stands for a character of a citation. */
const CITED = "\uE001";

const BEGINS_CITED = new RegExp(`^\\s*${CITED}+[.!?؟۔]?\\s*`, "u");

const segmenters = new Map<DocumentLanguage, Intl.Segmenter>();

/**
 * The sentences of a paragraph. `Intl.Segmenter` alone ends one behind "Art.", "Mr.", "3." of a German date and in the
 * middle of a quotation; what does not end a sentence is hidden from it first. A citation behind the full stop belongs to the
 * sentence before it.
 */
export function sentencesOf(text: string, language: DocumentLanguage): readonly Span[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, segmenter);
  const masked = mask(text, language);
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(masked)) {
    const last = spans.at(-1);
    const cited = BEGINS_CITED.exec(segment)?.[0].length ?? 0;
    if (last && cited > 0) {
      spans[spans.length - 1] = { start: last.start, end: index + cited };
      if (cited < segment.length) spans.push({ start: index + cited, end: index + segment.length });
    } else if (last && /^\s*[\p{Ll},;)]/u.test(segment)) spans[spans.length - 1] = { start: last.start, end: index + segment.length };
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans.map((span) => trimmed(text, span)).filter(({ start, end }) => end > start);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

function mask(text: string, language: DocumentLanguage): string {
  let masked = text;
  for (const { start, end } of citationsIn(text)) masked = masked.slice(0, start) + CITED.repeat(end - start) + masked.slice(end);
  for (const pattern of [QUOTED, BRACKETED, FIELD]) masked = masked.replace(pattern, (inside) => inside.replaceAll(/[.!?؟。…\n:]/gu, MASK));
  // A line that is broken in the file goes on.
  masked = masked.replaceAll("\n", " ");
  masked = masked
    .replace(ABBREVIATIONS[language], dotsHidden)
    .replace(INITIAL, dotsHidden)
    .replace(SECTION, dotsHidden)
    .replace(SHORT_PAIR, dotsHidden)
    .replace(PROVISION, dotsHidden);
  return language === "de" ? masked.replace(ORDINAL, dotsHidden) : masked;
}

const dotsHidden = (words: string) => words.replaceAll(".", MASK);

const QUOTED = /“[^”]*”|«[^»]*»|„[^“]*“|"[^"]*"/gu;
const BRACKETED = /\([^()]*\)/gu;
const FIELD = /\{\{[^}]*\}\}/gu;
/** "A. Doe", "J.-P. Martin", «ا. رضایی». */
const INITIAL = /(?<![\p{L}\p{N}])\p{L}\.(?=\s?-?\p{L}|\s?\p{N})/gu;
/** "z. B.", "e.g." */
const SHORT_PAIR = /(?<!\p{L})\p{L}\.\s?\p{L}\./gu;
const SECTION = /(?<=§+\s?\p{N}+\p{L}?)\./gu;
/** "art. 7", "ch. 2" of a law that is named in another language. */
const PROVISION = /(?<!\p{L})(?:[Aa]rts?|ch|cap|[Ss]ects?|[Pp]aras?|al)\.(?=\s*[\p{N}(])/gu;
/** "am 3. Januar", "der 2. Senat". */
const ORDINAL = /(?<![\p{L}\p{N}])\d{1,2}\.(?=\s\p{L})/gu;

/** Dots of these do not end a sentence. */
const ABBREVIATIONS: Readonly<Record<DocumentLanguage, RegExp>> = {
  en: abbreviations(
    "Mr Mrs Ms Dr Prof St No Nos Art Arts Sec Sects para paras p pp vol ed eds cf v vs Col Gen Lt Capt Sgt Maj Gov Sen Rep Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Ltd approx ca fig e.g i.e al",
  ),
  fr: abbreviations(
    "M MM Mme Mmes Mlle Dr Me art al p pp n no nos c cf éd vol chap ch crim cass proc pén janv févr avr juil sept oct nov déc env av St Ste gén col cap",
  ),
  de: abbreviations(
    "Art Abs Nr Nrn S Satz lit Rn Rdnr gem vgl bzw ca Dr Prof Hr Fr St Str Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Bd Aufl ff f i.V.m usw d.h z.B u.a Abb Anm Anl Bl Kap Ziff",
  ),
  es: abbreviations(
    "Sr Sra Srta Dr Dra D Dña art arts núm núms pág págs párr párrs p pp vol cap ed ej etc ene feb mar abr may jun jul ago sept oct nov dic aprox Excmo Excma Ilmo Ilma Gral Cnel Cap Vd",
  ),
  fa: abbreviations("ص صص ج ش م ه ق.م ه.ش ه.ق ر.ک دکتر"),
  ar: abbreviations("ص ج م هـ د أ ف ر"),
};

function abbreviations(list: string): RegExp {
  const words = list.split(" ").map((word) => word.replaceAll(".", "\\.\\s?"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})\\.(?=\\s*[\\p{L}\\p{N}§(\\uE000-\\uE001])`, "gu");
}
