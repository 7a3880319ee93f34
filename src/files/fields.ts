import { z } from "zod";

/** What a wrong field says: the fault on the first line, the remedy on the second. `faultsOf` takes them apart. */
export function fault(message: string, remedy: string): string {
  return `${message}\n${remedy}`;
}

/** A mapping with these fields and no others. Its error lists the fields, so that `faultsOf` can suggest the nearest. */
export function fields<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape, listing(Object.keys(shape)));
}

/** A mapping from some of these names to values of one kind. */
export function recordOf<const N extends readonly string[], V extends z.ZodType>(names: N, value: V) {
  return z.partialRecord(z.enum(names), value, listing(names));
}

function listing(names: readonly string[]) {
  return { error: (issue: z.core.$ZodRawIssue) => (issue.code === "unrecognized_keys" ? names.join(" ") : undefined) };
}

/** Text that says something. */
export const words = z
  .string()
  .trim()
  .min(1, { error: fault("The text is empty.", "Write something or leave the field out.") });

/** Text that a parser can read; it stays as it is written. The parser refuses with a RangeError that says why. */
export function readableBy(parse: (text: string) => unknown, remedy: string) {
  return (text: string, context: z.core.$RefinementCtx<string>): void => {
    try {
      parse(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      context.addIssue({ code: "custom", message: fault(`${error.message}.`, remedy) });
    }
  };
}
