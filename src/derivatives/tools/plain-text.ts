import { type Parser, Refusal, textOutput, wholeInput } from "../made.ts";
import { decodeText } from "./encoding.ts";

/** Plain text in whatever encoding, as UTF-8. */
export const plainText: Parser = async (input, _parameters, emit) => {
  const decoded = decodeText(await wholeInput(input));
  if (decoded === undefined) throw new Refusal("not a text");
  const { text, encoding, by } = decoded;
  emit({ ...textOutput("text", text), parameters: { encoding, "encoding-by": by } });
};
