import {
  composeIn,
  type Composed,
  contextOf,
  type DocumentSource,
  letterLanguage,
  letterTo,
  type Recognition,
  statesToWriteTo,
} from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import type { Cli } from "../cli.ts";
import { generatedFor } from "./generated-for.ts";
import type { OpenDocument } from "./found.ts";

/** The states that letters go to: one, several, or all, as far as they are recognised. */
export function addressed({ t }: Cli, { against: { law } }: OpenDocument, to: string, recognition: Recognition): readonly string[] {
  if (to === "all") return statesToWriteTo(law.forums, recognition);
  const known = new Set(statesToWriteTo(law.forums, "all"));
  return to.split(",").map((text) => {
    const code = text.trim().toUpperCase();
    if (known.has(code)) return code;
    const message = t("cli:argument.state.wrong", { text });
    throw new DedereError("bad-request", message, [{ message, remedy: t("cli:argument.state.remedy") }]);
  });
}

/**
 * The letters to states, one after the other: each in the language of the state where there is a version in it, else in the
 * authentic one. What the record and the law say is prepared once for all of them.
 */
export function* lettersTo(open: OpenDocument, states: readonly string[]): Generator<Composed> {
  const { document, versions, against, decided } = open;
  const prepared = new Map([document, ...versions].map((version) => [version.head.language, { version, context: contextOf(version, against) }] as const));
  const authentic = prepared.get(document.head.authentic ?? document.head.language) ?? prepared.get(document.head.language);
  for (const state of states) {
    const chosen = prepared.get(letterLanguage(state)) ?? authentic;
    if (chosen) yield composeIn(chosen.context, letterOf(open, chosen.version, state, decided));
  }
}

function letterOf(open: OpenDocument, version: DocumentSource, state: string, decided: OpenDocument["decided"]) {
  const [general, letter] = [generatedFor(open, version), letterTo(state, version.head.language, decided)];
  return { ...letter, blocks: { ...general.blocks, ...letter.blocks } };
}
