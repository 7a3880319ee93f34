import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Composed } from "../../composed.ts";
import { writtenFrom } from "../../languages.ts";
import { readWebFont } from "../fonts.ts";
import { inDigits, WORDS } from "../words.ts";
import { type Blocks, blocksIn } from "./blocks.ts";
import { headOf } from "./head.ts";
import { Markup, markup } from "./markup.ts";

/**
 * A page that stands alone: no script, nothing fetched, readable and printable anywhere. A Persian or Arabic page carries its
 * typeface, because many machines have none that is pleasant to read; a Latin one uses what the machine has and stays small.
 */
export async function htmlRenderer(): Promise<(composed: Composed) => string> {
  const css = await readFile(new URL("page.css", import.meta.url), "utf8");
  const font = (await readWebFont()).toString("base64");
  const face = `@font-face { font-family: Vazirmatn; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) format("woff2"); }\n`;
  const styles = { ltr: css, rtl: face + css };
  return (composed) => page(composed, styles[writtenFrom(composed.language)]).source;
}

function page(composed: Composed, style: string): Markup {
  const { language, title, author, head, foot } = composed;
  const blocks = blocksIn(composed);
  // In the order of reading: the first sign of a note is where the note leads back to.
  const body = blocks(composed.body);
  const annexes = composed.annexes.map((annex) => markup`<section class="annex">${blocks(annex)}</section>\n`);
  return markup`<!doctype html>
<html lang="${language}" dir="${writtenFrom(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${author}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
${headOf(head)}<h1>${head.subject ?? title}</h1>
${body}${annexes}${notesOf(composed, blocks)}</main>
<footer><p>${foot}</p></footer>
</body>
</html>
`;
}

function notesOf({ notes, language }: Composed, blocks: Blocks): Markup | undefined {
  if (notes.length === 0) return undefined;
  const { notes: title, backToText } = WORDS[language];
  const back = (number: number) =>
    markup`<a href="#reference-${String(number)}" role="doc-backlink" aria-label="${backToText} (${inDigits(number, language)})">↑</a>`;
  const items = notes.map((note, i) => markup`<li id="note-${String(i + 1)}">${blocks.inlines(note)} ${back(i + 1)}</li>\n`);
  return markup`<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">${title}</h2>
<ol>
${items}</ol></section>
`;
}

/** Forbids whatever is not in the file, and every style but the one it begins with. */
function policyFor(style: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}
