import type { Help } from "../../files/index.ts";

/** What is said of the fields of a document's head when one is wrong. */
export const HELP: Help = {
  guide: "docs/guide/documents.md",
  missing: {
    genre: "Say what kind of document it is: open-letter, state-letter, complaint, arrest-request, press-release, fact-sheet.",
    language: "Say in which language it is written: en, fa, fr, de, ar, es.",
    date: "Give the day of the document as 2021-06-25: what it says of the law is checked on that day.",
    author: "Say who writes.",
  },
};
