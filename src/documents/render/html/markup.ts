/** Text that is markup already: what `markup` makes, and nothing else. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | Markup | readonly Part[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * A template of HTML: whatever is put into it is escaped, unless it was made by this template itself. (Not called `html`: formatters
 * would change the blanks in it.)
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(literals.map((literal, i) => literal + sourceOf(parts[i])).join(""));
}

function sourceOf(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.source;
  if (typeof part !== "string") return part.map(sourceOf).join("");
  return part.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");
}
