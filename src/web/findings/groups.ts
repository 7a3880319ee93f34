import type { Day } from "../../time/index.ts";
import type { Findings, ForumRow, Question, Tone } from "./lookup.ts";
import { tonesOf } from "./lookup.ts";

export interface NamedRow {
  readonly row: ForumRow;
  readonly name: string;
}

/** Forums of one tone; the unknown ones apart by what is missing, so that "not read" never looks like "not known". */
export interface Group {
  readonly tone: Tone;
  /** Of an unknown group: `unknown:not-researched`, `unknown:law`, `unknown:fact`. */
  readonly why?: string;
  readonly forums: readonly NamedRow[];
}

const UNKNOWNS = ["unknown:fact", "unknown:law", "unknown:not-researched"];

/** Groups the forums by what they could do on a day, in the order of the legend; empty groups are left out. */
export function groupForums(findings: Findings, forums: readonly NamedRow[], question: Question, day: Day): readonly Group[] {
  const byTone = Map.groupBy(forums, ({ row }) => findings.tone(row, question, day));
  return tonesOf(question).flatMap((tone): Group[] => {
    const members = byTone.get(tone) ?? [];
    if (members.length === 0) return [];
    if (tone !== "unknown") return [{ tone, forums: members }];
    const byWhy = Map.groupBy(members, ({ row }) => unknownOf(findings, row, question, day));
    return UNKNOWNS.flatMap((why) => (byWhy.has(why) ? [{ tone, why, forums: byWhy.get(why) ?? [] }] : []));
  });
}

function unknownOf(findings: Findings, row: ForumRow, question: Question, day: Day): string {
  if (!row.researched) return "unknown:not-researched";
  const why = findings.why(row, question, day);
  return UNKNOWNS.includes(why) ? why : "unknown:law";
}

/** The forums whose name or code contains the text, whatever its case, accents and Arabic or Persian letter forms. */
export function searchForums(forums: readonly NamedRow[], text: string): readonly NamedRow[] {
  const wanted = fold(text);
  return wanted === "" ? forums : forums.filter(({ row, name }) => fold(name).includes(wanted) || row.code.toLowerCase() === wanted);
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u200c]/gu, "")
    .replace(/ي/g, "ی")
    .replace(/ك/g, "ک")
    .trim()
    .toLowerCase();
}
