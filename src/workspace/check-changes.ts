import { DedereError, type Problem } from "../errors/index.ts";
import { checkFact, checkItem, type KindOf } from "../record/kinds/index.ts";
import type { Change, EraseTarget, Id, StoredFact } from "../record/model.ts";
import { type Db, MOST_STEPS } from "../store/index.ts";
import { type Known, readKnown } from "./known.ts";

/**
 * Refuses changes that the vocabulary does not allow, that speak of what is not there, or would put something twice: all
 * of them at once, before any is made. What is new in earlier changes counts as there for later ones; references may
 * also lead to items that come later in the same entry.
 * @throws {DedereError} `bad-request`
 */
export async function checkChanges(db: Db, changes: readonly Change[]): Promise<void> {
  if (changes.length > MOST_STEPS) throw refused([tooMany(changes.length)]);
  const known = await readKnown(db, changes);
  const coming = new Map(changes.flatMap((change): [Id, string][] => (change.do === "add-item" ? [[change.item.id, change.item.kind]] : [])));
  const kindOf: KindOf = (id) => known.kinds.get(id) ?? coming.get(id);
  const problems = changes.flatMap((change, i) => problemsWith(change, known, kindOf).map((problem): Problem => ({ path: `changes[${i + 1}]`, ...problem })));
  if (problems.length > 0) throw refused(problems);
}

function refused(problems: readonly Problem[]): DedereError {
  return new DedereError("bad-request", "The changes cannot be made; nothing was changed.", problems);
}

function tooMany(count: number): Problem {
  return { message: `${count} changes are too many for one entry of the log.`, remedy: `Make them in parts of at most ${MOST_STEPS}.` };
}

type Faults = readonly Problem[];

function problemsWith(change: Change, known: Known, kindOf: KindOf): Faults {
  switch (change.do) {
    case "add-item":
      return addItem(change.item, known);
    case "add-fact":
      return addFact(change.fact, known, kindOf);
    case "revise-fact":
      return [...there(known.facts.has(change.fact.id), `fact "${change.fact.id}"`), ...factProblems(change.fact, known, kindOf)];
    case "withdraw-fact":
    case "prefer-fact":
      return there(known.facts.has(change.fact), `fact "${change.fact}"`);
    case "withdraw-item":
    case "restore-item":
      return there(known.kinds.has(change.item), `item "${change.item}"`);
    case "merge-items":
      return mergeItems(change, known);
    case "undo-merge":
      return undoMerge(change.merge, known);
    case "acquire":
      return there(known.kinds.has(change.acquisition.exhibit), `item "${change.acquisition.exhibit}"`);
    case "erase":
      return erase(change.target, change.approvedBy, known);
    case "derive":
    case "set":
      return [];
  }
}

function addItem(item: { readonly id: Id; readonly kind: string }, { kinds }: Known): Faults {
  const twice = kinds.has(item.id);
  if (!twice) kinds.set(item.id, item.kind);
  return [...(twice ? taken(`item "${item.id}"`) : []), ...checkItem(item)];
}

function addFact(fact: StoredFact, known: Known, kindOf: KindOf): Faults {
  const twice = known.facts.has(fact.id);
  const erased = known.erased.has(fact.id);
  known.facts.add(fact.id);
  const again = { message: `The fact "${fact.id}" was erased, and its id is not used again.`, remedy: "Give the new fact another id." };
  return [...(twice ? taken(`fact "${fact.id}"`) : []), ...(erased ? [again] : []), ...factProblems(fact, known, kindOf)];
}

function factProblems(fact: StoredFact, { kinds }: Known, kindOf: KindOf): Faults {
  const kind = kinds.get(fact.about);
  return kind === undefined ? there(false, `item "${fact.about}"`) : checkFact({ id: fact.about, kind }, fact, kindOf);
}

/** An item counts as one other, and never in a circle, so that undoing a merge gives back what was. */
function mergeItems({ merge, from, into }: Extract<Change, { do: "merge-items" }>, known: Known): Faults {
  const missing = [from, into].flatMap((id) => there(known.kinds.has(id), `item "${id}"`));
  const twice = known.merges.has(merge) ? taken(`merge "${merge}"`) : [];
  const already = known.into.get(from);
  const merged =
    already === undefined ? [] : [{ message: `"${from}" counts as "${already}" already.`, remedy: `Undo that merge first, or merge "${already}".` }];
  const circle = known.endOf(into) === from ? [{ message: `"${into}" counts as "${from}" itself.`, remedy: "Name two items that are not one already." }] : [];
  const faults = [...missing, ...twice, ...merged, ...circle];
  if (faults.length === 0) known.merge(merge, from, into);
  return faults;
}

function undoMerge(merge: Id, known: Known): Faults {
  if (!known.merges.has(merge)) return there(false, `merge "${merge}"`);
  return known.undo(merge) ? [] : [{ message: `The merge "${merge}" is undone already.`, remedy: "Nothing is left to do." }];
}

/** Erasing cannot be taken back: two people stand for it. */
function erase(target: EraseTarget, approvedBy: readonly string[], known: Known): Faults {
  const missing =
    "fact" in target ? there(known.facts.has(target.fact), `fact "${target.fact}"`) : there(known.objects.has(target.object), `object "${target.object}"`);
  const approved = new Set(approvedBy).size >= 2 ? [] : [{ message: "An erasure is approved by two people.", remedy: "Name both; pseudonyms are enough." }];
  // What is erased is not there for later changes of the same entry either.
  if ("fact" in target) {
    known.facts.delete(target.fact);
    known.erased.add(target.fact);
  } else known.objects.delete(target.object);
  return [...missing, ...approved];
}

function there(is: boolean, what: string): Faults {
  return is ? [] : [{ message: `There is no ${what}.`, remedy: "Name one that is there." }];
}

function taken(what: string): Faults {
  return [{ message: `There is already the ${what}.`, remedy: "Give the new one another id, or revise what is there." }];
}
