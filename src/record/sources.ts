import { accusedOf } from "./accused.ts";
import type { Account, Attribution, Citation } from "./attribution.ts";
import { type CaseFile, lookUp } from "./casefile.ts";
import type { Text } from "./fields.ts";
import { idOf } from "./ids.ts";
import { Protected } from "./protected.ts";
import type { Source } from "./schema.ts";
import type { FactStatus, Grade } from "./vocabulary.ts";

/** Who says one thing of the record, where, and how reliable it is. */
export interface Support {
  readonly sourceId: string;
  /** Closed where the source is confidential. */
  readonly source: Source | Protected<Source>;
  readonly at?: string;
  readonly quote?: Text;
  readonly grade: Grade;
  readonly status: FactStatus;
  /** Speaks for the accused or against the allegation. */
  readonly contrary: boolean;
  /** What this source says the value is, where sources were asked for a value. */
  readonly value?: string;
  readonly note?: Text;
}

/**
 * Who says what the id stands for: a record of the file, an item of a list (`raisi.posts.2` or its own id), a list, or
 * a value of a record (`raisi.died`). A part without sources of its own has those of the record around it. The ids
 * `stays`, `residences`, `nationalities` and `posts` mean the lists of the accused.
 * @returns Nothing if the id stands for nothing in this file or for a confidential record.
 */
export function sourcesOf(file: CaseFile, id: string, accusedId?: string): readonly Support[] {
  for (const part of partsOf(file)) if (part.id === id) return supports(file, part.attributions);
  return LISTS_OF_ACCUSED.has(id) ? sourcesOf(file, `${accusedOf(file, accusedId)[0]}.${id}`) : [];
}

const LISTS_OF_ACCUSED: ReadonlySet<string> = new Set(["nationalities", "posts", "stays", "residences"]);

/** Something of the record that can be cited: a record of the file, an item of a list, a list, or a value. */
export interface Part {
  readonly id: string;
  /** As the file says it. */
  readonly value: unknown;
  readonly attributions: readonly (Attribution | Account<unknown>)[];
}

/** Everything of a case that can be cited, but confidential records. */
export function* partsOf(file: CaseFile): Generator<Part> {
  for (const table of [file.people, file.incidents, file.allegations, file.facts]) {
    for (const [id, record] of Object.entries(table as Readonly<Record<string, Attribution>>)) yield* recordParts(id, record, undefined);
  }
  yield* listParts("statements", { list: file.statements }, undefined);
  yield* listParts("complainants", file.complainants, undefined);
  yield* listParts("proceedings", file.proceedings, undefined);
  yield* listParts("responses", file.responses, undefined);
}

/** A record, then its values, lists and inner records, each with its own sources or those around it. */
function* recordParts(id: string, record: object, around: Attribution | undefined): Generator<Part> {
  const own = "source" in record && record.source ? (record as Attribution) : around;
  yield { id, value: record, attributions: own ? [own] : [] };
  for (const [field, value] of Object.entries(record)) {
    if (isTold(value)) yield { id: `${id}.${field}`, value, attributions: value.accounts.length > 0 ? value.accounts : own ? [own] : [] };
    else if (field === "counts" && Array.isArray(value)) yield* listParts(`${id}.${field}`, { list: value }, own);
    else if (isList(value)) yield* listParts(`${id}.${field}`, value, own);
    else if (field === "victims" && typeof value === "object") yield* recordParts(`${id}.${field}`, value as Attribution, own);
  }
}

interface List extends Partial<Attribution> {
  readonly list: readonly unknown[];
}

function* listParts(id: string, list: List, around: Attribution | undefined): Generator<Part> {
  const own = list.source ? (list as Attribution) : around;
  yield { id, value: list, attributions: own ? [own] : [] };
  for (const [i, item] of list.list.entries()) {
    if (typeof item === "object" && item !== null) yield* recordParts(idOf(item, id, i), item, own);
  }
}

function isTold(value: unknown): value is { readonly accounts: readonly Account<unknown>[] } {
  return typeof value === "object" && value !== null && "accounts" in value;
}

function isList(value: unknown): value is List {
  return typeof value === "object" && value !== null && "list" in value;
}

/** Who says a part. */
export function supports(file: CaseFile, attributions: Part["attributions"]): readonly Support[] {
  return attributions.flatMap((attribution) => (attribution.source ?? []).flatMap((citation) => support(file, attribution, citation)));
}

function support(file: CaseFile, attribution: Attribution | Account<unknown>, citation: Citation): Support[] {
  const source = lookUp(file.sources, citation.of) ?? lookUp(file.confidential.sources, citation.of);
  if (!source) return [];
  const ofSource = source instanceof Protected ? source.reveal().grade : source.grade;
  return [
    {
      sourceId: citation.of,
      source,
      grade: citation.grade ?? attribution.grade ?? ofSource ?? "F6",
      status: attribution.status,
      contrary: attribution.contrary,
      ...(citation.at === undefined ? {} : { at: citation.at }),
      ...(citation.quote === undefined ? {} : { quote: citation.quote }),
      ...("value" in attribution ? { value: String(attribution.value) } : {}),
      ...(attribution.note === undefined ? {} : { note: attribution.note }),
    },
  ];
}
