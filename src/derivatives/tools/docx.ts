import mammoth from "mammoth";
import { MOST_UNPACKED_DOCUMENT } from "../limits.ts";
import { type Parser, textOutput, wholeInput } from "../made.ts";
import { measure } from "./zip-reader.ts";

/** The words of a DOCX, a line for each paragraph. */
export const docx: Parser = async (input, _parameters, emit) => {
  const bytes = await wholeInput(input);
  await measure(bytes, MOST_UNPACKED_DOCUMENT);
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  emit(textOutput("text", value.replaceAll(/\n{2,}/g, "\n")));
};
