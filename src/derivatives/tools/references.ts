import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { jsonOutput, type Parser, Refusal, wholeInput } from "../made.ts";

/** Named, so that the library does not guess: some of its guesses (an address, a DOI) it would fetch. */
const TYPES: Readonly<Record<string, string>> = { bibtex: "@biblatex/text", ris: "@ris/file" };

/**
 * References in BibTeX or RIS, as CSL-JSON.
 * @param parameters `format`: one of the two
 */
export const references: Parser = async (input, { format = "" }, emit) => {
  const text = (await wholeInput(input)).toString("utf8");
  const forceType = TYPES[String(format)];
  if (forceType === undefined) throw new Error(`no format ${format}`);
  const data = plugins.input.chain(text, { forceType, generateGraph: false, strict: false });
  if (!Array.isArray(data) || data.length === 0) throw new Refusal("it holds no reference");
  emit(jsonOutput("text", data));
};
