import type { Change, EraseTarget, Id } from "../record/model.ts";

/** Ids that a change speaks of, each once: what it is done to first. */
export function mentionedIn(change: Change): readonly string[] {
  return [...new Set(idsIn(change))];
}

function idsIn(change: Change): readonly string[] {
  switch (change.do) {
    case "add-item":
      return [change.item.id];
    case "add-fact":
    case "revise-fact":
      return [change.fact.id, change.fact.about];
    case "withdraw-fact":
    case "prefer-fact":
      return [change.fact];
    case "withdraw-item":
    case "restore-item":
      return [change.item];
    case "merge-items":
      return [change.merge, change.from, change.into];
    case "undo-merge":
      return [change.merge];
    case "acquire":
      return [change.acquisition.id, change.acquisition.exhibit, subjectOfErasure({ object: change.acquisition.object })];
    case "derive":
      return [change.derivative.id, change.derivative.of];
    case "erase":
      return [idOf(change.target)];
    case "set":
      return [`setting:${change.name}`];
  }
}

function idOf(target: EraseTarget): Id {
  return "fact" in target ? target.fact : subjectOfErasure(target);
}

/** What the erasure of would take the body of a change along: the fact, or the object, that it tells of. */
export function subjectOf(change: Change): string | null {
  switch (change.do) {
    case "add-fact":
    case "revise-fact":
      return subjectOfErasure({ fact: change.fact.id });
    // Reasons speak of what is said.
    case "withdraw-fact":
    case "prefer-fact":
      return subjectOfErasure({ fact: change.fact });
    case "acquire":
      return subjectOfErasure({ object: change.acquisition.object });
    case "derive":
      return change.derivative.object === undefined ? null : subjectOfErasure({ object: change.derivative.object });
    default:
      return null;
  }
}

/** The name under which something erased is known. */
export function subjectOfErasure(target: EraseTarget): string {
  return "fact" in target ? `fact:${target.fact}` : `object:${target.object}`;
}
