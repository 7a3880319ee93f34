import { type Fault, nearest, type Path } from "../../files/index.ts";
import type { InternationalLaw, Provision, Requirement, StateLaw, Treaty } from "../../forum/law.ts";
import { STAGES } from "../../forum/law.ts";
import type { Precedent } from "../precedent.ts";

/** What there is to refer to; `undefined` where the file that says so cannot be read, and nothing can be said. */
export interface Names {
  readonly forums: ReadonlySet<string> | undefined;
  readonly treaties: ReadonlySet<string> | undefined;
  readonly rules: ReadonlySet<string> | undefined;
  readonly treatySources: ReadonlySet<string> | undefined;
}

/** The names that a state file gives to its own parts. */
export interface OwnNames {
  readonly sources: ReadonlySet<string>;
  readonly authorities: ReadonlySet<string>;
}

export function checkStateReferences(law: StateLaw, own: OwnNames, names: Names): Fault[] {
  return [
    ...law.provisions.flatMap((provision, i) => provisionReferences(provision, ["provisions", i], law, own, names)),
    ...(law.amnesties ?? []).flatMap(({ places }, i) => states(places, ["amnesties", i, "places"], names)),
  ];
}

function provisionReferences(provision: Provision, path: Path, law: StateLaw, own: OwnNames, names: Names): Fault[] {
  const { cites, authority, conduct, except = [], data, requires = {} } = provision;
  const siblings = new Set(law.provisions.filter(({ id, crime }) => crime === provision.crime && id !== provision.id).map(({ id }) => id));
  return [
    ...cites.flatMap((id, i) => refer(id, own.sources, [...path, "cites", i], "source", "Add it under `sources`")),
    ...(authority === undefined ? [] : refer(authority, own.authorities, [...path, "authority"], "authority", "Add it under `authorities`")),
    ...(conduct?.treaty === undefined ? [] : treaty(conduct.treaty, [...path, "conduct", "treaty"], names)),
    ...states(conduct?.places ?? [], [...path, "conduct", "places"], names),
    ...except.flatMap((id, i) => refer(id, siblings, [...path, "except", i], `provision on ${provision.crime} in this file`, "Remove it")),
    ...(data?.listedForeignStates ?? []).flatMap(({ state }, i) => forum(state, [...path, "data", "listedForeignStates", i, "state"], names)),
    ...(data?.situations ?? []).flatMap(({ state }, i) => forum(state, [...path, "data", "situations", i, "state"], names)),
    ...STAGES.flatMap((stage) => (requires[stage] ?? []).flatMap((one, i) => requirementReferences(one, [...path, "requires", stage, i], names))),
  ];
}

function requirementReferences(requirement: Requirement, path: Path, names: Names): Fault[] {
  if ("anyOf" in requirement) return requirement.anyOf.flatMap((one, i) => requirementReferences(one, [...path, "anyOf", i], names));
  if ("allOf" in requirement) return requirement.allOf.flatMap((one, i) => requirementReferences(one, [...path, "allOf", i], names));
  return requirement.treaty === undefined ? [] : treaty(requirement.treaty, [...path, "treaty"], names);
}

export function checkInternationalReferences(law: InternationalLaw, names: Names): Fault[] {
  return [
    ...Object.entries(law.criminalFrom).flatMap(([crime, { rule }]) =>
      rule.split(" / ").flatMap((id) => refer(id, names.rules, ["criminalFrom", crime, "rule"], "rule", "Add it under `rules`")),
    ),
    ...Object.entries(law.treatyOfCrime).flatMap(([crime, id]) => treaty(id, ["treatyOfCrime", crime], names)),
    ...Object.keys(law.territorialLaw).flatMap((state) => forum(state, ["territorialLaw", state], names)),
    ...law.rules.flatMap((rule, i) => (rule.treaty === undefined ? [] : treaty(rule.treaty, ["rules", i, "treaty"], names))),
  ];
}

export function checkTreatyReferences(treaties: readonly Treaty[], names: Names): Fault[] {
  return treaties.flatMap(({ parties }, i) =>
    parties.flatMap(({ state, source, confirmed }, j) => {
      const path = ["treaties", i, "parties", j];
      const second = confirmed?.split(" ")[0];
      return [
        ...forum(state, [...path, "state"], names),
        ...refer(source, names.treatySources, [...path, "source"], "source", "Add it under `sources`"),
        ...(second === undefined ? [] : refer(second, names.treatySources, [...path, "confirmed"], "source", "Add it under `sources`")),
      ];
    }),
  );
}

export function checkPrecedentReferences({ forum: asked, accused }: Precedent, names: Names): Fault[] {
  return [...forum(asked, ["forum"], names), ...(accused.posts ?? []).flatMap((post, i) => forum(post.state, ["accused", "posts", i, "state"], names))];
}

/** A state that is a forum. */
export function forum(state: string, path: Path, { forums }: Names): Fault[] {
  return refer(state, forums, path, "forum", "Add it to forums.yaml");
}

function states(codes: readonly string[], path: Path, names: Names): Fault[] {
  return codes.flatMap((code, i) => forum(code, [...path, i], names));
}

function treaty(id: string, path: Path, { treaties }: Names): Fault[] {
  return refer(id, treaties, path, "treaty", "Add it to treaties.yaml");
}

function refer(name: string, known: ReadonlySet<string> | undefined, path: Path, what: string, otherwise: string): Fault[] {
  if (known === undefined || known.has(name)) return [];
  const guess = nearest(name, [...known]);
  return [
    {
      path,
      message: `There is no ${what} "${name}".`,
      remedy: guess === undefined ? `${otherwise}, or name another one.` : `Did you mean "${guess}"? ${otherwise} otherwise.`,
    },
  ];
}
