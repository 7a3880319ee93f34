import type { Comparison } from "../../names/match.ts";
import type { Id } from "../../record/model.ts";
import { type Db, readFactsOf } from "../../store/index.ts";
import { parseRange } from "../../time/index.ts";
import type { Workspace } from "../workspace.ts";
import { isShown, readPersonNames } from "./names.ts";
import { asNewcomer, type Newcomer } from "./newcomers.ts";

/** Somebody who was added and somebody who was there, who may be one. */
export interface PerhapsSame {
  readonly newcomer: Id;
  readonly person: Id;
  /** `same`: names and dates of birth agree; `review`: a person has to look. Nothing is merged either way. */
  readonly verdict: "same" | "review";
  /** Whether the dates of birth agree; absent where one is not known well enough. */
  readonly born?: "agree" | "differ";
  /** The two names that are most alike, and how; absent where that of the person who was there is not public. */
  readonly names?: { readonly one: string; readonly other: string; readonly comparison: Comparison };
}

/** What was found, and how many of the newcomers were looked at: more are a matter for `dedere names link`. */
export interface Lookalikes {
  readonly found: readonly PerhapsSame[];
  readonly looked: number;
  readonly newcomers: number;
}

/** So many people are looked up one by one. */
const MOST = 1000;
/** Of each name, so many people like it are told. */
const EACH = 3;

/** Finds people who were there before and may be one with somebody who was added. Whoever was said to be somebody else is not told. */
export async function perhapsSame({ db }: Pick<Workspace, "db">, newcomers: readonly Newcomer[]): Promise<Lookalikes> {
  const looked = newcomers.filter(({ names }) => names.length > 0).slice(0, MOST);
  const nobody = { found: [], looked: looked.length, newcomers: newcomers.length };
  if (looked.length === 0) return nobody;
  const isNew = new Set(newcomers.map(({ id }) => id));
  const there = (await readPersonNames(db)).filter(({ entity }) => !isNew.has(entity));
  if (there.length === 0) return nobody;
  const { compareNames, indexNames, THRESHOLD } = await import("../../names/match.ts");
  const [index, births, distinct] = [indexNames(there), await birthsComparer(db), await readDistinct(db)];
  const found = looked.flatMap(({ id, names, born }) => {
    const best = new Map<Id, { score: number; same: PerhapsSame }>();
    for (const one of names)
      for (const { alias, score } of index.find(one, EACH)) {
        if (score < THRESHOLD.review || score <= (best.get(alias.entity)?.score ?? 0) || distinct.has(pairOf(id, alias.entity))) continue;
        const comparison = compareNames(one, alias.name);
        const agree = births(born, alias.entity);
        const verdict = judged(comparison, agree);
        if (verdict === undefined) continue;
        const told = isShown(alias, "public") ? { names: { one, other: alias.name, comparison } } : {};
        best.set(alias.entity, { score, same: { newcomer: id, person: alias.entity, verdict, ...(agree === undefined ? {} : { born: agree }), ...told } });
      }
    return [...best.values()].toSorted((a, b) => b.score - a.score).map(({ same }) => same);
  });
  return { found, looked: looked.length, newcomers: newcomers.length };
}

/** The same for one person who is there. */
export async function lookalikesOf(workspace: Pick<Workspace, "db">, person: Id): Promise<Lookalikes> {
  return perhapsSame(workspace, await asNewcomer(workspace.db, person));
}

/** As records are linked: names alone are never enough, and names that are only alike are nothing beside other dates of birth. */
function judged({ verdict }: Comparison, born: PerhapsSame["born"]): PerhapsSame["verdict"] | undefined {
  if (verdict === "same") return born === "agree" ? "same" : "review";
  return verdict === "review" && born !== "differ" ? "review" : undefined;
}

/** Whether some date of birth may be that of a person of the record; slips of the pen and of calendars are no difference. */
async function birthsComparer(db: Db): Promise<(born: readonly string[], person: Id) => PerhapsSame["born"]> {
  const { DATE_LEVELS, dateLevel } = await import("../../names/link/index.ts");
  const facts = await readFactsOf(db, ["born"], ["person"]);
  const births = Map.groupBy(
    facts.filter(({ fact, closed }) => !closed && fact.withdrawn === undefined && fact.status !== "withdrawn"),
    ({ countsAs }) => countsAs,
  );
  return (born, person) => {
    const levels = born.flatMap((one) =>
      (births.get(person) ?? []).map(({ fact: { value } }) => {
        if (!("date" in value)) return "unknown";
        const [a, b] = [rangeOf(one), rangeOf(value.date)];
        return a && b ? DATE_LEVELS[dateLevel(a.earliest, a.latest, b.earliest, b.latest)] : "unknown";
      }),
    );
    const known = levels.filter((level) => level !== "unknown");
    if (known.length === 0) return undefined;
    return known.some((level) => level !== "other") ? "agree" : "differ";
  };
}

/** A date that has no first or last day says nothing here. */
function rangeOf(edtf: string) {
  try {
    return parseRange(edtf);
  } catch {
    return undefined;
  }
}

export const DISTINCT = "distinctFrom";

async function readDistinct(db: Db): Promise<ReadonlySet<string>> {
  const facts = await readFactsOf(db, [DISTINCT], ["person"]);
  const said = facts.flatMap(({ fact: { about, value, withdrawn } }) => (withdrawn === undefined && "ref" in value ? [[about, value.ref] as const] : []));
  return new Set(said.flatMap(([one, other]) => [pairOf(one, other), pairOf(other, one)]));
}

const pairOf = (one: Id, other: Id) => `${one}\n${other}`;
