import canonicalize from "canonicalize";
import { z } from "zod";
import { sha256 } from "../sha256.ts";
import { Protected } from "../../record/index.ts";
import type { DocumentSource } from "../source/document.ts";
import type { Context } from "./context.ts";
import type { Finding } from "./finding.ts";
import { isLawKey, lawReference } from "./law-view.ts";
import type { RecordView } from "./record-view.ts";

/** That somebody read a document against the record, and what the record said of everything cited in it on that day. */
export const approvalSchema = z.strictObject({
  /** SHA-256 of the document's text in UTF-8, in hexadecimal. */
  text: z.string(),
  /** YYYY-MM-DD. */
  on: z.string(),
  by: z.string(),
  /** By what is cited: SHA-256 of what the record, or the law on the day of the document, said. */
  cited: z.record(z.string(), z.string()),
});
export type Approval = z.output<typeof approvalSchema>;

export interface Approving {
  readonly on: string;
  readonly by: string;
}

/** What an approval holds: the text, and what is cited as it stands. */
export function approve(context: Context, { on, by }: Approving): Approval {
  return { text: sha256(context.document.text), on, by, cited: citedNow(context) };
}

/** What is cited and has changed, or is gone, since the document was approved. A document that was changed itself is not judged. */
export function staleCitations(context: Context, approval: Approval): readonly Finding[] {
  const now = citedNow(context);
  const places = placesOf(context.document);
  return Object.entries(now).flatMap(([key, digest]) => {
    const before = approval.cited[key];
    if (before === undefined || before === digest) return [];
    const start = places.get(key) ?? 0;
    return [
      {
        rule: "changed-since-approved",
        severity: "error",
        variant: digest === GONE ? "gone" : "changed",
        start,
        end: start,
        values: { key, on: approval.on },
      } as const,
    ];
  });
}

const GONE = "gone";

function citedNow(context: Context): Readonly<Record<string, string>> {
  return Object.fromEntries([...placesOf(context.document).keys()].toSorted().map((key) => [key, digestOf(key, context)]));
}

/** Every key that a document cites, with the place where it first does. */
export function placesOf({ passages }: DocumentSource): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { sentences, plain } of passages)
    for (const sentence of sentences)
      for (const { citations } of sentence.groups)
        for (const { key, start } of citations) if (!places.has(key)) places.set(key, plain.offsets[sentence.start + start] ?? 0);
  return places;
}

function digestOf(key: string, context: Context): string {
  const said = isLawKey(key) ? lawSaid(key, context) : recordSaid(key, context.record);
  return said === undefined ? GONE : sha256(canonicalize(said) ?? "");
}

/** What the record says of something, and who says it: a later grade or status is a change, too. */
export function recordSaid(key: string, record: RecordView): unknown {
  if (record.isSource(key)) return record.file.sources[key];
  const recorded = record.recorded(key);
  return (
    recorded && {
      value: recorded.value,
      supports: recorded.supports.map(({ source, ...support }) => (source instanceof Protected ? support : { ...support, source })),
    }
  );
}

function lawSaid(key: string, { law }: Context): unknown {
  const reference = lawReference(law.law, key);
  if (!reference) return undefined;
  if (reference.kind === "answer") return { reference, truth: law.truth(reference.state, reference.route) };
  if (reference.kind === "provision") return law.law.states.get(reference.state)?.law.provisions.find(({ id }) => id === reference.id);
  if (reference.kind === "rule") return law.law.rules.get(reference.id);
  return reference.kind === "book" || reference.kind === "treaty" ? { reference, asOf: law.law.asOf } : { reference, status: law.statusOf(reference.state) };
}
