import { speakable, type FindSecrets } from "../check/protected-names.ts";
import type { Block, Composed, Inline } from "../composed.ts";
import { DedereError } from "../../errors/index.ts";
import { plainText } from "../render/plain.ts";

/**
 * Refuses a document that names somebody who is protected, also where no writer wrote it: titles of sources, responses of states and
 * signatures come from the record.
 * @throws {DedereError} `refused`; the name is not repeated
 */
export function unspoken(composed: Composed, secrets: FindSecrets): Composed {
  const named = [...new Set(textsOf(composed).flatMap((text) => secrets(text).flatMap(({ id, certain }) => (certain ? [speakable(id, secrets)] : []))))];
  if (named.length === 0) return composed;
  const message = `"${composed.name}" names somebody who is protected, in a part that is made from the record.`;
  const remedy = "Look at the titles of its sources, its responses, exhibits and signatures, and word in the record what names that person.";
  throw new DedereError(
    "refused",
    message,
    named.map((id) => ({ path: id, message, remedy })),
  );
}

/** Everything that somebody can read in a document, its pictures and their descriptions among it. */
function textsOf({ title, author, head, body, notes, annexes, foot }: Composed): readonly string[] {
  const { sender, addressee, ...lines } = head;
  const inlines = [...notes, ...[body, ...annexes].flatMap((blocks) => blocks.flatMap(inlinesOf))].map((parts) => plainText(parts));
  const pictures = [body, ...annexes].flatMap((blocks) => blocks.flatMap((block) => (block.kind === "picture" ? [block.svg, block.alternative] : [])));
  return [title, author, foot, ...sender, ...addressee, ...Object.values(lines), ...inlines, ...pictures];
}

function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.flatMap((item) => item.flatMap(inlinesOf));
    case "quote":
    case "marked":
      return block.blocks.flatMap(inlinesOf);
    case "table":
      return [...block.head, ...block.rows.flat()];
    case "signatures":
      return block.groups.flatMap(({ lines }) => lines);
    case "picture":
    case "page-break":
      return [];
  }
}
