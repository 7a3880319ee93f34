import { DedereError } from "../../errors/index.ts";
import { type Id, PROTECTION_LEVELS, type ProtectionLevel } from "../../record/model.ts";
import { type FactView, readFactsAbout } from "../../store/index.ts";
import { change } from "../change.ts";
import { DISTINCT } from "../people/perhaps-same.ts";
import type { Workspace } from "../workspace.ts";
import { changesOfNewFact } from "./record-fact.ts";
import type { Who } from "./who.ts";

/** Two people. */
export interface Two {
  readonly one: Id;
  readonly other: Id;
}

/**
 * Says that two people are not one, whatever they are called: nobody is asked again. It is a fact about the first, as
 * protected as the names of either.
 * @returns the id of the fact
 * @throws {DedereError} `bad-request` where it was said before
 */
export async function tellApart(workspace: Workspace, who: Who, { one, other }: Two, reason: string): Promise<Id> {
  const facts = await readFactsAbout(workspace.db, [one, other]);
  const before = saying(facts, { one, other })[0];
  if (before !== undefined) throw refused(`"${one}" and "${other}" are told apart already, by ${before.id}.`, "Nothing is left to do.");
  const names = facts.filter(({ property }) => property === "name" || property === "variants");
  const protection = strictest(["restricted", ...names.map((fact) => fact.protection)]);
  const added = changesOfNewFact({ about: one, property: DISTINCT, value: { ref: other }, protection, note: { text: reason } }, "person");
  await change(workspace, { ...who, action: "tell-apart" }, [added]);
  return added.fact.id;
}

/** Takes that back: the facts stay to be seen as withdrawn, with the reason. */
export async function undoTellingApart(workspace: Workspace, who: Who, two: Two, reason: string): Promise<readonly Id[]> {
  const said = saying(await readFactsAbout(workspace.db, [two.one, two.other]), two).map(({ id }) => id);
  if (said.length === 0) throw refused(`Nobody said that "${two.one}" and "${two.other}" are not one.`, "Nothing is left to do.");
  const steps = said.map((fact) => ({ do: "withdraw-fact", fact, reason }) as const);
  await change(workspace, { ...who, action: "undo-tell-apart" }, steps);
  return said;
}

/** The facts that tell two people apart, whichever of them they are about. */
function saying(facts: readonly FactView[], { one, other }: Two): readonly FactView[] {
  return facts.filter(
    ({ about, property, value, withdrawn }) =>
      property === DISTINCT && withdrawn === undefined && "ref" in value && value.ref === (about === one ? other : one),
  );
}

function strictest(levels: readonly ProtectionLevel[]): ProtectionLevel {
  return PROTECTION_LEVELS[Math.max(...levels.map((level) => PROTECTION_LEVELS.indexOf(level)))] ?? "sealed";
}

function refused(message: string, remedy: string): DedereError {
  return new DedereError("bad-request", message, [{ message, remedy }]);
}
