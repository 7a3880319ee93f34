import type { Block, Composed, Inline } from "../../composed.ts";
import { writtenFrom } from "../../languages.ts";
import { isLinkable } from "../address.ts";
import { columnShares } from "../columns.ts";
import { FAMILIES } from "../fonts.ts";
import { plainText } from "../plain.ts";
import { WORDS } from "../words.ts";

/** Letters of Vazirmatn stand taller on the line than Latin ones. Points, and parts of the size. */
const TYPE = {
  ltr: { size: 10.5, leading: 0.68, fonts: [FAMILIES.latin, FAMILIES.arabic] },
  rtl: { size: 10, leading: 0.95, fonts: [FAMILIES.arabic, FAMILIES.latin] },
} as const;

/** What `template.typ` reads, as JSON. */
export function sheetOf(composed: Composed): string {
  const { language, head, title, author, date, foot, body, annexes, notes } = composed;
  const direction = writtenFrom(language);
  const { one: digit, page } = WORDS[language];
  const sheet = {
    language,
    direction,
    ...TYPE[direction],
    digit,
    page,
    title,
    author,
    date: date.split("-").map(Number),
    foot,
    head,
    heading: head.subject ?? title,
  };
  const mentioned = new Set<number>();
  return JSON.stringify({ ...sheet, body, annexes, notes }, (_key, value) => withLayout(value as Block | Inline | string | undefined, mentioned));
}

/** Adds what the template would have to work out: it is visited in the order of reading. */
function withLayout(value: Block | Inline | string | undefined, mentioned: Set<number>): unknown {
  // Half of a pair of code units is no text, and no JSON to Typst.
  if (typeof value === "string") return value.toWellFormed();
  switch (value?.kind) {
    case "note": {
      const first = !mentioned.has(value.number);
      mentioned.add(value.number);
      return { ...value, first };
    }
    case "link":
      return { ...value, address: isLinkable(value.address) ? value.address : null, bare: plainText(value.text) === value.address };
    case "table":
      return { ...value, widths: columnShares(value) };
    default:
      return value;
  }
}
