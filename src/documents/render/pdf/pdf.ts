import type { NodeCompiler, NodeError, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { readFile } from "node:fs/promises";
import { DedereError } from "../../../errors/index.ts";
import type { Composed } from "../../composed.ts";
import { readFonts } from "../fonts.ts";
import { sheetOf } from "./sheet.ts";
import { strangeTypefaces } from "./typefaces.ts";

/** Part 2 of ISO 19005 with a structure that can be read aloud. Its conformance forbids a letter that no typeface has. */
const STANDARD = "a-2a";
/** Results of layout that were not used for so many documents are forgotten. */
const REMEMBERED = 10;

/** Loads the compiler and the typefaces once; what it returns makes PDF/A-2a, the same bytes of the same document. */
export async function pdfRenderer(): Promise<(composed: Composed) => Uint8Array> {
  const [template, fonts, compilers] = await Promise.all([
    readFile(new URL("template.typ", import.meta.url), "utf8"),
    readFonts(),
    import("@myriaddreamin/typst-ts-node-compiler").catch(unavailable),
  ]);
  const compiler = compilers.NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: fonts }] });
  return (composed) => {
    const made = compiler.compile({ mainFileContent: template, inputs: { document: sheetOf(composed) } });
    // Nothing is passed over: a warning may be a typeface that is not there.
    const wrong = made.takeDiagnostics() ?? made.takeWarnings();
    if (wrong || !made.result) throw new DedereError("fault", `The document ${composed.name} could not be laid out: ${messages(compiler, wrong)}`);
    try {
      return known(composed, written(compiler, composed, made.result));
    } finally {
      compiler.evictCache(REMEMBERED);
    }
  };
}

function written(compiler: NodeCompiler, composed: Composed, laidOut: NodeTypstDocument): Uint8Array {
  try {
    return compiler.pdf(laidOut, { pdfStandard: STANDARD });
  } catch (error) {
    throw refused(composed, error);
  }
}

function known({ name }: Composed, pdf: Uint8Array): Uint8Array {
  const strange = strangeTypefaces(pdf);
  if (strange.length === 0) return pdf;
  const problem = `A picture in ${name} has letters that no typeface of PDF has; ${strange.join(", ")} of this machine would stand in.`;
  throw new DedereError("bad-file", problem, [{ message: problem, remedy: "Label the picture in Latin, Greek, Cyrillic, Persian or Arabic letters." }]);
}

function messages(compiler: NodeCompiler, wrong: NodeError | null): string {
  const found = wrong === null ? [] : (compiler.fetchDiagnostics(wrong) as readonly { message: string }[]);
  return found.map(({ message }) => message).join("; ");
}

/** The compiler says which text no typeface can show, or no PDF may contain, as a program writes it: `the text \`"\u{3042}"\` could …`. */
function refused({ name }: Composed, error: unknown): DedereError {
  const message = error instanceof Error ? error.message : String(error);
  const quoted = /(?:the text|the disallowed codepoint) `\\?"(?<text>.*?)\\?"`/.exec(message)?.groups?.["text"];
  if (quoted === undefined) return new DedereError("fault", `The document ${name} could not be written as PDF: ${message}`);
  const text = quoted.replaceAll(/\\+u\{(?<code>[0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  const codes = Array.from(text, (sign) => `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`).join(" ");
  const problem = `No typeface of PDF has a sign for “${text}” (${codes}), which is in ${name}.`;
  return new DedereError("bad-file", problem, [
    { message: problem, remedy: "Write it in Latin, Greek, Cyrillic, Persian or Arabic letters, or make HTML or DOCX, which use the typefaces of the reader." },
  ]);
}

function unavailable(): never {
  throw new DedereError(
    "bad-request",
    "PDF cannot be made on this machine: its typesetter is not published for this platform. Make HTML, DOCX or plain text instead.",
  );
}
