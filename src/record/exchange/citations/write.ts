import { visible } from "../protection.ts";
import type { Item, ProtectionLevel } from "../../model.ts";
import type { HeldFact } from "../draft.ts";
import { keptIn } from "../kept.ts";
import type { CslName, Reference } from "./csl.ts";
import { cslOf } from "./dates.ts";
import { whereFound } from "./drafts.ts";

/**
 * A source as a reference of CSL-JSON, with what was kept when it came from one. Of several values the preferred one,
 * else the first.
 * @param audience Facts that it may not see stay away; without a title there is no reference.
 */
export function referenceOf({ id }: Item, all: readonly HeldFact[], audience: ProtectionLevel): Reference | undefined {
  const facts = all.filter(({ protection, status, withdrawn }) => visible(protection, audience) && status !== "withdrawn" && withdrawn === undefined);
  const of = (property: string) =>
    facts.filter((fact) => fact.property === property).toSorted((a, b) => Number(b.preferred !== undefined) - Number(a.preferred !== undefined));
  const text = (property: string) => of(property).flatMap(({ value }) => ("text" in value ? value.text : "date" in value ? value.date : []))[0];
  const title = of("title")[0];
  if (!title || !("text" in title.value)) return undefined;
  const { untitled, number, archive, archive_location: place, "call-number": call, ...rest } = keptIn("CSL", title.note);
  const found = { number, archive, archive_location: place, "call-number": call } as Parameters<typeof whereFound>[0];
  const at = text("at");
  const [date, seen] = [text("date"), text("accessed")];
  const names = of("author").toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return {
    id,
    type: "document",
    ...rest,
    ...(untitled === true ? {} : { title: title.value.text }),
    ...(names.length === 0 ? {} : { author: names.map(nameFrom) }),
    ...given("publisher", text("publisher")),
    ...(date === undefined ? {} : { issued: cslOf(date) }),
    ...(seen === undefined ? {} : { accessed: cslOf(seen) }),
    ...(at === undefined ? {} : at === whereFound(found) ? Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)) : { number: at }),
    ...given("language", text("language") ?? title.value.lang),
    ...given("URL", text("url")),
    ...given("note", text("note")),
  };
}

function given(field: string, value: string | undefined): object {
  return value === undefined ? {} : { [field]: value };
}

function nameFrom({ value, note }: HeldFact): CslName {
  const name = keptIn("CSL", note) as CslName;
  if (Object.keys(name).length > 0) return name;
  return { literal: "text" in value ? value.text : "" };
}
