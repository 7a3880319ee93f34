import type { Change, Id, StoredFact } from "../../record/model.ts";
import type { Db } from "../../store/index.ts";
import { slices } from "../slices.ts";

/** Names of the two use cases by which a case file and the record are brought to say the same. */
export const IMPORT_CASE = "import-case";
export const EXPORT_CASE = "export-case";

/** The setting that remembers the last case file written of a case: its SHA-256. */
export function exportSetting(caseId: string): string {
  return `case-file:${caseId}`;
}

/** The entry by which a case was last written into a file; undefined where it never was. */
async function lastExport(db: Db, caseId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom("mention")
    .innerJoin("entry", "entry.place", "mention.entry")
    .select("entry.place")
    .where("mention.id", "=", `setting:${exportSetting(caseId)}`)
    .where("entry.action", "=", EXPORT_CASE)
    .orderBy("entry.place", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.place;
}

/** Which of some facts stood in the record when the case was last written into a file. */
export async function exportedSince(db: Db, caseId: string, facts: readonly StoredFact[]): Promise<ReadonlySet<Id>> {
  const place = await lastExport(db, caseId);
  const exported = new Set<Id>();
  if (place === undefined) return exported;
  for (const some of slices(facts.map(({ id }) => id))) {
    const rows = await db.selectFrom("mention").select("id").distinct().where("id", "in", some).where("entry", "<", place).execute();
    for (const { id } of rows) exported.add(id);
  }
  return exported;
}

/**
 * What the last case file said of some facts: the one that was imported last, or written last if that is later. Facts
 * that never were in one are missing.
 */
export async function lastInFile(db: Db, caseId: string, ids: readonly Id[]): Promise<ReadonlyMap<Id, StoredFact>> {
  const written = (await lastExport(db, caseId)) ?? -1;
  const now = new Map<Id, StoredFact>();
  const imported = new Map<Id, { readonly fact: StoredFact; readonly place: number }>();
  const exported = new Map<Id, StoredFact>();
  for (const some of slices(ids)) {
    for (const { place, action, body } of await changesOf(db, some)) {
      const change = JSON.parse(body) as Change;
      const fact = after(change, now);
      if (!fact) continue;
      now.set(fact.id, fact);
      if (action === IMPORT_CASE) imported.set(fact.id, { fact, place });
      if (place < written) exported.set(fact.id, fact);
    }
  }
  return new Map(
    ids.flatMap((id) => {
      const inFile = exported.get(id);
      const last = imported.get(id);
      const fact = inFile && (!last || last.place < written) ? inFile : last?.fact;
      return fact ? [[id, fact] as const] : [];
    }),
  );
}

async function changesOf(db: Db, facts: readonly Id[]): Promise<{ readonly place: number; readonly action: string; readonly body: string }[]> {
  const rows = await db
    .selectFrom("change")
    .innerJoin("entry", "entry.place", "change.entry")
    .select(["entry.place", "entry.action", "change.body"])
    .where(
      "change.subject",
      "in",
      facts.map((id) => `fact:${id}`),
    )
    .orderBy("entry.place")
    .orderBy("change.step")
    .execute();
  return rows.flatMap(({ body, ...row }) => (body === null ? [] : [{ ...row, body }]));
}

function after(change: Change, now: ReadonlyMap<Id, StoredFact>): StoredFact | undefined {
  if (change.do === "add-fact" || change.do === "revise-fact") return change.fact;
  const before = change.do === "prefer-fact" ? now.get(change.fact) : undefined;
  return before && change.do === "prefer-fact" ? { ...before, preferred: { reason: change.reason } } : undefined;
}
