import { type DocumentSource, type Generated, signaturesBlock, validSignatures } from "../../documents/index.ts";
import type { OpenDocument } from "./found.ts";

/** What comes to a document from outside of its text. */
export function generatedFor({ signatures }: OpenDocument, document: DocumentSource): Generated {
  return { blocks: { signatures: () => signaturesBlock(validSignatures(signatures, document.text), document.head.language) } };
}
