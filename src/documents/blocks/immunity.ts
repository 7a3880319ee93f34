import type { Leaf, LeafSubject, Node } from "../../forum/index.ts";
import { at, type Truth } from "../../time/index.ts";
import type { Context } from "../check/context.ts";
import type { Block } from "../composed.ts";
import { dayIn } from "../compose/printed.ts";
import { runs } from "../compose/runs.ts";
import { type Immunity, IMMUNITIES, VISIT_WORDS } from "./visit-words.ts";

const KIND: { readonly [subject in LeafSubject]?: Immunity } = {
  "personal-immunity": "personal",
  "functional-immunity": "functional",
  "special-mission": "mission",
  "official-visit": "mission",
  "io-event": "organisation",
  "diplomatic-immunity": "diplomatic",
};
/** Follow from the quality of a visit: without one there is nothing to say of them. */
const OF_VISITS: ReadonlySet<Immunity> = new Set(["mission", "organisation", "diplomatic"]);

/** What the engine finds of each immunity in the forum on the day: of the office, of the acts, and of the visit that is reported. */
export function immunityBlock({ document: { head }, law, lawDay }: Context): readonly Block[] {
  const { forum, language, sighting } = head;
  const finding = forum === undefined ? undefined : law.forum(forum)?.findings[sighting ? "arrest" : "on-arrival"];
  if (!finding) return [];
  const words = VISIT_WORDS[language];
  const found = Map.groupBy(
    leavesOf(finding.proof).filter(({ subject }) => KIND[subject] !== undefined),
    ({ subject }) => KIND[subject] as Immunity,
  );
  const cell = (text: string) => runs(text, language);
  const rows = IMMUNITIES.filter((kind) => sighting !== undefined || !OF_VISITS.has(kind)).map((kind) => {
    const leaves = found.get(kind) ?? [];
    const values = new Set(leaves.map(({ value }): Truth => at(value, lawDay)));
    const [first = 2] = values;
    return [cell(words.names[kind]), cell(values.size > 1 ? words.differs : words.truth[first]), cell(authorities(leaves, law.law.rules))];
  });
  return [{ kind: "table", head: [words.immunity, words.onDay(dayIn(language, lawDay)), words.authority].map(cell), rows }];
}

function leavesOf(node: Node): readonly Leaf[] {
  return node.kind === "leaf" ? [node] : node.kids.flatMap(leavesOf);
}

/** The decisions and treaties that the rules behind the answer rest on. */
function authorities(leaves: readonly Leaf[], rules: Context["law"]["law"]["rules"]): string {
  const ids = leaves.flatMap(({ grounds }) => grounds.flatMap((ground) => (ground.kind === "rule" ? [ground.id] : [])));
  return [...new Set(ids.flatMap((id) => rules.get(id)?.authorities ?? []))].slice(0, MOST).join("; ");
}

/** Of many authorities the first say it. */
const MOST = 2;
