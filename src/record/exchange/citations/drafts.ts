import { LANGUAGE_TAG } from "../../fields.ts";
import type { Id, Item, Value } from "../../model.ts";
import type { Draft, DraftFact } from "../draft.ts";
import { kept } from "../kept.ts";
import { protectionOf } from "../protection.ts";
import { asId } from "../table/ids.ts";
import { nameOf, type Reference } from "./csl.ts";
import { edtfOf } from "./dates.ts";

const ZOTERO = /^https?:\/\/zotero\.org\/.*\/items\/(\w+)$/;

/** The id of a reference here: its citation key, else what Zotero calls it, else its id as it can be written. */
function idOfReference({ id, "citation-key": key }: Reference): Id {
  return asId(key ?? ZOTERO.exec(id)?.[1] ?? id);
}

/** A reference as a source. What a source has no property for is kept beside the title. */
export function draftOf(one: Reference): Draft {
  const item: Item = { id: idOfReference(one), kind: "source" };
  const {
    title,
    author = [],
    publisher,
    issued,
    accessed,
    language,
    URL: url,
    note,
    number,
    archive,
    archive_location: place,
    "call-number": call,
    ...rest
  } = one;
  const lang = language !== undefined && LANGUAGE_TAG.test(language) ? language : undefined;
  const words = (text: string): Value => (lang === undefined ? { text } : { text, lang });
  const [date, seen] = [issued && edtfOf(issued), accessed && edtfOf(accessed)];
  const further = {
    ...rest,
    ...(issued && date === undefined ? { issued } : {}),
    ...(accessed && seen === undefined ? { accessed } : {}),
    ...finding({ number, archive, archive_location: place, "call-number": call }),
  };
  const fact = (property: string, value: Value, beside: Pick<DraftFact, "note" | "place"> = {}): DraftFact => ({
    about: item.id,
    property,
    value,
    citations: [],
    status: "alleged",
    contrary: false,
    protection: protectionOf("source", property),
    ...beside,
  });
  const at = whereFound({ number, archive, archive_location: place, "call-number": call });
  const facts = [
    fact("title", words(title ?? one.id), kept("CSL", title === undefined ? { ...further, untitled: true } : further)),
    ...author.map((name, i) => fact("author", { text: nameOf(name) }, { ...kept("CSL", name), place: i + 1 })),
    ...(publisher === undefined ? [] : [fact("publisher", words(publisher))]),
    ...(date === undefined ? [] : [fact("date", { date })]),
    ...(seen === undefined ? [] : [fact("accessed", { date: seen })]),
    ...(at === "" ? [] : [fact("at", { text: at })]),
    ...(language === undefined ? [] : [fact("language", { text: language })]),
    ...(url === undefined ? [] : [fact("url", { text: url })]),
    ...(note === undefined ? [] : [fact("note", { text: note })]),
  ];
  return { item, facts, says: "whole" };
}

type Finding = Readonly<Partial<Record<"number" | "archive" | "archive_location" | "call-number", string | undefined>>>;

/** Where the source is found: its number, or the archive and the place in it. */
export function whereFound({ number, archive, archive_location: place, "call-number": call }: Finding): string {
  return [number, archive, place, call].filter((one) => one !== undefined && one !== "").join(", ");
}

function finding(all: Finding): object {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
