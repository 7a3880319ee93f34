import type { Context, KeptExhibit } from "../check/context.ts";
import { type Exhibit, exhibitsOf } from "../check/exhibits.ts";
import type { Block, Inline } from "../composed.ts";
import type { DocumentLanguage } from "../languages.ts";
import { writtenSource } from "./notes.ts";
import { dayIn, languageIn } from "./printed.ts";
import { runs } from "./runs.ts";
import { WORDS } from "./words.ts";
import { parseDay } from "../../time/index.ts";

/** The list of exhibits: number, what it is, its language, the hash of the file, and in whose hands it has been. */
export function exhibitsAnnex(context: Context): readonly Block[] {
  const { language } = context.document.head;
  const words = WORDS[language];
  const cell = (text: string) => runs(text, language);
  const rows = exhibitsOf(context).map((exhibit) => [
    cell(exhibit.label),
    cell(writtenSource(exhibit.source, language)),
    cell(exhibit.source.language === undefined ? "" : languageIn(language, exhibit.source.language)),
    custodyOf(exhibit, language),
  ]);
  const { number, exhibit, inLanguage, custody } = words.exhibitList;
  return [
    { kind: "heading", level: 1, text: [{ kind: "text", text: words.exhibits }] },
    { kind: "table", head: [number, exhibit, inLanguage, custody].map(cell), rows },
  ];
}

function custodyOf({ kept, source }: Exhibit, language: DocumentLanguage): readonly Inline[] {
  const { none, copyAt } = { ...WORDS[language].exhibitList, copyAt: WORDS[language].copyAt };
  if (kept) return keptBy(kept, language);
  const [label, address] = source.archived === undefined ? ["", source.url] : [`${copyAt} `, source.archived];
  const found: readonly Inline[] =
    address === undefined
      ? []
      : [
          { kind: "text", text: label },
          { kind: "foreign", text: address, direction: "ltr" },
        ];
  return source.archived === undefined ? [...runs(none, language), ...(found.length > 0 ? [{ kind: "line-break" } as const, ...found] : [])] : found;
}

/** The hash in two halves, so that it fits into a column. */
function keptBy({ sha256, acquiredAt, acquiredBy }: KeptExhibit, language: DocumentLanguage): readonly Inline[] {
  const half = sha256.length / 2;
  const since = WORDS[language].exhibitList.keptSince(dayIn(language, parseDay(acquiredAt.slice(0, 10))), acquiredBy);
  return [
    { kind: "text", text: "SHA-256" },
    { kind: "line-break" },
    { kind: "foreign", text: sha256.slice(0, half), direction: "ltr" },
    { kind: "line-break" },
    { kind: "foreign", text: sha256.slice(half), direction: "ltr" },
    { kind: "line-break" },
    ...runs(since, language),
  ];
}
