import type { InternationalRule, Law } from "../../forum/index.ts";
import { Protected, type Source, wordsIn } from "../../record/index.ts";
import type { Context } from "../check/context.ts";
import { exhibitsOf } from "../check/exhibits.ts";
import { isLater } from "../check/sources.ts";
import { isLawKey, type LawReference, lawReference } from "../check/law-view.ts";
import type { Inline } from "../composed.ts";
import type { Citation, CitationGroup } from "../source/citations.ts";
import { type DocumentLanguage, writtenFrom } from "../languages.ts";
import { dateIn, dayIn, numberIn } from "./printed.ts";
import { runs } from "./runs.ts";
import { type PrintedWords, WORDS } from "./words.ts";

/** What a note names, with the place in it. */
interface Named {
  /** The same for the same source, so that it is written out once. */
  readonly id: string;
  readonly long: string;
  readonly short: string;
  readonly at?: string | undefined;
}

/**
 * Footnotes in the manner of legal writing: a source is written out where it is first named, and afterwards by a short form with the
 * number of that note. What is later than the document is not named in it.
 */
export class Notes {
  readonly list: (readonly Inline[])[] = [];
  readonly #context: Context;
  readonly #language: DocumentLanguage;
  readonly #words: PrintedWords;
  readonly #first = new Map<string, number>();
  /** What the sources are called as exhibits, by their ids. */
  readonly #exhibits: ReadonlyMap<string, string>;

  constructor(context: Context) {
    this.#context = context;
    this.#language = context.document.head.language;
    this.#words = WORDS[this.#language];
    this.#exhibits = new Map(exhibitsOf(context).map(({ sourceId, label }) => [sourceId, label]));
  }

  /** The sign of the note for a group of citations; nothing where they are not to be printed. */
  cite({ citations }: CitationGroup): readonly Inline[] {
    const named = distinct(citations.filter(({ silent }) => !silent).flatMap((citation) => this.#named(citation)));
    if (named.length === 0) return [];
    return this.add(named.map((one) => this.#written(one)).join(this.#words.separator));
  }

  /** A note of these words. */
  add(words: string): readonly Inline[] {
    this.list.push(runs(`${words}.`, this.#language));
    return [{ kind: "note", number: this.list.length }];
  }

  #written({ id, long, short, at }: Named): string {
    const place = at === undefined ? "" : commaOf(this.#language) + at;
    const first = this.#first.get(id);
    if (first !== undefined) return `${short} (${this.#words.see(numberIn(this.#language, first))})${place}`;
    this.#first.set(id, this.list.length + 1);
    return long + place;
  }

  #named({ key, at }: Citation): readonly Named[] {
    const { record, law, lawDay, document } = this.#context;
    if (isLawKey(key)) {
      const reference = lawReference(law.law, key);
      return reference ? [namedLaw(reference, law.law, this.#language, lawDay, at)] : [];
    }
    const ids = record.isSource(key)
      ? [{ id: key, at }]
      : (record.recorded(key)?.supports ?? []).map(({ sourceId, at: place }) => ({ id: sourceId, at: at ?? place }));
    return ids.flatMap(({ id, at: place }) => {
      const source = Object.hasOwn(record.file.sources, id) ? record.file.sources[id] : undefined;
      if (!source || (source as unknown) instanceof Protected || isLater(source, document.head.date)) return [];
      const exhibit = this.#exhibits.get(id);
      const as = exhibit === undefined ? "" : ` [${exhibit}]`;
      return [{ id, long: writtenSource(source, this.#language) + as, short: shortSource(source, this.#language) + as, at: place }];
    });
  }
}

function distinct(named: readonly Named[]): readonly Named[] {
  return [...new Map(named.map((one) => [`${one.id} ${one.at ?? ""}`, one])).values()];
}

/** A source in full: who published what, when, and where it is found. */
export function writtenSource(source: Source, language: DocumentLanguage): string {
  const { publisher, title, date, at } = source;
  const parts = [
    publisher === undefined ? undefined : wordsIn(publisher, language),
    inQuotes(wordsIn(title, language), language),
    date === undefined ? undefined : dateIn(language, date),
    at,
  ];
  return parts.filter(Boolean).join(commaOf(language));
}

/** The comma of the language's script, with a space behind it. */
export const commaOf = (language: DocumentLanguage) => (writtenFrom(language) === "rtl" ? "، " : ", ");

function shortSource({ publisher, title, date }: Source, language: DocumentLanguage): string {
  const year = /\d{4}/u.exec(date ?? "")?.[0];
  return `${wordsIn(publisher ?? title, language)}${year === undefined ? "" : ` ${dateIn(language, year)}`}`;
}

/** A title in the quotation marks of the language. */
export function inQuotes(title: string, language: DocumentLanguage): string {
  if (language === "fr") return `« ${title} »`;
  if (language === "de") return `„${title}“`;
  return language === "fa" || language === "ar" || language === "es" ? `«${title}»` : `“${title}”`;
}

function namedLaw(reference: LawReference, law: Law, language: DocumentLanguage, day: number, at: string | undefined): Named {
  const words = WORDS[language];
  const book = words.lawBook(dayIn(language, law.asOf));
  const country = (state: string) => new Intl.DisplayNames([language], { type: "region" }).of(state) ?? state;
  const asOf = words.asOf(dayIn(language, day));
  if (reference.kind === "book") return { id: "law", long: `${book}, ${asOf}`, short: book, at };
  if (reference.kind === "forum") return { id: `law.${reference.state}`, long: `${book}, ${country(reference.state)}`, short: country(reference.state), at };
  if (reference.kind === "answer")
    return { id: `law.${reference.state}.${reference.route}`, long: `${book}, ${country(reference.state)}: ${asOf}`, short: country(reference.state), at };
  if (reference.kind === "treaty") {
    const title = law.data.treaties.find(({ id }) => id === reference.id)?.title ?? reference.id;
    return { id: `law.${reference.id}`, long: title, short: title, at };
  }
  if (reference.kind === "rule") {
    const rule = law.rules.get(reference.id) as InternationalRule;
    return { id: `law.${reference.id}`, long: `${book}, ${rule.id}`, short: rule.id, at };
  }
  const provision = law.states.get(reference.state)?.law.provisions.find(({ id }) => id === reference.id);
  const section = `${country(reference.state)}, ${provision?.law ?? reference.id}`;
  return { id: `law.${reference.id}`, long: section, short: section, at };
}
