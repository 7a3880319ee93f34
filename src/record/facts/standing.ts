import type { Attribution, Citation } from "../attribution.ts";
import type { FactCitation, ProtectionLevel, StoredFact } from "../model.ts";
import type { Grade } from "../vocabulary.ts";
import { textOf, wordingOf } from "./wording.ts";

/** What holds for all that stands in a record and says nothing else of itself: who says so, how far it has got, who may see it. */
export interface Standing extends Pick<StoredFact, "citations" | "status" | "contrary"> {
  readonly grade?: Grade;
  readonly protection: ProtectionLevel;
}

export const NO_STANDING: Standing = { citations: [], status: "alleged", contrary: false, protection: "public" };

/** What a fact takes from an attribution of the file, or from the record around it where no source is named. */
export type Means = Pick<StoredFact, "citations" | "fromRecord" | "grade" | "status" | "contrary" | "protection" | "note">;

/** The means of a record or account: its own sources, else those around it. */
export function meansOf(said: Partial<Attribution>, around: Standing): Means {
  const { source, grade, status = "alleged", contrary = false, note } = said;
  return {
    ...(source
      ? { citations: source.map(factCitation) }
      : { citations: handedDown(around), ...(around.citations.length > 0 ? { fromRecord: true as const } : {}) }),
    ...(grade === undefined ? {} : { grade }),
    status,
    contrary,
    protection: around.protection,
    ...(note === undefined ? {} : { note: wordingOf(note) }),
  };
}

/** The means of a value that says nothing of itself. */
export function inherited({ citations, grade, status, contrary, protection }: Standing): Means {
  const from = citations.length > 0 ? { fromRecord: true as const } : {};
  return { citations, ...from, ...(grade === undefined ? {} : { grade }), status, contrary, protection };
}

/** What the means of a record are for what stands in it. */
export function standingOf({ citations, grade, status, contrary, protection }: Means): Standing {
  return { citations, ...(grade === undefined ? {} : { grade }), status, contrary, protection };
}

/** Citations for a part that may have a grade of its own: that of the record goes with each citation. */
export function handedDown({ citations, grade }: Standing): readonly FactCitation[] {
  return grade === undefined ? citations : citations.map((one) => ({ ...one, grade: one.grade ?? grade }));
}

function factCitation({ of, at, quote, grade }: Citation): FactCitation {
  const { text, lang, translations } = quote === undefined ? { text: undefined, lang: undefined, translations: undefined } : wordingOf(quote);
  const locator = {
    ...(at === undefined ? {} : { at }),
    ...(text === undefined ? {} : { quote: text }),
    ...(lang === undefined ? {} : { quoteLang: lang }),
    ...(translations === undefined ? {} : { quoteTranslations: translations }),
  };
  return { source: of, ...(Object.keys(locator).length > 0 ? { locator } : {}), ...(grade === undefined ? {} : { grade }) };
}

/** A citation as a case file writes it: the id alone where there is nothing else to say. */
export function citationOf({ source, locator = {}, grade }: FactCitation): string | Citation {
  const { at, quote, quoteLang, quoteTranslations } = locator;
  const words =
    quote === undefined
      ? undefined
      : textOf({
          text: quote,
          ...(quoteLang === undefined ? {} : { lang: quoteLang }),
          ...(quoteTranslations === undefined ? {} : { translations: quoteTranslations }),
        });
  if (at === undefined && words === undefined && grade === undefined) return source;
  return { of: source, ...(at === undefined ? {} : { at }), ...(words === undefined ? {} : { quote: words }), ...(grade === undefined ? {} : { grade }) };
}
