import { ofOtherText, type Signature } from "../signatures/signature.ts";
import type { DocumentSource, Sentence } from "../source/document.ts";
import { type Approval, staleCitations } from "./approval.ts";
import { type Against, type Context, contextOf } from "./context.ts";
import type { Finding } from "./finding.ts";
import { uncited, unknownCitation, unknownField } from "./rules/citing.ts";
import { dateDiffers, figureContested, figureDiffers } from "./rules/figures.ts";
import { demandBarred, lawClaim } from "./rules/law.ts";
import { demandOrgan, factInDemand, openPoint } from "./rules/marked.ts";
import { quotation } from "./rules/quoting.ts";
import { allegationAsFinding, guiltAsserted, mindAsserted, relativeTime, sourceLater, statusTooLow, withdrawn } from "./rules/standing.ts";
import { filingRules } from "../genres/filing-rules.ts";
import { missingParts } from "../genres/parts.ts";
import { protectedNamesIn } from "./protected-names.ts";
import { missingExhibits } from "./exhibits.ts";
import { CheckedSentence, type SentenceRule } from "./sentence.ts";
import { unarchivedSources } from "./sources.ts";
import { compareVersions } from "./versions.ts";

const SENTENCE_RULES: readonly SentenceRule[] = [
  unknownCitation,
  unknownField,
  uncited,
  withdrawn,
  sourceLater,
  statusTooLow,
  allegationAsFinding,
  guiltAsserted,
  mindAsserted,
  figureDiffers,
  figureContested,
  dateDiffers,
  quotation,
  factInDemand,
  demandOrgan,
  openPoint,
  lawClaim,
  demandBarred,
  relativeTime,
];

/** What else a document is held against. */
export interface Beside {
  /** Its other language versions. */
  readonly versions?: readonly DocumentSource[];
  readonly approval?: Approval | undefined;
  /** Those who sign it. */
  readonly signatures?: readonly Signature[];
}

/**
 * Checks a document against the record and the law, sentence by sentence. Pure: the same document, record and law give the same
 * findings, in the order of the text.
 * @throws {DedereError} `not-found` or `bad-request` where whom the document is about cannot be told
 */
export function checkDocument(document: DocumentSource, against: Against, { versions = [], approval, signatures = [] }: Beside = {}): readonly Finding[] {
  const context = contextOf(document, against);
  const { language, authentic = language } = document.head;
  // A translation is held against the text that prevails, and that one against all.
  const apart = versions.filter(({ head }) => language === authentic || head.language === authentic).flatMap((version) => compareVersions(document, version));
  const stale = approval === undefined ? [] : staleCitations(context, approval);
  return inOrder([
    ...ofSentences(context),
    ...unarchivedSources(context),
    ...missingParts(document),
    ...filingRules(context),
    ...missingExhibits(context),
    ...apart,
    ...stale,
    ...protectedNamesIn(context),
    ...signedOtherText(document, signatures),
  ]);
}

/** Somebody who signed another text than this one has to be asked again. */
function signedOtherText({ text }: DocumentSource, signatures: readonly Signature[]): readonly Finding[] {
  const count = ofOtherText(signatures, text);
  return count === 0 ? [] : [{ rule: "signed-other-text", severity: "warning", start: 0, end: 0, values: { count } }];
}

function ofSentences(context: Context): readonly Finding[] {
  return context.document.passages.flatMap((passage) => {
    const siblings = new Map<Sentence, CheckedSentence>();
    return passage.sentences.flatMap((sentence) => {
      const checked = siblings.get(sentence) ?? new CheckedSentence(sentence, passage, context, siblings);
      return SENTENCE_RULES.flatMap((rule) => rule(checked));
    });
  });
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.start - b.start);
}
