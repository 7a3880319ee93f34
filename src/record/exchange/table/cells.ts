import { propertyOf } from "../../kinds/index.ts";
import type { ProtectionLevel, Value } from "../../model.ts";
import type { ItemFacts } from "../ftm/write.ts";
import { visible } from "../protection.ts";

/** The column of ids. */
export const ID = "id";

/** One row of a table that is exported: for each column the values, which the import of tables reads again. */
export function cellsOf({ item, facts }: ItemFacts, columns: readonly string[], audience: ProtectionLevel): readonly (readonly string[])[] {
  return columns.map((column) => {
    if (column === ID) return [item.id];
    const standing = facts.filter((fact) => fact.property === column && fact.status !== "withdrawn" && fact.withdrawn === undefined);
    const preferred = propertyOf(item.kind, column)?.many ? undefined : standing.find((fact) => fact.preferred);
    // What is preferred and may not be seen is not replaced by what would be wrong.
    const shown = (preferred ? [preferred] : standing).filter(({ protection }) => visible(protection, audience));
    return [...new Set(shown.map(({ value }) => written(value)))];
  });
}

function written(value: Value): string {
  if ("text" in value) return value.text;
  if ("date" in value) return value.date;
  if ("number" in value) return String(value.number);
  if ("code" in value) return value.code;
  if ("flag" in value) return value.flag ? "yes" : "no";
  if ("ref" in value) return value.ref;
  const [least, most] = value.range;
  if (least === most) return String(least);
  return most === null ? `${least}+` : `${least ?? ""}-${most}`;
}
