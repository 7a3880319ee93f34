import type { Law, Matter } from "../../forum/index.ts";
import { type CaseFile, matterOfCase } from "../../record/index.ts";
import { type Day, parseDay } from "../../time/index.ts";
import type { DocumentSource } from "../source/document.ts";
import { LawView } from "./law-view.ts";
import { People } from "./people.ts";
import { RecordView } from "./record-view.ts";

/** What a document is checked against. */
export interface Against {
  readonly file: CaseFile;
  readonly law: Law;
}

/** A document with all that its sentences are checked against. */
export interface Context {
  readonly document: DocumentSource;
  readonly record: RecordView;
  readonly people: People;
  readonly law: LawView;
  readonly matter: Matter;
  /** The day of the document. */
  readonly day: Day;
}

/**
 * @throws {DedereError} `not-found` or `bad-request` where whom the document is about cannot be told
 */
export function contextOf(document: DocumentSource, { file, law }: Against): Context {
  const matter = matterOfCase(file, document.head.accused);
  const day = parseDay(document.head.date);
  return { document, record: new RecordView(file), people: new People(file), law: new LawView(law, matter, day), matter, day };
}
