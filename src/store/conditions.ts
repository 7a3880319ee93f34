import { type RawBuilder, sql } from "kysely";
import type { ProtectionLevel } from "../record/model.ts";
import { type Filter, matchOf, type Query } from "../search/index.ts";

/** A condition that is 1 or 0 and never NULL, so that NOT means what it says. */
export type Condition = RawBuilder<unknown>;

/*
 * Names of the joined rows (see `find.ts`): `x` the text, `f` its fact, `d` its derivative, `i` the item it is about,
 * `m` the item which that one counts as. Of `f` and `d` one is there.
 */

/** Who may see a text. That of an exhibit is at least restricted, and as protected as the title of any exhibit of these bytes. */
export const LEVEL = sql`coalesce(f.body ->> '$.protection', (
  SELECT CASE max(CASE t.body ->> '$.protection' WHEN 'sealed' THEN 3 WHEN 'protected' THEN 2 ELSE 1 END)
    WHEN 3 THEN 'sealed' WHEN 2 THEN 'protected' WHEN 1 THEN 'restricted' END
  FROM acquisition a LEFT JOIN fact t ON t.about = a.exhibit AND t.property = 'title' WHERE a.sha256 = d.of))`;

export const STATUS = sql`CASE WHEN f.withdrawn IS NOT NULL OR i.withdrawn IS NOT NULL THEN 'withdrawn' ELSE f.body ->> '$.status' END`;

/** A query as a condition on the joined rows. What is text alone is put to the full-text index as one question. */
export function conditionOf(query: Query, seen: readonly ProtectionLevel[]): Condition {
  const match = matchOf(query);
  if (match !== undefined) return sql`x.place IN (SELECT rowid FROM text WHERE text MATCH ${match})`;
  if ("all" in query)
    return joined(
      gathered(query.all, (all) => ({ all })),
      seen,
      " AND ",
    );
  if ("any" in query)
    return joined(
      gathered(query.any, (any) => ({ any })),
      seen,
      " OR ",
    );
  if ("not" in query) return sql`NOT (${conditionOf(query.not, seen)})`;
  if ("filter" in query) return filterOf(query.filter, seen);
  throw new Error("a query of words that is no match");
}

/** The conjuncts of a query that are text, as one match, and the others. */
export function divide(query: Query): { readonly match: string | undefined; readonly others: readonly Query[] } {
  const parts = conjuncts(query);
  const words = parts.filter((part) => matchOf(part) !== undefined);
  if (words.length === 0) return { match: undefined, others: parts };
  const without = parts.filter((part) => "not" in part && matchOf(part.not) !== undefined);
  return { match: matchOf({ all: [...words, ...without] }), others: parts.filter((part) => !words.includes(part) && !without.includes(part)) };
}

function conjuncts(query: Query): readonly Query[] {
  return "all" in query ? query.all.flatMap(conjuncts) : [query];
}

/** Puts together those parts that are text, so that they are one question to the index. */
function gathered(parts: readonly Query[], together: (texts: readonly Query[]) => Query): readonly Query[] {
  const texts = parts.filter((part) => matchOf(part) !== undefined);
  return texts.length < 2 ? parts : [together(texts), ...parts.filter((part) => !texts.includes(part))];
}

function joined(parts: readonly Query[], seen: readonly ProtectionLevel[], operator: " AND " | " OR "): Condition {
  return sql`(${sql.join(
    parts.map((part) => conditionOf(part, seen)),
    sql.raw(operator),
  )})`;
}

function filterOf(filter: Filter, seen: readonly ProtectionLevel[]): Condition {
  switch (filter.field) {
    case "kind":
      return sql`m.kind IS ${filter.is}`;
    case "status":
      return sql`(${STATUS}) IS ${filter.is}`;
    case "protection":
      return sql`${LEVEL} IS ${filter.is}`;
    case "property":
      return sql`f.property IS ${filter.is}`;
    case "about":
      return sql`m.id IS ${endOf(filter.is)}`;
    case "source":
      return citedFrom(filter.is, seen);
    case "contrary":
      return sql`(f.body ->> '$.contrary') IS ${filter.is ? 1 : 0}`;
    case "grade":
      return gradeOf(filter.atLeast, seen);
    case "date":
      return datesOf(filter.from, filter.to, seen);
  }
}

/** The item that one counts as. */
function endOf(id: string): Condition {
  return sql`(SELECT counts_as FROM item WHERE id = ${id})`;
}

/** A fact that cites the source, a text of the exhibit itself, or of an exhibit that came from the source. */
function citedFrom(id: string, seen: readonly ProtectionLevel[]): Condition {
  return sql`CASE WHEN f.id IS NOT NULL
    THEN EXISTS (SELECT 1 FROM json_each(f.body, '$.citations') c JOIN item s ON s.id = c.value ->> '$.source' WHERE s.counts_as IS ${endOf(id)})
    ELSE m.id IS ${endOf(id)} OR EXISTS (
      SELECT 1 FROM fact t JOIN item s ON s.id = t.body ->> '$.value.ref'
      WHERE t.about = i.id AND t.property = 'source' AND ${usable("t", seen)} AND s.counts_as IS ${endOf(id)}) END`;
}

/** The grade of the fact, else of one of its citations, else of a source; of a text, that of the exhibit. */
function gradeOf(least: string, seen: readonly ProtectionLevel[]): Condition {
  const good = (grade: Condition) => sql`coalesce(substr(${grade}, 1, 1) <= ${least.slice(0, 1)} AND substr(${grade}, 2, 1) <= ${least.slice(1)}, 0)`;
  const recorded = (item: Condition) => sql`(SELECT g.body ->> '$.value.code' FROM fact g
    WHERE g.about = ${item} AND g.property = 'grade' AND ${usable("g", seen)} ORDER BY g.preferred DESC, g.id LIMIT 1)`;
  return sql`CASE
    WHEN f.id IS NULL THEN ${good(recorded(sql`i.id`))}
    WHEN f.body ->> '$.grade' IS NOT NULL THEN ${good(sql`f.body ->> '$.grade'`)}
    ELSE EXISTS (SELECT 1 FROM json_each(f.body, '$.citations') c
      WHERE ${good(sql`coalesce(c.value ->> '$.grade', ${recorded(sql`c.value ->> '$.source'`)})`)}) END`;
}

/** A fact that is a date or is true during one; where it has neither, and for texts, the date of the item it is about. */
function datesOf(from: string | undefined, to: string | undefined, seen: readonly ProtectionLevel[]): Condition {
  const meets = (date: Condition) => sql`meets(${date}, ${from ?? null}, ${to ?? null})`;
  return sql`CASE WHEN coalesce(f.body ->> '$.value.date', f.body ->> '$.during') IS NOT NULL
    THEN ${meets(sql`f.body ->> '$.value.date'`)} OR ${meets(sql`f.body ->> '$.during'`)}
    ELSE EXISTS (SELECT 1 FROM fact t
      WHERE t.about = i.id AND t.property IN ('date', 'when') AND ${usable("t", seen)} AND ${meets(sql`t.body ->> '$.value.date'`)}) END`;
}

/** Facts that decide whether another is found: in force, and such as the audience may see, lest it learns them that way. */
function usable(fact: "t" | "g", seen: readonly ProtectionLevel[]): Condition {
  return sql`${sql.ref(`${fact}.withdrawn`)} IS NULL AND ${sql.ref(`${fact}.body`)} ->> '$.protection' IN (${sql.join(seen)})`;
}
