import { DedereError, type Problem } from "../../errors/index.ts";
import type { Id } from "../../record/model.ts";
import type { Disclosure } from "./disclosure.ts";

/** A note of the log that would leave although the audience may not see all that it may speak of. */
export interface DoubtfulNote {
  readonly entry: number;
  readonly note: string;
}

/**
 * Refuses an export in which one decision contradicts another, so that a person decides anew.
 * @throws {DedereError} `refused` with everything that conflicts
 */
export function refuseConflicts(disclosure: Disclosure, notes: readonly DoubtfulNote[]): void {
  const problems = [...baseless(disclosure), ...twice(disclosure), ...named(disclosure), ...notes.map(doubtful)];
  if (problems.length === 0) return;
  const message = `What the record says of protection contradicts itself for an audience that may see what is ${disclosure.audience}; nothing was exported.`;
  throw new DedereError("refused", message, problems);
}

/** Exhibits that may be seen, and back only what may not: whoever sees one sees what was to be protected. */
function baseless(disclosure: Disclosure): readonly Problem[] {
  const backed = new Map<Id, { hidden: Id[]; shown: boolean }>();
  for (const { id, citations } of disclosure.facts()) {
    for (const { source } of citations) {
      const known = backed.get(source) ?? { hidden: [], shown: false };
      if (disclosure.showsFact(id)) known.shown = true;
      else known.hidden.push(id);
      backed.set(source, known);
    }
  }
  const exhibits = new Set([...disclosure.hashes()].flatMap((sha256) => [...disclosure.exhibitsOf(sha256)]));
  return [...exhibits]
    .filter((exhibit) => disclosure.showsItem(exhibit) && backed.get(exhibit)?.shown === false)
    .map((exhibit) => ({
      path: exhibit,
      message: `This exhibit may be seen, but all that it backs may not: ${backed.get(exhibit)?.hidden.join(", ")}.`,
      remedy: "Protect the title of the exhibit as these facts are, or export to an audience that may see them.",
    }));
}

/** The same bytes as an exhibit that may be seen and as one that may not. */
function twice(disclosure: Disclosure): readonly Problem[] {
  return [...disclosure.hashes()].flatMap((sha256) => {
    const exhibits = [...disclosure.exhibitsOf(sha256)];
    const shown = exhibits.filter(disclosure.showsItem);
    const hidden = exhibits.filter((exhibit) => !disclosure.showsItem(exhibit));
    if (shown.length === 0 || hidden.length === 0) return [];
    const message = `The same bytes may be seen as ${shown.join(", ")} and may not be seen as ${hidden.join(", ")}.`;
    return [{ path: shown[0] ?? sha256, message, remedy: "Protect the titles of these exhibits alike." }];
  });
}

/** Facts that may be seen and name what may not be known of. */
function named(disclosure: Disclosure): readonly Problem[] {
  return [...disclosure.facts()].flatMap((fact) => {
    const hidden = disclosure.showsFact(fact.id) ? disclosure.hiddenItemNamedBy(fact) : undefined;
    if (hidden === undefined) return [];
    const message = `This fact may be seen, and names ${hidden}, of which nothing may be seen.`;
    return [{ path: fact.id, message, remedy: "Protect the fact as what it names is, or let something about that be seen." }];
  });
}

function doubtful({ entry, note }: DoubtfulNote): Problem {
  const message = `The log says "${note}" of changes of which the audience may not see all.`;
  return { path: `entry ${entry}`, message, remedy: "If the note may be seen, export with --with-notes, which shows all notes listed here." };
}
