import type { Problem } from "../../../errors/index.ts";
import { nearest } from "../../../files/index.ts";
import { KINDS, kindNamed, propertyOf } from "../../kinds/index.ts";
import type { Mapping, Sourced } from "./mapping.ts";

/** Columns that a mapping names and a table lacks. */
export function columnsMissing(mapping: Mapping, headings: readonly string[], file: string): Problem[] {
  return [...new Set(columnsOf(mapping))]
    .filter((column) => !headings.includes(column))
    .map((column) => {
      const near = nearest(column, headings);
      const remedy = `${near ? `Did you mean "${near}"? ` : ""}The columns are: ${headings.join(", ")}.`;
      return { file, line: mapping.file.headings, message: `There is no column "${column}".`, remedy };
    });
}

function columnsOf(mapping: Mapping): string[] {
  const ofSource = ({ source, grade }: Sourced) => [source, grade].flatMap((one) => (typeof one === "object" ? [one.column] : []));
  const ofItems = Object.values(mapping.items).flatMap((item) => [
    ...(item.id ?? []),
    ...(item.each ? [item.each.column] : []),
    ...ofSource(item),
    ...Object.values(item.properties).flatMap(({ column }) => column ?? []),
  ]);
  return [...ofSource(mapping), ...ofItems];
}

/** The kinds of items that a mapping refers to by what they are called. */
export function refersByName(mapping: Mapping): readonly string[] {
  const kinds = Object.values(mapping.items).flatMap(({ kind, properties }) =>
    Object.entries(properties).flatMap(([name, { by, item }]) => {
      if (by !== "name" || item !== undefined || propertyOf(kind, name)?.type !== "ref") return [];
      return propertyOf(kind, name)?.to ?? Object.keys(KINDS);
    }),
  );
  return [...new Set(kinds)].filter((kind) => kindNamed(kind));
}
