import type { Head } from "../../composed.ts";
import { type Markup, markup } from "./markup.ts";

/** Letterhead, addressee, place and day. */
export function headOf({ marking, sender, addressee, dateLine, reference }: Head): Markup {
  const [name, ...rest] = sender;
  const meta = [dateLine, reference].filter((line) => line !== undefined);
  const parts = [
    marking === undefined ? undefined : markup`<p class="marking">${marking}</p>\n`,
    name === undefined ? undefined : markup`<p class="sender"><strong>${name}</strong>${rest.map((line) => markup`<br>${line}`)}</p>\n`,
    addressee.length + meta.length === 0 ? undefined : markup`<div class="to"><p>${lines(addressee)}</p><p class="meta">${lines(meta)}</p></div>\n`,
  ];
  return parts.every((part) => part === undefined) ? markup`` : markup`<header>\n${parts}</header>\n`;
}

function lines(of: readonly string[]): Markup[] {
  return of.map((line, i) => markup`${i === 0 ? undefined : markup`<br>`}${line}`);
}
