/** Text that is markup already: what `html` makes, and nothing else. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | Markup | readonly Part[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A template of HTML: whatever is put into it is escaped, unless it was made by this template itself. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(literals.map((literal, i) => literal + sourceOf(parts[i])).join(""));
}

/** Nothing, an empty piece of markup. */
export const NOTHING = new Markup("");

function sourceOf(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.source;
  if (typeof part !== "string") return part.map(sourceOf).join("");
  return part.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");
}
