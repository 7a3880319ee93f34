import type { Allegation, Fact, Incident, Part, Person, Post, Proceeding, Text } from "../../record/index.ts";
import type { Counted } from "../../record/vocabulary.ts";
import { accusedOf } from "../../record/accused.ts";
import { numberIn } from "../compose/printed.ts";
import { WORDS } from "../compose/words.ts";
import { LETTER_WORDS } from "../words/printed/index.ts";
import type { Line, Telling } from "./telling.ts";

/** The record, told part by part. */
export class RecordParts {
  readonly #tell: Telling;
  readonly accusedId: string;
  readonly name: string;
  readonly #person: Person;

  /** @throws {DedereError} where whom the document is about cannot be told */
  constructor(telling: Telling, accused: string | undefined) {
    this.#tell = telling;
    [this.accusedId, this.#person] = accusedOf(telling.file, accused);
    this.name = telling.plain(this.#person.name);
  }

  /** Name in every script and spelling, birth, nationality: by what the accused is told from others. */
  identity(): readonly Line[] {
    const { words } = this.#tell;
    const { name, variants, born, birthplace, nationalities } = this.#person;
    const scripts = typeof name === "string" ? [] : Object.values(name).filter((one) => one !== this.name);
    const spellings = Object.values(variants ?? {}).flat();
    const inScripts = scripts.length > 0 ? ` (${scripts.join(WORDS[this.#tell.language].separator)})` : "";
    const also =
      spellings.length > 0 ? `${WORDS[this.#tell.language].separator}${words.alsoWritten}: ${spellings.join(WORDS[this.#tell.language].separator)}` : "";
    const id = this.accusedId;
    const accounts = born === undefined ? [] : born.accounts.length > 0 ? born.accounts.map(({ value }) => value) : [born.value];
    return [
      this.#tell.say(id, `${this.name}${inScripts}${also}`),
      ...(born ? [this.#tell.say(`${id}.born`, `${this.name} – ${words.born}: ${accounts.map((date) => this.#tell.date(date)).join(" / ")}`)] : []),
      ...(birthplace === undefined ? [] : [this.#tell.say(id, `${this.name} – ${words.birthplace}: ${this.#tell.plain(birthplace)}`)]),
      ...(nationalities
        ? [
            this.#tell.say(
              `${id}.nationalities`,
              `${this.name} – ${words.nationality}: ${nationalities.list.map(({ state }) => this.#tell.region(state)).join(", ")}`,
            ),
          ]
        : []),
    ];
  }

  posts(): readonly Line[] {
    return this.#items<Post>(`${this.accusedId}.posts`, this.#person.posts?.list).map(({ id, item: { title, state, from, to } }) =>
      this.#tell.say(id, `${this.name} – ${this.#tell.plain(title)}, ${this.#tell.region(state)}, ${this.#tell.period(from?.value, to?.value)}`),
    );
  }

  /** Every incident with its figures and what else is said of it. */
  incidents(): readonly Line[] {
    return this.#incidents().flatMap(([id, incident]) => [
      { text: `### ${this.#tell.plain(incident.title)}`, key: id },
      this.#tell.say(id, this.#incident(incident)),
      ...this.figures(id),
      ...this.#facts(({ about, contrary, status }) => about === id && !contrary && status !== "contested"),
    ]);
  }

  /** The figures of one incident, or of every one. */
  figures(incident?: string): readonly Line[] {
    const ids = incident === undefined ? this.#incidents().map(([id]) => id) : [incident];
    return ids.flatMap((id) => {
      const { words } = this.#tell;
      const counts = this.#tell.under(`${id}.victims.counts.`).filter(({ id: part }) => /\.\d+$/u.test(part));
      const told = counts.map((count) => ({ id: count.id, figure: this.#figure(count) }));
      const about = incident === undefined ? `${this.#tell.plain(this.#tell.file.incidents[id]?.title ?? id)}: ` : "";
      const [first] = told;
      if (!first) return [];
      if (told.length === 1) return [this.#tell.say(first.id, about + first.figure)];
      const all = told.map(({ id: part, figure }) => words.perSource(figure, this.#tell.who(part))).join(WORDS[this.#tell.language].separator);
      return [{ text: `${about}${words.figures}${all} [@${id}.victims.counts].`, key: `${id}.victims.counts` }];
    });
  }

  allegations(): readonly Line[] {
    const { words } = this.#tell;
    return Object.entries(this.#tell.file.allegations)
      .filter(([id, { accused }]) => accused === this.accusedId && this.#tell.known(id))
      .map(([id, { crime, mode, role, incident }]: [string, Allegation]) => {
        const where = this.#tell.plain(this.#tell.file.incidents[incident]?.title ?? incident);
        return this.#tell.say(
          id,
          `${words.alleged(this.name)} – ${LETTER_WORDS[this.#tell.language].crime(crime)}, ${words.mode[mode]} (${where})${role === undefined ? "" : `: ${this.#tell.plain(role)}`}`,
        );
      });
  }

  /** What is said of the accused and of the posts, beside the posts themselves. */
  links(): readonly Line[] {
    const own = new Set([this.accusedId, ...this.#items<Post>(`${this.accusedId}.posts`, this.#person.posts?.list).map(({ id }) => id)]);
    return this.#facts(({ about, contrary }) => own.has(about) && !contrary);
  }

  /** What speaks for the accused or against what is alleged, and what is contested. */
  disputed(): readonly Line[] {
    return this.#facts(({ contrary, status }) => contrary || status === "contested");
  }

  statements(): readonly Line[] {
    return this.#tell.file.statements.flatMap((statement, i) => {
      const id = statement.id ?? `statements.${i + 1}`;
      if (statement.by !== this.accusedId || !this.#tell.known(id)) return [];
      const { date, occasion } = { date: statement.when?.includes("/") ? undefined : statement.when, occasion: statement.occasion };
      const when = [date === undefined ? undefined : this.#tell.date(date), occasion === undefined ? undefined : this.#tell.plain(occasion)].filter(Boolean);
      return [this.#tell.say(id, `${when.length > 0 ? `${when.join(", ")} – ` : ""}${this.#tell.plain(statement.says)}`)];
    });
  }

  proceedings(): readonly Line[] {
    return this.#items<Proceeding>("proceedings", this.#tell.file.proceedings.list).map(({ id, item: { state, what, title, when } }) => {
      const date = when === undefined ? "" : `${this.#tell.date(when)}, `;
      return this.#tell.say(
        id,
        `${date}${state === "ICC" ? state : this.#tell.region(state)} – ${this.#tell.plain(title)} (${LETTER_WORDS[this.#tell.language].responses.proceeding(what)})`,
      );
    });
  }

  #incident({ title, about, when, where, site }: Incident): string {
    const place = [where && where.value !== "high-seas" ? this.#tell.region(where.value) : undefined, site === undefined ? undefined : this.#tell.plain(site)];
    return [this.#tell.plain(about ?? title), this.#tell.date(when.value), ...place].filter(Boolean).join(WORDS[this.#tell.language].separator);
  }

  #figure({ value }: Part): string {
    const { words, language } = this.#tell;
    const { of, exactly, about, atLeast, atMost, words: written } = value as Count;
    const n = (number: number) => numberIn(language, number);
    const figure =
      exactly !== undefined
        ? words.exactly(n(exactly))
        : about !== undefined
          ? words.about(n(about))
          : atLeast !== undefined && atMost !== undefined
            ? `${n(atLeast)} – ${n(atMost)}`
            : atLeast !== undefined
              ? words.atLeast(n(atLeast))
              : atMost !== undefined
                ? words.atMost(n(atMost))
                : this.#tell.plain(written ?? "");
    return `${figure} (${words.counted[of]})`;
  }

  #incidents(): readonly (readonly [string, Incident])[] {
    const alleged = new Set(
      Object.values(this.#tell.file.allegations)
        .filter(({ accused }) => accused === this.accusedId)
        .map(({ incident }) => incident),
    );
    return Object.entries(this.#tell.file.incidents).filter(([id]) => alleged.has(id) && this.#tell.known(id));
  }

  #facts(wanted: (fact: Fact) => boolean): readonly Line[] {
    return Object.entries(this.#tell.file.facts)
      .filter(([id, fact]) => wanted(fact) && this.#tell.known(id))
      .map(([id, { about, says }]) => {
        const line = this.#tell.say(id, this.#tell.plain(says));
        // A figure that is contested stands beside the others.
        const [figures] = this.figures(about);
        return figures ? { ...line, otherwise: `${figures.text} ${line.text}` } : line;
      });
  }

  #items<T extends { readonly id?: string | undefined }>(list: string, items: readonly T[] | undefined): readonly { readonly id: string; readonly item: T }[] {
    return (items ?? []).map((item, i) => ({ id: item.id ?? `${list}.${i + 1}`, item })).filter(({ id }) => this.#tell.known(id));
  }
}

interface Count {
  readonly of: Counted;
  readonly exactly?: number;
  readonly about?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly words?: Text;
}
