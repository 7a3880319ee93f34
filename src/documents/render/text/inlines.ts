import type { Inline } from "../../composed.ts";
import { type DocumentLanguage, writtenFrom } from "../../languages.ts";
import { isLinkable } from "../address.ts";
import { plainText } from "../plain.ts";
import { inDigits } from "../words.ts";

const ISOLATES = { ltr: "\u2066", rtl: "\u2067" } as const;
const END = "\u2069";

/** Inlines as characters: signs of notes in brackets, addresses behind the words that link to them, isolates around the other direction. */
export function inlineText(parts: readonly Inline[], language: DocumentLanguage): string {
  const own = writtenFrom(language);
  const isolated = (text: string, direction: "ltr" | "rtl") => (direction === own ? text : `${ISOLATES[direction]}${text}${END}`);

  return parts
    .map((part): string => {
      switch (part.kind) {
        case "text":
          return part.text;
        case "emphasis":
        case "strong":
          return inlineText(part.text, language);
        case "foreign":
          return isolated(part.text, part.direction);
        case "link": {
          const words = plainText(part.text);
          if (!isLinkable(part.address)) return words;
          return words === part.address ? isolated(part.address, "ltr") : `${inlineText(part.text, language)} (${isolated(part.address, "ltr")})`;
        }
        case "note":
          return `[${inDigits(part.number, language)}]`;
        case "line-break":
          return "\n";
      }
    })
    .join("");
}

/** An isolate ends with its line: one that goes on in the next line is closed and opened again. */
export function closeIsolates(lines: string): string {
  let open = "";
  return lines
    .split("\n")
    .map((line) => {
      const begun = open + line;
      open = /[\u2066\u2067](?=[^\u2069]*$)/.exec(begun)?.[0] ?? "";
      return open ? begun + END : begun;
    })
    .join("\n");
}
