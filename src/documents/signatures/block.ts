import type { Block, Inline } from "../composed.ts";
import { runs } from "../compose/runs.ts";
import { commaOf } from "../compose/notes.ts";
import { numberIn } from "../compose/printed.ts";
import { WORDS } from "../compose/words.ts";
import type { DocumentLanguage } from "../languages.ts";
import type { Signature } from "./signature.ts";

/**
 * The signatures as they stand under a document: organisations, then persons, each in the order of the alphabet of its language, so
 * that nobody stands before another for any other reason; then how many more there are who are not named.
 */
export function signaturesBlock(signatures: readonly Signature[], language: DocumentLanguage): readonly Block[] {
  const words = WORDS[language];
  const { compare } = new Intl.Collator(language);
  const lines = (by: Signature["by"]) =>
    signatures
      .filter((signature) => signature.by === by && signature.show === "named")
      .toSorted((a, b) => compare(a.name, b.name))
      .map((signature) => line(signature, language));
  const groups = [
    { title: words.organisations, lines: lines("organisation") },
    { title: words.persons, lines: lines("person") },
  ].filter(({ lines: some }) => some.length > 0);
  const counted = signatures.filter(({ show }) => show === "counted").length;
  if (groups.length === 0 && counted === 0) return [];
  const more = counted === 0 ? [] : [{ lines: [runs(words.counted(numberIn(language, counted)), language)] }];
  return [
    { kind: "heading", level: 2, text: [{ kind: "text", text: words.signatures }] },
    { kind: "signatures", groups: [...groups, ...more] },
  ];
}

function line({ name, role, place }: Signature, language: DocumentLanguage): readonly Inline[] {
  return [
    { kind: "strong", text: runs(name, language) },
    ...[role, place].flatMap((part) => (part === undefined ? [] : runs(commaOf(language) + part, language))),
  ];
}
