import { type NameOf, namesInText } from "../../names/match.ts";
import type { CaseFile } from "../../record/index.ts";
import type { Context } from "./context.ts";
import type { Finding } from "./finding.ts";

/**
 * Protected persons whom a document names, in whatever script and spelling: in its text, marked or not, and in its head. The message
 * says where, and whose id it is; it never repeats the name.
 */
export function protectedNamesIn({ document, record }: Context, others: readonly NameOf[] = []): readonly Finding[] {
  const names = [...closedNames(record.file), ...others];
  if (names.length === 0) return [];
  const find = namesInText(names);
  return [...new Map(find(document.text).map((named) => [`${named.start} ${named.id}`, named])).values()].map(({ id, start, end, certain }) => ({
    rule: "protected-name",
    severity: certain ? "error" : "warning",
    variant: certain ? "certain" : "likely",
    start,
    end,
    // An id may be made of the very name.
    values: { item: find(id).length > 0 ? "…" : id },
  }));
}

function closedNames({ confidential: { people } }: CaseFile): readonly NameOf[] {
  return Object.entries(people).flatMap(([id, closed]) => {
    const { name, variants } = closed.reveal();
    const spellings = [...(typeof name === "string" ? [name] : Object.values(name)), ...Object.values(variants ?? {}).flat()];
    return spellings.map((spelling) => ({ id, name: spelling }));
  });
}
