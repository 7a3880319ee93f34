import { type KindName, kindNamed } from "../kinds/index.ts";

/**
 * How a case file lays out the record: which of its fields is which property, in the order in which they are written.
 * Both directions, from a file to facts and back, follow this one table.
 */
export type Entry =
  /** One value. `told`: it may have sources of its own, also several that disagree. `unless`: what it is where the file says nothing. */
  | { readonly as: "value"; readonly field: string; readonly property: string; readonly told?: true; readonly unless?: boolean }
  /** Spellings by language tag. */
  | { readonly as: "spellings"; readonly field: string; readonly property: string }
  /** The ids of people, or `others`. */
  | { readonly as: "people"; readonly field: string; readonly property: string }
  /** Two numbers, which are the ends of a range. */
  | { readonly as: "ends"; readonly fields: readonly [string, string]; readonly property: string }
  /** Codes in a list that may be whole. */
  | { readonly as: "codes"; readonly field: string; readonly property: string; readonly complete: string }
  /** Records of another kind: by id, in a plain list, or in a list that may be whole. */
  | { readonly as: "table" | "array" | "list"; readonly field: string; readonly of: KindName; readonly complete?: string }
  /** Entries that stand together under one field. */
  | { readonly as: "group"; readonly field: string; readonly entries: readonly Entry[] }
  /** Who says so, and who may see it. */
  | { readonly as: "attribution" | "protection" };

const value = (field: string, property = field): Entry => ({ as: "value", field, property });
const told = (field: string): Entry => ({ as: "value", field, property: field, told: true });
const flag = (field: string, unless?: boolean): Entry => ({ as: "value", field, property: field, ...(unless === undefined ? {} : { unless }) });
const list = (field: string, of: KindName, complete = `${field}Complete`): Entry => ({ as: "list", field, of, complete });
const table = (field: string, of: KindName): Entry => ({ as: "table", field, of });
const array = (field: string, of: KindName): Entry => ({ as: "array", field, of });
const attribution: Entry = { as: "attribution" };
const protection: Entry = { as: "protection" };

const LAYOUT: Readonly<Partial<Record<KindName, readonly Entry[]>>> = {
  case: [
    value("title"),
    value("about"),
    table("sources", "source"),
    table("people", "person"),
    table("incidents", "incident"),
    table("allegations", "allegation"),
    table("facts", "note"),
    array("statements", "statement"),
    list("complainants", "complainant"),
    list("proceedings", "proceeding"),
    list("responses", "response"),
  ],
  source: [...["title", "publisher", "date", "at", "language", "url", "archived", "grade"].map((name) => value(name)), protection, value("note")],
  person: [
    value("name"),
    { as: "spellings", field: "variants", property: "variants" },
    attribution,
    protection,
    told("born"),
    value("birthplace"),
    told("died"),
    list("nationalities", "nationality"),
    list("posts", "post"),
    list("stays", "stay"),
    list("residences", "residence"),
  ],
  nationality: [value("state"), told("from"), told("to"), attribution],
  post: [
    value("title"),
    value("state"),
    value("kind"),
    flag("receivedAsHeadOfState"),
    told("from"),
    told("to"),
    flag("organOfState"),
    value("accreditedTo"),
    value("because"),
    attribution,
  ],
  stay: [value("state"), told("from"), told("to"), told("capacity"), flag("certified"), flag("invitedByForum"), flag("broughtInCustody"), attribution],
  residence: [value("state"), told("from"), told("to"), attribution],
  incident: [
    value("title"),
    value("about"),
    told("when"),
    told("where"),
    value("site"),
    told("craft"),
    told("conflict"),
    attribution,
    {
      as: "group",
      field: "victims",
      entries: [
        list("nationalities", "victim", "victimNationalitiesComplete"),
        { as: "codes", field: "residences", property: "victimResidences", complete: "victimResidencesComplete" },
        array("counts", "count"),
      ],
    },
  ],
  victim: [value("state", "nationality"), value("since"), attribution],
  count: [
    value("of"),
    value("exactly"),
    { as: "ends", fields: ["atLeast", "atMost"], property: "between" },
    value("about", "approximately"),
    value("words"),
    attribution,
  ],
  allegation: [
    value("accused"),
    value("incident"),
    value("crime"),
    value("mode"),
    value("role"),
    flag("continuing", false),
    array("links", "link"),
    attribution,
  ],
  link: [value("state"), value("is"), value("holds"), attribution],
  note: [value("about"), value("says"), value("when"), attribution, protection],
  statement: [value("by"), value("when"), value("occasion"), value("says"), attribution],
  complainant: [value("who"), value("nationality"), value("resident"), attribution],
  proceeding: [
    value("state"),
    value("what"),
    value("title"),
    value("when"),
    { as: "people", field: "against", property: "against" },
    flag("sameActs", true),
    flag("openedWhilePresent"),
    flag("served"),
    attribution,
  ],
  response: [value("state"), value("organisation"), value("what"), value("to"), value("title"), value("when"), value("by"), attribution],
};

/** The layout of a kind; a case file knows exhibits as sources. */
export function layoutOf(kind: string): readonly Entry[] {
  return LAYOUT[(kind === "exhibit" ? "source" : kind) as KindName] ?? [];
}

/** The properties that an entry writes. */
export function propertiesOf(entry: Entry): readonly string[] {
  if (entry.as === "group") return entry.entries.flatMap(propertiesOf);
  const { property, complete } = entry as { readonly property?: string; readonly complete?: string };
  return [property, complete].filter((name) => name !== undefined);
}

/** Whether a case file has a field for a property of a kind. */
export function isWritten(kind: string, property: string): boolean {
  return kindNamed(kind)?.belongs === property || layoutOf(kind).some((entry) => propertiesOf(entry).includes(property));
}

/** Whether a case file has room for one value of a property and none for who says it, which the record around it tells. */
export function isBare(kind: string, property: string): boolean {
  return layoutOf(kind).some((entry) => entry.as === "value" && entry.property === property && !entry.told);
}
