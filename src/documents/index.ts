/**
 * Documents that are compiled: an open letter, a letter to a state, a complaint, an arrest request, a media kit. A document is
 * Markdown with citations; the source check holds every sentence of it against the record and the law, as a compiler does; what
 * passes is composed and rendered.
 */
export { type Approval, approvalSchema, approve, staleCitations } from "./check/approval.ts";
export { type Beside, checkDocument } from "./check/check.ts";
export { type Against, contextOf } from "./check/context.ts";
export { OPEN_POINT } from "./check/rules/marked.ts";
export { type Told, tell } from "./check/tell.ts";
export type { Composed } from "./composed.ts";
export { compose, composeIn } from "./compose/compose.ts";
export type { Generated } from "./compose/generated.ts";
export { type Drafted, DRAFTED, draftDocument, type DraftRequest } from "./drafts/draft.ts";
export { DRAFT_WORDS } from "./drafts/words/index.ts";
export { filingOf } from "./genres/filing.ts";
export { letterTo } from "./letter.ts";
export { letterLanguage, type Recognition, statesToWriteTo } from "./states/index.ts";
export { DOCUMENT_LANGUAGES, type DocumentLanguage } from "./languages.ts";
export { type Format, FORMATS, render } from "./render/index.ts";
export { compareReleases, type Difference, type ReleaseRead } from "./release/compare.ts";
export { readSums, RELEASE_FILE, type Release, releaseOf, releaseSchema, SIGNATURE_FILE, SIGNERS_FILE, SUMS_FILE, sumsOf } from "./release/release.ts";
export { sha256 } from "./sha256.ts";
export { signaturesBlock } from "./signatures/block.ts";
export { type Signature, SIGNATURE_COLUMNS, signatureSchema, valid as validSignatures } from "./signatures/signature.ts";
export type { DocumentSource } from "./source/document.ts";
export type { Sighting } from "./source/head.ts";
export { readDocument } from "./source/read-document.ts";
