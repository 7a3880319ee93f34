import { DedereError, type Problem } from "../../../errors/index.ts";
import { type Reference, reference } from "./csl.ts";

export type CitationFormat = "csl" | "bibtex" | "ris";

const NAMES: Readonly<Record<CitationFormat, string>> = { csl: "CSL-JSON", bibtex: "BibTeX", ris: "RIS" };

/**
 * Reads references in CSL-JSON, as Zotero and other managers export them, and as the parsers of other formats hand them out.
 * @throws {DedereError} `bad-file` with all problems at once.
 */
export function readReferences(text: string, file: string): Reference[] {
  const data = fromJson(text, file);
  const read = data.map((one) => reference.safeParse(one));
  const problems = read.flatMap((result, i): Problem[] =>
    (result.error?.issues ?? []).map(({ path, message }) => ({
      file,
      path: [`reference ${i + 1}`, ...path].join("."),
      message: `This is not as CSL has it: ${message}.`,
      remedy: "Export the references again, or mend this one.",
    })),
  );
  if (problems.length > 0) throw new DedereError("bad-file", `${file} has references that cannot be read`, problems);
  return read.flatMap(({ data: one }) => (one ? [withoutOthers(one)] : []));
}

function fromJson(text: string, file: string): readonly unknown[] {
  try {
    const data = JSON.parse(text) as unknown;
    return Array.isArray(data) ? data : [data];
  } catch {
    throw unreadable(file, "csl", "it is not JSON");
  }
}

/** A file that holds no references at all of its format. */
export function unreadable(file: string, format: CitationFormat, reason: string): DedereError {
  const message = `This is not ${NAMES[format]} that can be read: ${reason}.`;
  return new DedereError("bad-file", `${file} cannot be read as ${NAMES[format]}`, [
    { file, message, remedy: "Export the references again, if you can as CSL-JSON." },
  ]);
}

/** BibTeX writes "and others" for authors that are not named. */
function withoutOthers(one: Reference): Reference {
  const author = one.author?.filter(({ family, given }) => family !== "others" || given !== undefined);
  return author ? { ...one, author } : one;
}
