import {
  type Assessment,
  assess,
  type Crime,
  decisiveLeaves,
  type ForumAnswer,
  type Law,
  type Leaf,
  type Matter,
  read,
  type Route,
  ROUTES,
  type StateCode,
  STATUSES,
  type Status,
} from "../../forum/index.ts";
import { at, type Day, formatDay, indexAt, type Truth } from "../../time/index.ts";

/** What stands in the way of a route, in a way that a message can tell. */
export interface Bar {
  readonly leaf: Leaf;
  /** First and last day, YYYY-MM-DD, on which it does so without a break; `undefined` where it has no end in that direction. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The rule that it follows from, in the words of the law book. */
  readonly rule: string;
}

/** The engine's answers to the matter on the day of the document. Worked out when they are first asked for. */
export class LawView {
  readonly law: Law;
  readonly #matter: Matter;
  readonly #day: Day;

  constructor(law: Law, matter: Matter, day: Day) {
    this.law = law;
    this.#matter = matter;
    this.#day = day;
  }

  /** What the accused is accused of. */
  crimes(): readonly Crime[] {
    return this.#matter.charges.map(({ crime }) => crime);
  }

  forum(state: StateCode): ForumAnswer | undefined {
    return this.#assessed().forums.get(state);
  }

  /** Whether a forum could take a route on the day of the document: 2 yes, 1 unknown, 0 no. */
  truth(state: StateCode, route: Route): Truth | undefined {
    const finding = this.forum(state)?.findings[route];
    return finding && at(finding.value, this.#day);
  }

  /** How many states have a status on the day; courts that are no state are left out. */
  count(status: Status): number {
    return this.states().filter((state) => this.statusOf(state) === status).length;
  }

  states(): readonly StateCode[] {
    return this.law.forums.filter(({ state }) => state !== "ICC").map(({ state }) => state);
  }

  statusOf(state: StateCode): Status | undefined {
    const status = this.forum(state)?.status;
    return status && status.values[indexAt(status, this.#day)];
  }

  /** The first thing that keeps a route closed on the day, the gravest first. */
  barOf(state: StateCode, route: Route): Bar | undefined {
    const finding = this.forum(state)?.findings[route];
    if (!finding) return undefined;
    const [first] = decisiveLeaves(read(finding.proof, this.#day));
    return first && this.#told(first.leaf);
  }

  #told(leaf: Leaf): Bar {
    const { value } = leaf;
    const index = indexAt(value, this.#day);
    const [start, next] = [value.starts[index], value.starts[index + 1]];
    return {
      leaf,
      since: index === 0 || start === undefined ? undefined : formatDay(start),
      until: next === undefined ? undefined : formatDay(next - 1),
      rule: this.#ruleOf(leaf),
    };
  }

  #ruleOf({ grounds, subject }: Leaf): string {
    const [rule] = grounds.flatMap((ground) => (ground.kind === "rule" ? [ground.id] : []));
    return rule ?? subject;
  }

  #assessed(): Assessment {
    return assessedOnce(this.#matter, this.law);
  }
}

/** Assessments of matters that are still in use, by the last law they were asked about: every version of a document asks for the same. */
const assessments = new WeakMap<Matter, Assessment>();

function assessedOnce(matter: Matter, law: Law): Assessment {
  const before = assessments.get(matter);
  if (before?.law === law) return before;
  const assessment = assess(matter, law);
  assessments.set(matter, assessment);
  return assessment;
}

/** What a key of the law cites: `law` the whole book, `law.CH` a state's part, `law.CH.arrest` an answer, `law.CH-091` a provision, `law.cat` a treaty. */
export type LawReference =
  | { readonly kind: "book" }
  | { readonly kind: "forum"; readonly state: StateCode }
  | { readonly kind: "answer"; readonly state: StateCode; readonly route: Route }
  | { readonly kind: "provision"; readonly state: StateCode; readonly id: string }
  | { readonly kind: "treaty"; readonly id: string }
  | { readonly kind: "rule"; readonly id: string };

/** Reads a key that begins with `law`; `undefined` where the law book has nothing by that name. */
export function lawReference(law: Law, key: string): LawReference | undefined {
  if (key === "law") return { kind: "book" };
  const [state = "", route, ...rest] = key.slice("law.".length).split(".");
  if (rest.length > 0) return undefined;
  const isForum = law.forums.some((forum) => forum.state === state);
  if (route !== undefined) {
    const named = ROUTES.find((one) => one === route);
    return isForum && named ? { kind: "answer", state, route: named } : undefined;
  }
  if (isForum) return { kind: "forum", state };
  const of = provisionsOf(law).get(state);
  if (of !== undefined) return { kind: "provision", state: of, id: state };
  if (law.data.treaties.some(({ id }) => id === state)) return { kind: "treaty", id: state };
  return law.rules.has(state) ? { kind: "rule", id: state } : undefined;
}

const provisions = new WeakMap<Law, ReadonlyMap<string, StateCode>>();

/** The states of all provisions, by the ids of these. */
function provisionsOf(law: Law): ReadonlyMap<string, StateCode> {
  const states =
    provisions.get(law) ?? new Map([...law.states.values()].flatMap(({ law: book }) => book.provisions.map(({ id }): [string, StateCode] => [id, book.state])));
  provisions.set(law, states);
  return states;
}

export const isLawKey = (key: string) => key === "law" || key.startsWith("law.");

export const STATUS_FIELDS: readonly string[] = STATUSES.map((status) => `law.${status}`);
