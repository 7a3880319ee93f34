import { checkDocument, type DocumentSource, tell, type Told } from "../../documents/index.ts";
import type { Cli } from "../cli.ts";
import type { OpenDocument } from "./found.ts";

/** The problems of one language version of an open document: beside the others, and for the one that was named since its approval. */
export function problemsOf(cli: Cli, { document, versions, against, approval, signatures }: OpenDocument, one: DocumentSource): readonly Told[] {
  const others = [document, ...versions].filter((other) => other !== one);
  const beside = one === document ? { versions: others, approval, signatures } : { versions: others };
  return tell(checkDocument(one, against, beside), one, cli.t, cli.language);
}
