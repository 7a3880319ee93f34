import { z } from "zod";
import { fault } from "../../files/index.ts";
import { isDay } from "../../time/index.ts";
import { sha256 } from "../sha256.ts";

const DAY = z.string().refine(isDay, { error: ({ input }) => fault(`"${String(input)}" is no day.`, "Write it as 2021-06-25.") });
const optional = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/**
 * One signature under a document, of a person or an organisation. Without a consent it is not shown and not counted; what is shown of
 * it is what was consented to. Who asks for nothing is only counted: a name under a letter may endanger a family.
 */
export const signatureSchema = z.strictObject({
  name: z.string().min(1, { error: fault("The name is missing.", "Write the name as it is to be shown.") }),
  /** Language of the name, a BCP 47 tag. */
  language: optional(z.string()),
  by: z.enum(["organisation", "person"]),
  role: optional(z.string()),
  place: optional(z.string()),
  /** The day on which the signer consented. */
  consent: optional(DAY),
  show: z.preprocess((value) => (value === "" ? undefined : value), z.enum(["named", "counted", "hidden"]).default("counted")),
  withdrawn: optional(DAY),
  /** SHA-256 of the text that was signed; where it is given, another text does not bear the signature. */
  text: optional(z.string()),
});
export type Signature = z.output<typeof signatureSchema>;

/** The columns of a table of signatures. */
export const SIGNATURE_COLUMNS = Object.keys(signatureSchema.shape);

/** Signatures that a text bears: consented to, not withdrawn, and given to this text where it is said to which. */
export function valid(signatures: readonly Signature[], text: string): readonly Signature[] {
  const digest = sha256(text);
  return signatures.filter(
    ({ consent, withdrawn, text: signed }) => consent !== undefined && withdrawn === undefined && (signed === undefined || signed === digest),
  );
}

/** How many signatures were given to another text than this one. */
export function ofOtherText(signatures: readonly Signature[], text: string): number {
  const digest = sha256(text);
  return signatures.filter(
    ({ consent, withdrawn, text: signed }) => consent !== undefined && withdrawn === undefined && signed !== undefined && signed !== digest,
  ).length;
}
