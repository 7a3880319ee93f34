import { z } from "zod";
import { fault, fields } from "../files/index.ts";
import { grade, id, period, type Text, text } from "./fields.ts";
import { FACT_STATUSES, type FactStatus, type Grade } from "./vocabulary.ts";

const cited = fields({
  of: id.meta({ description: "Id of the source" }),
  at: z.union([z.string(), z.int()]).transform(String).optional().meta({ description: "Where in it: a page, paragraph, minute" }),
  quote: text.optional(),
  grade: grade.optional().meta({ description: "Where it differs from the grade beside it" }),
});
const citation = z.union([id.transform((of): z.output<typeof cited> => ({ of })), cited]);
/** A place in a source. */
export type Citation = z.output<typeof citation>;

/** Who says so: the id of a source, a place in one, or several of either. */
const source = z
  .union([citation.transform((one) => [one]), z.array(citation).min(1, { error: fault("No source is named.", "Name at least one, or leave the field out.") })])
  .meta({ id: "source", description: "Who says so: the id of a source, {of: id, at: page, quote: words}, or a list of either" });

/** Who says something, how reliable that is, and how far it has got. Without a source: that of the record around it. */
export interface Attribution {
  readonly source?: readonly Citation[] | undefined;
  readonly grade?: Grade | undefined;
  readonly status: FactStatus;
  readonly contrary: boolean;
  readonly note?: Text | undefined;
}

const shared = {
  grade: grade.optional(),
  status: z.enum(FACT_STATUSES).default("alleged"),
  contrary: z.boolean().default(false).meta({ description: "Speaks for the accused or against the allegation" }),
  note: text.optional(),
};

/** Of a record that must say where it comes from. */
export const attributed = { source, ...shared };
/** Of a part that comes from where the record around it comes from, unless it says otherwise. */
export const attributable = { source: source.optional(), ...shared };

/** What one source says a value is. */
export interface Account<V> extends Attribution {
  readonly value: V;
  readonly preferred?: true | undefined;
  readonly because?: Text | undefined;
}

/** A value with what the sources say of it: none named, one, or several that disagree, of which the preferred is the value. */
export interface Told<V> {
  readonly value: V;
  readonly accounts: readonly Account<V>[];
}

/**
 * A value as written plainly, from the sources of the record around it; as `{value: …, source: …}`; or as a list of
 * those where sources disagree, of which one is preferred, with the reason.
 */
export function told<S extends z.ZodType>(value: S) {
  type V = z.output<S>;
  const shape = fields({ value, ...attributed, preferred: z.literal(true).optional(), because: text.optional() });
  const account = shape.refine(({ preferred, because }) => preferred || because === undefined, {
    error: fault("A reason is given for a value that is not preferred.", "Put `preferred: true` beside it, or write `note:`."),
  }) as unknown as z.ZodType<Account<V>>;
  const disagreement = z
    .array(account)
    .min(2, { error: fault("A list of values is for sources that disagree, and this one has fewer than two.", "Write the value alone.") })
    .refine((list) => list.length < 2 || list.filter(({ preferred }) => preferred).length === 1, {
      error: fault("Sources disagree, and not exactly one value is preferred.", "Put `preferred: true` and `because:` beside the one to work with."),
    })
    .refine((list) => list.every(({ preferred, because }) => !preferred || because !== undefined), {
      error: fault("A value is preferred without a reason.", "Say why with `because:`."),
    });
  return z.union([
    value.transform((plain): Told<V> => ({ value: plain, accounts: [] })),
    account
      .refine(({ preferred }) => !preferred, { error: fault("Only one value is given, and it is preferred.", "Leave preferred: and because: out.") })
      .transform((one): Told<V> => ({ value: one.value, accounts: [one] })),
    disagreement.transform((accounts): Told<V> => ({ value: (accounts.find(({ preferred }) => preferred) as Account<V>).value, accounts })),
  ]);
}

/** Whether a list says of itself that it is the whole one. */
const whole = z.boolean().default(false).meta({ description: "true: this is the whole list" });

/** The same for a list of what comes and goes, which may be the whole one on some days only. */
export const wholeOnDays = z
  .union([z.boolean(), z.array(period).min(1)])
  .default(false)
  .meta({ description: "true: this is the whole list; or a list of periods for which it is" });

/** Items alone, or with what the list says of itself: whether it is the whole one, and where it comes from. */
export function listOf<S extends z.ZodType, C extends z.ZodType<boolean | string[]> = typeof whole>(item: S, complete: C = whole as unknown as C) {
  const list = z.array(item);
  const withRemarks = fields({ complete, list, ...attributable });
  return z.union([
    list.transform(
      (items): z.output<typeof withRemarks> => ({ complete: false, list: items, status: "alleged", contrary: false }) as z.output<typeof withRemarks>,
    ),
    withRemarks,
  ]);
}
