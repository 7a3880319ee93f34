import { type CaseFile, Protected } from "../../record/index.ts";
import { fold } from "../words/fold.ts";

/** Persons of a case, as a document may name them. */
export class People {
  readonly #accused: readonly Named[];
  readonly #convicted: readonly Named[];
  /** Ids of accused persons without a conviction, and of their posts. */
  readonly #ids: ReadonlySet<string>;

  constructor(file: CaseFile) {
    const convicted = new Set(
      file.proceedings.list.filter(({ what, status }) => what === "conviction" && status !== "withdrawn").flatMap(({ against }) => against),
    );
    const named = (ids: Iterable<string>) => [...ids].flatMap((id) => namedOf(file, id));
    const accused = new Set(Object.values(file.allegations).map((allegation) => allegation.accused));
    const unconvicted = [...accused].filter((id) => !convicted.has(id));
    this.#accused = named(unconvicted);
    this.#ids = new Set(
      unconvicted.flatMap((id) => [
        id,
        ...((Object.hasOwn(file.people, id) ? file.people[id] : undefined)?.posts?.list.flatMap((post) => post.id ?? []) ?? []),
      ]),
    );
    this.#convicted = named(convicted);
  }

  /** The name, as recorded, of an accused person without a conviction whom a folded sentence names. */
  accusedIn(folded: string): string | undefined {
    return this.#accused.find(({ pattern }) => pattern.test(folded))?.name;
  }

  /** Whether a part of the record is about an accused person without a conviction: an allegation, a post, a fact about either. */
  concernsAccused(id: string, value: unknown): boolean {
    const [first = ""] = id.split(".");
    if (this.#ids.has(id) || this.#ids.has(first)) return true;
    if (typeof value !== "object" || value === null) return false;
    const { accused, about, by } = value as Readonly<Record<string, unknown>>;
    return [accused, about, by].some((other) => typeof other === "string" && this.#ids.has(other));
  }

  /** Whether a folded sentence names somebody whom a court convicted. */
  convictedIn(folded: string): boolean {
    return this.#convicted.some(({ pattern }) => pattern.test(folded));
  }
}

interface Named {
  readonly name: string;
  readonly pattern: RegExp;
}

/** A person is named by the last part of a name, too: "Raisi". Parts that begin many names are not enough. */
function namedOf(file: CaseFile, id: string): readonly Named[] {
  const person = Object.hasOwn(file.people, id) ? file.people[id] : undefined;
  if (!person || (person as unknown) instanceof Protected) return [];
  const names = [...(typeof person.name === "string" ? [person.name] : Object.values(person.name)), ...Object.values(person.variants ?? {}).flat()];
  const endings = names.flatMap((name) => fold(name).text.trim().split(/\s+/u).slice(-1)).filter((part) => part.length > 2);
  const escaped = [...new Set(endings)].map((part) => part.replaceAll(/[^\p{L}\p{N}]/gu, "."));
  return escaped.length === 0 ? [] : [{ name: names[0] ?? id, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "u") }];
}
