import type { Law, Matter } from "../../forum/index.ts";
import type { NameOf } from "../../names/match.ts";
import { type CaseFile, matterOfCase } from "../../record/index.ts";
import { type Day, parseDay } from "../../time/index.ts";
import type { DocumentSource } from "../source/document.ts";
import { LawView } from "./law-view.ts";
import { People } from "./people.ts";
import { type FindSecrets, secretsOf } from "./protected-names.ts";
import { RecordView } from "./record-view.ts";
import { arrivalOf, withSighting } from "./sighting.ts";

/** A file that a workspace keeps: what a list of exhibits can say of it. Its name is not among it, for names of files name people. */
export interface KeptExhibit {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly size: number;
  /** When it was taken over, and by whom: a pseudonym. */
  readonly acquiredAt: string;
  readonly acquiredBy: string;
}

/** What a document is checked against. */
export interface Against {
  readonly file: CaseFile;
  readonly law: Law;
  /** Files of the workspace by the id of their exhibit; left out where the case is a file. */
  readonly exhibits?: ReadonlyMap<string, KeptExhibit>;
  /** Names of a workspace that nobody may read, those of victims among them. Those that a case file closes are known from it. */
  readonly secretNames?: readonly NameOf[];
}

/** A document with all that its sentences are checked against. */
export interface Context {
  readonly document: DocumentSource;
  readonly record: RecordView;
  readonly people: People;
  readonly law: LawView;
  readonly matter: Matter;
  readonly exhibits: ReadonlyMap<string, KeptExhibit> | undefined;
  /** Finds names that nobody may read. */
  readonly secrets: FindSecrets;
  /** The day of the document. */
  readonly day: Day;
  /** The day on which the law is asked: that of the document, or of the arrival that it reports. */
  readonly lawDay: Day;
}

/**
 * @throws {DedereError} `not-found` or `bad-request` where whom the document is about cannot be told
 */
export function contextOf(document: DocumentSource, { file, law, exhibits, secretNames }: Against): Context {
  const { head } = document;
  const { matterOf, ...views } = viewsOf(file);
  const matter = withSighting(matterOf(head.accused), head);
  const day = parseDay(head.date);
  const lawDay = Math.max(day, arrivalOf(head) ?? day);
  return { document, ...views, law: new LawView(law, matter, lawDay), matter, exhibits, secrets: secretsOf(file, secretNames), day, lawDay };
}

interface Views extends Pick<Context, "record" | "people"> {
  readonly matterOf: (accused: string | undefined) => Matter;
}

/** What does not depend on the document is made once for a case: a writer checks after every edit. */
const known = new WeakMap<CaseFile, Views>();

function viewsOf(file: CaseFile): Views {
  const views = known.get(file) ?? makeViews(file);
  known.set(file, views);
  return views;
}

function makeViews(file: CaseFile): Views {
  const matters = new Map<string | undefined, Matter>();
  const matterOf = (accused: string | undefined) => {
    const matter = matters.get(accused) ?? matterOfCase(file, accused);
    matters.set(accused, matter);
    return matter;
  };
  return { record: new RecordView(file), people: new People(file), matterOf };
}
