import { CRIMES } from "../../../forum/vocabulary.ts";
import { parsePeriod } from "../../../time/index.ts";
import type { KindName } from "../../kinds/index.ts";
import type { Item } from "../../model.ts";
import { MODES } from "../../vocabulary.ts";
import { type Fitted, type FtmContext, type Special } from "./fitted.ts";
import type { Entity, Said } from "./model.ts";
import { dateFrom, valueFrom } from "./values.ts";

type Rule = (entity: Entity, item: Item, context: FtmContext) => Special;

/** Where one value of theirs is not one property of ours. */
export const SPECIAL: Readonly<Partial<Record<KindName, Rule>>> = {
  person: (entity, item) => joined(names(entity, item), nationalities(entity)),
  organisation: names,
  incident: when,
  post: office,
  response: sanction,
  allegation,
};

/** The first name is the name; further names are spellings beside it, so that they contradict nothing. */
function names({ said }: Entity, item: Item): Special {
  const all = said.filter(({ prop }) => prop === "name");
  const further = all.filter(({ value }) => value !== all[0]?.value);
  const fitted = further.flatMap((one): Fitted[] => {
    const value = valueFrom(item.kind, "variants", one.value, one.lang);
    return value ? [{ item, property: "variants", value, said: [one], trace: { prop: "name" } }] : [];
  });
  return { fitted, used: further };
}

/** A nationality is an item of its own, because it has a beginning and an end. */
function nationalities({ id, said }: Entity): Special {
  const used: Said[] = [];
  const fitted = said.flatMap((one): Fitted[] => {
    const state = one.prop === "nationality" || one.prop === "citizenship" ? valueFrom("nationality", "state", one.value, undefined) : undefined;
    if (!state) return [];
    used.push(one);
    const item: Item = { id: `${id}.nationality.${one.value.toLowerCase()}`, kind: "nationality" };
    const trace = one.prop === "nationality" ? {} : { prop: one.prop };
    return [
      { item, property: "person", value: { ref: id }, said: [one], trace: {} },
      { item, property: "state", value: state, said: [one], trace },
    ];
  });
  return { fitted, used };
}

/** A beginning and an end are one period of ours, where a dataset tells each once. */
function when({ said }: Entity, item: Item): Special {
  const all = said.filter(({ prop }) => prop === "startDate" || prop === "endDate");
  const fitted = [...Map.groupBy(all, ({ datasets }) => datasets.join(" ")).values()].flatMap((group): Fitted[] => {
    const date = periodOf(group);
    return date === undefined ? [] : [{ item, property: "when", value: { date }, said: group, trace: {} }];
  });
  return { fitted, used: fitted.flatMap((one) => one.said) };
}

function periodOf(said: readonly Said[]): string | undefined {
  const [start, ...starts] = said.filter(({ prop }) => prop === "startDate");
  const [end, ...ends] = said.filter(({ prop }) => prop === "endDate");
  const [from, to] = [start && dateFrom(start.value), end && dateFrom(end.value)];
  const plain = starts.length + ends.length === 0 && from === start?.value && to === end?.value;
  if (!plain || from === undefined) return undefined;
  return readable(`${from}/${to ?? ""}`) ? `${from}/${to ?? ""}` : undefined;
}

/** A post has its title, state and organisation from the position that it is the occupancy of. Its kind, which decides immunity, nobody says. */
function office({ said }: Entity, item: Item, { position, kindOf }: FtmContext): Special {
  const used = said.filter(({ prop }) => prop === "post");
  const fitted = used.flatMap((one): Fitted[] => {
    const held = position(one.value);
    const title = held?.said.find(({ prop }) => prop === "name");
    const words = title ? valueFrom("post", "title", title.value, title.lang) : { text: one.value };
    const state = held?.said.find(({ prop }) => prop === "country");
    const code = state && valueFrom("post", "state", state.value, undefined);
    const of = held?.said.find(({ prop, value }) => prop === "organization" && kindOf(value) === "organisation");
    return [
      ...(words ? [{ item, property: "title", value: words, said: [one], trace: { post: one.value } }] : []),
      ...(state && code ? [{ item, property: "state", value: code, said: [state], trace: { post: one.value } }] : []),
      ...(of ? [{ item, property: "organisation", value: { ref: of.value }, said: [of], trace: { post: one.value } }] : []),
    ];
  });
  return { fitted, used };
}

const SANCTION: Readonly<Record<string, string>> = { entity: "to", country: "state", program: "title", startDate: "when" };

/** A sanction is a response of a state; where no state is told, of the authority. */
function sanction({ said }: Entity, item: Item): Special {
  const state = said.find(({ prop, value }) => prop === "country" && valueFrom("response", "state", value, undefined));
  const used: Said[] = [];
  const fitted = said.flatMap((one): Fitted[] => {
    const property = one.prop === "authority" ? (state ? "by" : "organisation") : SANCTION[one.prop];
    const value = property === undefined ? undefined : valueFrom("response", property, one.value, one.lang);
    if (property === undefined || !value) return [];
    used.push(one);
    const cut = "date" in value && value.date !== one.value ? { value: one.value } : {};
    return [{ item, property, value, said: [one], trace: cut }];
  });
  const whom = said.filter(({ prop }) => prop === "entity");
  return { fitted: [{ item, property: "what", value: { code: "sanctioned" }, said: whom, trace: {} }, ...fitted], used };
}

const ACCUSED_OF = /^accused of ([a-z-]+) by ([a-z-]+)$/;

/** What we write an allegation as: a link whose role says what is alleged. */
export function accusation(crime: string, mode: string): string {
  return `accused of ${crime} by ${mode}`;
}

/** The crime and mode of a role that {@link accusation} wrote. */
export function accusedOf(role: string | undefined): readonly [crime: string, mode: string] | undefined {
  const [, crime = "", mode = ""] = ACCUSED_OF.exec(role ?? "") ?? [];
  return (CRIMES as readonly string[]).includes(crime) && (MODES as readonly string[]).includes(mode) ? [crime, mode] : undefined;
}

function allegation({ said }: Entity, item: Item): Special {
  const role = said.find(({ prop }) => prop === "role");
  const [crime, mode] = accusedOf(role?.value) ?? [];
  const of = (prop: string, property: string) =>
    said.filter((one) => one.prop === prop).map((one): Fitted => ({ item, property, value: { ref: one.value }, said: [one], trace: {} }));
  if (!role || crime === undefined || mode === undefined) return NONE;
  const fitted: Fitted[] = [
    ...of("subject", "accused"),
    ...of("object", "incident"),
    { item, property: "crime", value: { code: crime }, said: [role], trace: {} },
    { item, property: "mode", value: { code: mode }, said: [role], trace: {} },
    ...said.filter(({ prop }) => prop === "summary").flatMap((one) => byText(item, one)),
  ];
  return { fitted, used: fitted.flatMap((one) => one.said) };
}

function byText(item: Item, said: Said): Fitted[] {
  const value = valueFrom("allegation", "role", said.value, said.lang);
  return value ? [{ item, property: "role", value, said: [said], trace: {} }] : [];
}

const NONE: Special = { fitted: [], used: [] };

function joined(...all: readonly Special[]): Special {
  return { fitted: all.flatMap(({ fitted }) => fitted), used: all.flatMap(({ used }) => used) };
}

function readable(period: string): boolean {
  try {
    parsePeriod(period);
    return true;
  } catch {
    return false;
  }
}
