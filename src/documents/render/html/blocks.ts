import type { Block, Composed, Inline } from "../../composed.ts";
import { isLinkable } from "../address.ts";
import { plainText } from "../plain.ts";
import { inDigits } from "../words.ts";
import { type Markup, markup } from "./markup.ts";

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;
type Cells = readonly (readonly Inline[])[];

const HEADINGS = {
  1: (text: Markup[]) => markup`<h2>${text}</h2>`,
  2: (text: Markup[]) => markup`<h3>${text}</h3>`,
  3: (text: Markup[]) => markup`<h4>${text}</h4>`,
} as const;

export interface Blocks {
  (blocks: readonly Block[]): Markup[];
  readonly inlines: (parts: readonly Inline[]) => Markup[];
}

/** Blocks of one document as markup. It remembers which notes were referred to, so it is asked in the order of reading. */
export function blocksIn({ language }: Composed): Blocks {
  const mentioned = new Set<number>();
  const all = (blocks: readonly Block[]) => blocks.map((block) => markup`${one(block)}\n`);
  const inlines = (parts: readonly Inline[]): Markup[] => parts.map(inline);

  function one(block: Block): Markup {
    switch (block.kind) {
      case "heading":
        return HEADINGS[block.level](inlines(block.text));
      case "paragraph":
        return paragraph(block);
      case "list":
        return list(block);
      case "quote":
        return markup`<blockquote>${all(block.blocks)}</blockquote>`;
      case "marked":
        return markup`<div class="marked ${block.voice}" role="group" aria-label="${block.label}"><p class="label">${block.label}</p>${all(block.blocks)}</div>`;
      case "table":
        return table(block);
      case "picture":
        return picture(block);
      case "signatures":
        return signatures(block);
      case "page-break":
        return markup`<hr class="page-break">`;
    }
  }

  function paragraph({ number, text }: BlockOf<"paragraph">): Markup {
    if (number === undefined) return markup`<p>${inlines(text)}</p>`;
    return markup`<div class="numbered"><span>${number}</span><p>${inlines(text)}</p></div>`;
  }

  function list({ ordered, items }: BlockOf<"list">): Markup {
    // One paragraph alone needs no distance of a paragraph.
    const parts = items.map((item) => markup`<li>${item.length === 1 && item[0]?.kind === "paragraph" ? inlines(item[0].text) : all(item)}</li>\n`);
    return ordered ? markup`<ol>\n${parts}</ol>` : markup`<ul>\n${parts}</ul>`;
  }

  function table({ caption, head, rows }: BlockOf<"table">): Markup {
    const title = caption === undefined ? undefined : markup`<caption>${caption}</caption>\n`;
    const columns = head.map((cell) => markup`<th scope="col">${inlines(cell)}</th>`);
    const row = (cells: Cells) => markup`<tr>${cells.map((cell) => markup`<td>${inlines(cell)}</td>`)}</tr>\n`;
    return markup`<table>\n${title}<thead><tr>${columns}</tr></thead>\n<tbody>\n${rows.map(row)}</tbody></table>`;
  }

  /** As an image, not as part of the page: a picture runs nothing and fetches nothing whatever is in it. */
  function picture({ svg, alternative, caption }: BlockOf<"picture">): Markup {
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    const below = caption === undefined ? undefined : markup`<figcaption>${caption}</figcaption>`;
    return markup`<figure><img src="${source}" alt="${alternative}">${below}</figure>`;
  }

  function signatures({ groups }: BlockOf<"signatures">): Markup {
    const lines = (of: Cells) => of.map((line, i) => markup`${i === 0 ? undefined : markup`<br>`}${inlines(line)}`);
    const group = ({ title, lines: of }: (typeof groups)[number]) =>
      markup`<div>${title === undefined ? undefined : markup`<p class="label">${title}</p>`}<p>${lines(of)}</p></div>\n`;
    return markup`<div class="signatures">\n${groups.map(group)}</div>`;
  }

  function inline(part: Inline): Markup {
    switch (part.kind) {
      case "text":
        return markup`${part.text}`;
      case "emphasis":
        return markup`<em>${inlines(part.text)}</em>`;
      case "strong":
        return markup`<strong>${inlines(part.text)}</strong>`;
      case "foreign":
        return markup`<bdi lang="" dir="${part.direction}">${part.text}</bdi>`;
      case "link":
        return link(part);
      case "note":
        return note(part.number);
      case "line-break":
        return markup`<br>`;
    }
  }

  function link({ address, text }: Extract<Inline, { kind: "link" }>): Markup {
    if (!isLinkable(address)) return markup`${inlines(text)}`;
    const linked = markup`<a href="${address}">${inlines(text)}</a>`;
    return plainText(text) === address ? markup`<bdi lang="" dir="ltr">${linked}</bdi>` : linked;
  }

  function note(number: number): Markup {
    const id = mentioned.has(number) ? undefined : markup` id="reference-${String(number)}"`;
    mentioned.add(number);
    return markup`<sup><a${id} href="#note-${String(number)}" role="doc-noteref">${inDigits(number, language)}</a></sup>`;
  }

  return Object.assign(all, { inlines });
}
