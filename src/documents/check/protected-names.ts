import { type NamedAt, type NameOf, namesInText } from "../../names/match.ts";
import type { CaseFile } from "../../record/index.ts";
import type { Context } from "./context.ts";
import type { Finding } from "./finding.ts";

/** Finds in a text the names that nobody may read, in whatever script and spelling. */
export type FindSecrets = (text: string) => readonly NamedAt[];

const NO_NAMES: readonly NameOf[] = [];
const known = new WeakMap<CaseFile, WeakMap<readonly NameOf[], FindSecrets>>();

/** Those that a case file closes, and others. Names are taken apart once for a case: a writer checks after every edit. */
export function secretsOf(file: CaseFile, others: readonly NameOf[] = NO_NAMES): FindSecrets {
  const ofFile = known.get(file) ?? new WeakMap<readonly NameOf[], FindSecrets>();
  known.set(file, ofFile);
  const find = ofFile.get(others) ?? finderOf([...closedNames(file), ...others]);
  ofFile.set(others, find);
  return find;
}

function finderOf(names: readonly NameOf[]): FindSecrets {
  return names.length === 0 ? () => [] : namesInText(names);
}

/**
 * Protected persons whom a document names: in its text, marked or not, and in its head. The message says where, and whose id it is;
 * it never repeats the name.
 */
export function protectedNamesIn({ document, secrets }: Context): readonly Finding[] {
  return [...new Map(secrets(document.text).map((named) => [`${named.start} ${named.id}`, named])).values()].map(({ id, start, end, certain }) => ({
    rule: "protected-name",
    severity: certain ? "error" : "warning",
    variant: certain ? "certain" : "likely",
    start,
    end,
    values: { item: speakable(id, secrets) },
  }));
}

/** An id as it may be told: it may be made of the very name. */
export function speakable(id: string, secrets: FindSecrets): string {
  return secrets(id).length > 0 ? "…" : id;
}

function closedNames({ confidential: { people } }: CaseFile): readonly NameOf[] {
  return Object.entries(people).flatMap(([id, closed]) => {
    const { name, variants } = closed.reveal();
    const spellings = [...(typeof name === "string" ? [name] : Object.values(name)), ...Object.values(variants ?? {}).flat()];
    return spellings.map((spelling) => ({ id, name: spelling }));
  });
}
