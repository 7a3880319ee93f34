import { isDeepStrictEqual } from "node:util";
import type { FactCitation } from "../../model.ts";
import { tagOf } from "./languages.ts";
import type { Said } from "./model.ts";

/**
 * Who says a value: the datasets as sources, the value before it was cleaned as the quote, and when the datasets had
 * it. The last tells when somebody said so, not when it was true, and so it stands with the citation.
 */
export function citationsOf(said: readonly Said[]): FactCitation[] {
  const citations = said.flatMap(({ datasets, original, lang, firstSeen, lastSeen }) => {
    const locator = {
      ...(firstSeen || lastSeen ? { at: seen(firstSeen, lastSeen) } : {}),
      ...(original === undefined ? {} : { quote: original }),
      ...(original === undefined || lang === undefined ? {} : { quoteLang: tagOf(lang) }),
    };
    return datasets.map((source): FactCitation => (Object.keys(locator).length === 0 ? { source } : { source, locator }));
  });
  return citations.filter((one, i) => citations.findIndex((other) => isDeepStrictEqual(one, other)) === i);
}

function seen(first = "", last = ""): string {
  return `seen ${first}/${last}`;
}

const SEEN = /^seen ([^/]*)\/([^/]*)$/;

/** When a dataset had a value, from what {@link citationsOf} wrote. */
export function seenIn({ locator }: FactCitation): { readonly firstSeen?: string; readonly lastSeen?: string } {
  const [, first, last] = SEEN.exec(locator?.at ?? "") ?? [];
  return { ...(first ? { firstSeen: first } : {}), ...(last ? { lastSeen: last } : {}) };
}
