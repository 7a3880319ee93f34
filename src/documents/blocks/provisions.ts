import { confidenceOn, type Leaf, type Provision, type Reading } from "../../forum/index.ts";
import type { Inline } from "../composed.ts";
import { commaOf } from "../compose/notes.ts";
import { dateIn } from "../compose/printed.ts";
import type { About } from "./about.ts";
import { clauses, joined, plain } from "./inline.ts";
import { ruleNote } from "./notes.ts";

/** Cites the law of the state: the first time with a note that says what the law book knows of a provision. */
export class Provisions {
  readonly #about: About;
  readonly #noted = new Set<string>();

  constructor(about: About) {
    this.#about = about;
  }

  /** The laws that carry an answer, with the crimes that each is about. */
  carrying(reading: Reading): readonly Inline[] {
    return this.#cited(carriersOf(reading));
  }

  /** The laws that an open or a negative answer was read from. */
  behind(leaves: readonly Leaf[]): readonly Inline[] {
    return this.#cited(new Map(idsOf(leaves).map((id) => [id, undefined])));
  }

  /** The same in one note: where nothing holds, many laws were read. */
  noteBehind(leaves: readonly Leaf[]): readonly Inline[] {
    const laws = idsOf(leaves).flatMap((id) => this.#provision(id)?.law ?? []);
    const { notes, words } = this.#about;
    return laws.length === 0 ? [] : notes.add(`${words.law.basis} ${clauses(this.#about, laws)}`);
  }

  #cited(ids: ReadonlyMap<string, Reading | undefined>): readonly Inline[] {
    const { words } = this.#about;
    const parts = [...ids].flatMap(([id, reading]): (readonly Inline[])[] => {
      const provision = this.#provision(id);
      if (provision) return [this.#one(provision, reading)];
      return id === TERRITORY ? [[...plain(this.#about, words.law.ownTerritory), ...ruleNote(this.#about, OWN_TERRITORY)]] : [];
    });
    return joined(this.#about, parts);
  }

  #one(provision: Provision, reading: Reading | undefined): readonly Inline[] {
    const about = this.#about;
    const text = plain(about, `${provision.law} (${about.words.crime(provision.crime)})`);
    if (this.#noted.has(provision.id)) return text;
    this.#noted.add(provision.id);
    return [...text, ...about.notes.add(this.#note(provision, reading))];
  }

  /** Never surer than the law book: its grade, and what of it rests on no source that was read. */
  #note(provision: Provision, reading: Reading | undefined): string {
    const { words, names, language, law, state } = this.#about;
    const { inForce, cites, basisOfFact, fromKnowledge, subjectTo } = provision;
    const known = law.states.get(state)?.law.sources ?? [];
    const titles = cites.flatMap((id) => known.find((source) => source.id === id)?.title ?? []);
    const certain = inForce.from !== null && !inForce.fromUnknown && !inForce.estimated && !inForce.from.includes("/");
    const since = certain ? [words.law.inForceSince(dateIn(language, inForce.from))] : [];
    const basis = basisOfFact === "knowledge" ? [words.law.knowledge] : (fromKnowledge?.length ?? 0) > 0 ? [words.law.knowledgeInPart] : [];
    const remarks = (subjectTo ?? []).map(({ who, note, onlyIf }) => [who, onlyIf, note].filter(Boolean).join("; ")).filter(Boolean);
    return clauses(this.#about, [
      `${names.short}${commaOf(language)}${provision.law} (${provision.id})`,
      ...since,
      ...titles,
      words.confidence((reading && confidenceOn(reading)) ?? provision.confidence),
      ...basis,
      ...remarks.map(words.law.remark),
    ]);
  }

  #provision(id: string): Provision | undefined {
    const { law, state } = this.#about;
    return law.states.get(state)?.law.provisions.find((provision) => provision.id === id);
  }
}

function idsOf(leaves: readonly Leaf[]): readonly string[] {
  return leaves.flatMap(({ grounds }) => grounds.flatMap((ground) => (ground.kind === "provision" ? [ground.id] : [])));
}

/** What the engine calls the provision that every state has for what happens on its own territory. */
const TERRITORY = "territory";
/** The rule of the law book that it follows from. */
const OWN_TERRITORY = "TERR-1";

/** The provisions that carry a true answer, in the order in which they do, with how each was read. */
export function carriersOf(reading: Reading): ReadonlyMap<string, Reading> {
  const { node } = reading;
  if (node.kind === "leaf") return new Map();
  if (node.subject === "provision") return new Map([[node.id ?? "", reading]]);
  return new Map(reading.decisive.flatMap((kid) => [...carriersOf(kid)]).toReversed());
}
