import type { Block, Composed, Inline } from "../../composed.ts";
import { isLinkable } from "../address.ts";
import { inDigits } from "../words.ts";
import { html, type Markup } from "./markup.ts";

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

export interface Blocks {
  (blocks: readonly Block[]): Markup[];
  inlines(parts: readonly Inline[]): Markup[];
}

/** Blocks of one document as markup. It remembers which notes were referred to, so it is asked in the order of reading. */
export function blocksIn({ language }: Composed): Blocks {
  const mentioned = new Set<number>();

  const all = (blocks: readonly Block[]) => blocks.map((block) => html`${one(block)} `);
  const inlines = (parts: readonly Inline[]): Markup[] => parts.map(inline);

  function one(block: Block): Markup {
    switch (block.kind) {
      case "heading":
        return heading(block);
      case "paragraph":
        return block.number === undefined
          ? html`<p>${inlines(block.text)}</p>`
          : html`<div class="numbered">
              <span>${block.number}</span>
              <p>${inlines(block.text)}</p>
            </div>`;
      case "list":
        return list(block);
      case "quote":
        return html`<blockquote>${all(block.blocks)}</blockquote>`;
      case "marked":
        return html`<div class="marked ${block.voice}" role="group" aria-label="${block.label}">
          <p class="label">${block.label}</p>
          ${all(block.blocks)}
        </div>`;
      case "table":
        return table(block);
      case "picture":
        return picture(block);
      case "signatures":
        return signatures(block);
      case "page-break":
        return html`<hr class="page-break" />`;
    }
  }

  function heading({ level, text }: BlockOf<"heading">): Markup {
    if (level === 1) return html`<h2>${inlines(text)}</h2>`;
    return level === 2 ? html`<h3>${inlines(text)}</h3>` : html`<h4>${inlines(text)}</h4>`;
  }

  function list({ ordered, items }: BlockOf<"list">): Markup {
    const parts = items.map((item) => html`<li>${item.length === 1 && item[0]?.kind === "paragraph" ? inlines(item[0].text) : all(item)}</li> `);
    return ordered
      ? html`<ol>
          ${parts}
        </ol>`
      : html`<ul>
          ${parts}
        </ul>`;
  }

  function table({ caption, head, rows }: BlockOf<"table">): Markup {
    const row = (cells: readonly (readonly Inline[])[]) =>
      html`<tr>
        ${cells.map((cell) => html`<td>${inlines(cell)}</td>`)}
      </tr> `;
    return html`<table>
      ${
        caption === undefined
          ? undefined
          : html`<caption>
              ${caption}
            </caption> `
      }
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${inlines(cell)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>`;
  }

  /** As an image, not as part of the page: a picture runs nothing and fetches nothing whatever is in it. */
  function picture({ svg, alternative, caption }: BlockOf<"picture">): Markup {
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    return html`<figure><img src="${source}" alt="${alternative}" />${caption === undefined ? undefined : html`<figcaption>${caption}</figcaption>`}</figure>`;
  }

  function signatures({ groups }: BlockOf<"signatures">): Markup {
    const lines = (of: readonly (readonly Inline[])[]) => of.map((line, i) => html`${i === 0 ? undefined : html`<br />`}${inlines(line)}`);
    const group = ({ title, lines: of }: (typeof groups)[number]) =>
      html`<div>
        ${title === undefined ? undefined : html`<p class="label">${title}</p>`}
        <p>${lines(of)}</p>
      </div> `;
    return html`<div class="signatures">${groups.map(group)}</div>`;
  }

  function inline(part: Inline): Markup {
    switch (part.kind) {
      case "text":
        return html`${part.text}`;
      case "emphasis":
        return html`<em>${inlines(part.text)}</em>`;
      case "strong":
        return html`<strong>${inlines(part.text)}</strong>`;
      case "foreign":
        return html`<bdi lang="" dir="${part.direction}">${part.text}</bdi>`;
      case "link":
        return isLinkable(part.address) ? html`<bdi><a href="${part.address}">${inlines(part.text)}</a></bdi>` : html`${inlines(part.text)}`;
      case "note":
        return note(part.number);
      case "line-break":
        return html`<br />`;
    }
  }

  function note(number: number): Markup {
    const id = mentioned.has(number) ? undefined : html` id="reference-${String(number)}"`;
    mentioned.add(number);
    return html`<sup><a${id} href="#note-${String(number)}" role="doc-noteref">${inDigits(number, language)}</a></sup>`;
  }

  return Object.assign(all, { inlines });
}
