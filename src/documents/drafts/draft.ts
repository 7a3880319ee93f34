import { stringify } from "yaml";
import { LawView } from "../check/law-view.ts";
import { arrivalOf, withSighting } from "../check/sighting.ts";
import type { Against } from "../check/context.ts";
import { OPEN_POINT } from "../check/rules/marked.ts";
import { matterOfCase } from "../../record/index.ts";
import { parseDay } from "../../time/index.ts";
import { filingOf, formOf } from "../genres/filing.ts";
import { REQUIRED } from "../genres/parts.ts";
import type { DocumentLanguage } from "../languages.ts";
import type { Genre, Sighting } from "../source/head.ts";
import { RecordParts } from "./parts.ts";
import { type Filled, sectionLines } from "./sections.ts";
import { settle } from "./settle.ts";
import { type Line, Telling } from "./telling.ts";
import { DRAFT_WORDS, type DraftWords } from "./words/index.ts";

/** Genres that drafts are written of. */
export const DRAFTED = ["open-letter", "complaint", "arrest-request", "press-release", "fact-sheet", "questions"] as const satisfies readonly Genre[];
export type Drafted = (typeof DRAFTED)[number];

export interface DraftRequest {
  readonly genre: Drafted;
  readonly language: DocumentLanguage;
  /** Day of the document, YYYY-MM-DD. */
  readonly date: string;
  readonly author: string;
  readonly accused?: string | undefined;
  readonly forum?: string | undefined;
  readonly form?: string | undefined;
  readonly producer?: string | undefined;
  readonly sighting?: Sighting | undefined;
  /** Who can be reached at any hour. */
  readonly contact?: string | undefined;
}

/**
 * Writes a draft: every part that the genre and the forum ask for, filled with what the record and the law say in sentences that
 * pass the check, and with an open point where a person must write. Pure: the same request and record give the same text.
 * @throws {DedereError} where whom the document is about cannot be told
 */
export function draftDocument(request: DraftRequest, against: Against): string {
  const { file, law } = against;
  const words = DRAFT_WORDS[request.language];
  if (!words) throw new Error(`no words for drafts in ${request.language}`);
  const telling = new Telling(file, words, request.language, request.date);
  const day = parseDay(request.date);
  const matter = withSighting(matterOfCase(file, request.accused), request);
  const lawDay = Math.max(day, arrivalOf(request) ?? day);
  const parts = new RecordParts(telling, request.accused);
  const filled: Filled = { request, words, telling, parts, law: new LawView(law, matter, lawDay), lawDay };
  const body = [...sections(filled), ...ending(request.genre)];
  const notes = request.genre === "arrest-request" ? [] : remarks(filled);
  return settle(headOf(request, words, parts.name), [...notes, ...body], words, against);
}

function sections(filled: Filled): readonly Line[] {
  const { request, words } = filled;
  const filing = filingOf(request.forum);
  const form = request.genre === "complaint" && filing ? formOf(filing, request.form) : undefined;
  return REQUIRED[request.genre].sections.flatMap((sign) => {
    const { heading, ask } = words.section[sign] ?? { heading: sign };
    const lines = sectionLines(sign, filled);
    const open = ask !== undefined && isOpen(sign, request) ? [openPoint(ask)] : [];
    const own = [{ text: `## ${heading} {#${sign}}` }, ...lines, ...open, ...blocksIn(request.genre, sign)];
    if (sign !== "admissibility") return own;
    const added = (form?.parts ?? []).flatMap((part): readonly Line[] => [
      { text: `## ${part.heading[request.language] ?? Object.values(part.heading)[0] ?? part.sign} {#${part.sign}}` },
      openPoint(`${part.ask[request.language] ?? Object.values(part.ask)[0] ?? ""} (${part.ground})`),
    ]);
    return [...own, ...added];
  });
}

/** A request for an arrest is ready to be sent; everything else leaves a person to add what the record cannot know. */
function isOpen(sign: string, { genre, contact }: DraftRequest): boolean {
  return sign === "contact" ? contact === undefined : genre !== "arrest-request";
}

/** What a person must write, for all to see; the document cannot be built as long as it stands there. */
function openPoint(ask: string): Line {
  return { text: `:::formal\n${OPEN_POINT} ${ask}.\n:::` };
}

/** Which made parts stand in which section. */
function blocksIn(genre: Drafted, sign: string): readonly Line[] {
  const names: Readonly<Record<string, readonly string[]>> = {
    jurisdiction: ["law"],
    admissibility: ["immunity"],
    immunity: ["immunity"],
    travel: ["sighting"],
    figures: ["timeline", "map"],
  };
  return (names[sign] ?? []).filter((name) => REQUIRED[genre].blocks.includes(name)).map((name) => ({ text: `::${name}` }));
}

function ending(genre: Drafted): readonly Line[] {
  const lists = REQUIRED[genre].blocks.filter((name) => name === "sources" || name === "exhibits");
  const signed = genre === "open-letter" || genre === "complaint" || genre === "arrest-request" ? ["signatures"] : [];
  return [...lists, ...signed].map((name) => ({ text: `::${name}` }));
}

function remarks({ request, words, telling }: Filled): readonly Line[] {
  const address = request.genre === "complaint" && filingOf(request.forum) ? [openPoint(words.checkAddress)] : [];
  return [...address, ...(telling.foreign ? [openPoint(words.translate)] : [])];
}

function headOf(request: DraftRequest, words: DraftWords, name: string): string {
  const { genre, language, date, author, accused, forum, form, producer, sighting } = request;
  const filing = filingOf(forum);
  const office = filing && (genre === "arrest-request" ? filing.urgent : genre === "complaint" ? formOf(filing, form)?.office : undefined);
  const title = titleOf(request, words, name);
  const head = {
    document: [genre, forum?.toLowerCase()].filter(Boolean).join("-"),
    genre,
    language,
    date,
    title,
    author,
    ...(accused === undefined ? {} : { accused }),
    ...(forum === undefined ? {} : { forum }),
    ...(form === undefined ? {} : { form }),
    ...(producer === undefined ? {} : { producer }),
    ...(office ? { to: office.lines } : {}),
    ...(genre === "open-letter" ? { to: words.toAll } : {}),
    ...(genre === "arrest-request" ? { marking: words.urgent } : {}),
    ...(sighting ? { sighting } : {}),
  };
  return `---\n${stringify(head, { lineWidth: 0 })}---\n`;
}

function titleOf({ genre, form, forum }: DraftRequest, { title }: DraftWords, name: string): string {
  const filing = filingOf(forum);
  switch (genre) {
    case "complaint":
      return title.complaint(name, (filing && formOf(filing, form)?.id) ?? "");
    case "arrest-request":
      return title.arrest(name);
    case "press-release":
      return title.release;
    case "fact-sheet":
      return title.facts(name);
    case "questions":
      return title.questions(name);
    case "open-letter":
      return title.letter;
  }
}
