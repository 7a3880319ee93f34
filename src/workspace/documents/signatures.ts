import { isDeepStrictEqual } from "node:util";
import { randomUUID } from "node:crypto";
import type { Change, Id, StoredFact, Value } from "../../record/model.ts";
import { listItems } from "../../store/index.ts";
import { change } from "../change.ts";
import { changesOfNewFact } from "../use-cases/record-fact.ts";
import type { Who } from "../use-cases/who.ts";
import type { Workspace } from "../workspace.ts";
import { factsOf } from "./read.ts";

/** A signature as the workspace keeps it: what its properties say, in words. */
export interface KeptSignature {
  readonly id: Id;
  readonly said: Readonly<Record<string, string>>;
}

const PROPERTIES = { name: "text", by: "code", role: "text", place: "text", consent: "date", show: "code", withdrawn: "date", text: "text" } as const;
type Property = keyof typeof PROPERTIES;

/** The signatures under a document, without those that were withdrawn as items. */
export async function readSignaturesOf(workspace: Pick<Workspace, "db">, document: Id): Promise<readonly KeptSignature[]> {
  const items = (await listItems(workspace.db, "signature", "", MOST)).filter(({ withdrawn }) => withdrawn === undefined);
  const all = await Promise.all(items.map(async ({ id }) => ({ id, facts: await factsOf(workspace.db, id) })));
  return all.flatMap(({ id, facts }) =>
    facts.some(({ property, value }) => property === "document" && "ref" in value && value.ref === document) ? [{ id, said: saidOf(facts) }] : [],
  );
}

const MOST = 1_000_000;

function saidOf(facts: readonly StoredFact[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    facts.flatMap(({ property, value }): [string, string][] => {
      if ("text" in value)
        return property === "name" && value.lang !== undefined
          ? [
              [property, value.text],
              ["language", value.lang],
            ]
          : [[property, value.text]];
      return "code" in value ? [[property, value.code]] : "date" in value ? [[property, value.date]] : [];
    }),
  );
}

/**
 * Takes signatures over. One of the same name and kind that is there already is changed, not doubled, also where several have one name.
 * @returns how many are new, and how many were changed
 */
export async function keepSignatures(
  workspace: Workspace,
  who: Who,
  document: Id,
  signatures: readonly Readonly<Record<string, string | undefined>>[],
): Promise<{ readonly added: number; readonly changed: number }> {
  const there = Map.groupBy(await readSignaturesOf(workspace, document), ({ said }) => keyOf(said));
  const known = signatures.map((said) => takeLikest(there.get(keyOf(said)) ?? [], said));
  const counts = { added: 0, changed: 0 };
  const changes = (
    await Promise.all(
      signatures.map(async (said, row): Promise<readonly Change[]> => {
        const kept = known[row];
        const id = kept?.id ?? `signature-${randomUUID()}`;
        const facts = kept ? await factsOf(workspace.db, id) : [];
        const told = toldOf(id, said, facts);
        if (told.length > 0) counts[kept ? "changed" : "added"] += 1;
        const item = kept ? [] : [{ do: "add-item", item: { id, kind: "signature" } } satisfies Change, factOf(id, "document", { ref: document })];
        return [...item, ...told];
      }),
    )
  ).flat();
  if (changes.length > 0) await change(workspace, { ...who, action: "keep-signatures" }, changes);
  return counts;
}

/** Two people may have one name: a row is of the one of whom it says most of what is kept. Nobody is taken twice. */
function takeLikest(kept: KeptSignature[], said: Readonly<Record<string, string | undefined>>): KeptSignature | undefined {
  const alike = ({ said: before }: KeptSignature) => Object.entries(said).filter(([property, words]) => before[property] === words).length;
  const likest = kept.toSorted((a, b) => alike(b) - alike(a))[0];
  return likest && kept.splice(kept.indexOf(likest), 1)[0];
}

const keyOf = ({ name, by }: Readonly<Record<string, string | undefined>>) => `${by} ${name}`;

function toldOf(id: Id, said: Readonly<Record<string, string | undefined>>, facts: readonly StoredFact[]): readonly Change[] {
  return (Object.keys(PROPERTIES) as Property[]).flatMap((property): readonly Change[] => {
    const words = said[property];
    if (words === undefined) return [];
    const value = valueOf(property, words, said["language"]);
    const there = facts.find((fact) => fact.property === property);
    if (there === undefined) return [factOf(id, property, value)];
    return isDeepStrictEqual(there.value, value) ? [] : [{ do: "revise-fact", fact: { ...there, value } } as const];
  });
}

function valueOf(property: Property, words: string, language: string | undefined): Value {
  const type = PROPERTIES[property];
  if (type === "code") return { code: words };
  if (type === "date") return { date: words };
  return property === "name" && language !== undefined ? { text: words, lang: language } : { text: words };
}

function factOf(about: Id, property: string, value: Value): Change {
  return changesOfNewFact({ about, property, value }, "signature");
}
