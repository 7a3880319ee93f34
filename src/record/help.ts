import type { Help } from "../files/index.ts";

/** What is said of the fields of a case file when one is wrong. */
export const HELP: Help = {
  guide: "docs/guide/case-file.md",
  missing: {
    source: "Say who says so: the id of one of the sources, or {of: id, at: page, quote: words}. Without a source nothing is taken over.",
    accused: "Name the person, by id, of whom this is alleged.",
    incident: "Name the incident, by id, that this is about.",
    when: "Say when, as exactly as is known: 2019-11-15/2019-11-19, 1988, 1988? are all possible.",
    crime: "Name one of the crimes of the law files, for example crimes-against-humanity.",
  },
};
