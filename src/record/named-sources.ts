import type { CaseFile } from "./casefile.ts";
import { Protected } from "./protected.ts";
import { sourcesOf } from "./sources.ts";
import type { Grade } from "./vocabulary.ts";
import { wordsIn } from "./words.ts";

/** A source as a citation names it. */
export interface NamedSource {
  readonly title: string;
  readonly grade: Grade;
  readonly at?: string;
}

/** The sources behind a part of the case, in words of a language. A confidential source is not named to anyone. */
export function namedSources(file: CaseFile, id: string, accusedId: string | undefined, language: string): readonly NamedSource[] {
  return sourcesOf(file, id, accusedId).flatMap(({ source, at, grade }) =>
    source instanceof Protected ? [] : [{ title: wordsIn(source.title, language), grade, ...(at === undefined ? {} : { at }) }],
  );
}
