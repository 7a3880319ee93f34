import type { Head } from "../../composed.ts";
import { html, type Markup } from "./markup.ts";

/** Letterhead, addressee, place and day. */
export function headOf({ marking, sender, addressee, dateLine, reference }: Head): Markup {
  const [name, ...rest] = sender;
  const meta = [dateLine, reference].filter((line) => line !== undefined);
  return html`<header>
    ${marking === undefined ? undefined : html`<p class="marking">${marking}</p> `}${
      name === undefined ? undefined : html`<p class="sender"><strong>${name}</strong>${rest.map((line) => html`<br />${line}`)}</p> `
    }${
      addressee.length + meta.length === 0
        ? undefined
        : html`<div class="to">
            <p>${lines(addressee)}</p>
            <p class="meta">${lines(meta)}</p>
          </div> `
    }
  </header> `;
}

function lines(of: readonly string[]): Markup[] {
  return of.map((line, i) => (i === 0 ? html`${line}` : html`<br />${line}`));
}
