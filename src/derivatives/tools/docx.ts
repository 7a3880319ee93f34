import mammoth from "mammoth";
import { MOST_UNPACKED_DOCUMENT } from "../limits.ts";
import { type Parser, textOutput, wholeInput } from "../made.ts";
import { filesOf, openZip, Unpacking } from "./zip-reader.ts";

/** The words of a DOCX, a line for each paragraph. It is unpacked once for measure before the parser unpacks it without any. */
export const docx: Parser = async (input, _parameters, emit) => {
  const bytes = await wholeInput(input);
  const archive = await openZip(bytes);
  const unpacking = new Unpacking(bytes.length, MOST_UNPACKED_DOCUMENT);
  // What is read counts itself, and throws when there is too much of it.
  for await (const { entry } of filesOf(archive)) for await (const _ of unpacking.read(archive, entry));
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  emit(textOutput("text", value.replaceAll(/\n{2,}/g, "\n")));
};
