import { basename } from "node:path";
import type { Problem } from "../errors/index.ts";
import type { Fault } from "../files/index.ts";
import type { StateLaw } from "../forum/law.ts";
import { checkOrderOfDates } from "./checks/dates.ts";
import { checkUnique } from "./checks/duplicates.ts";
import { checkGaps } from "./checks/gaps.ts";
import { checkReach } from "./checks/reach.ts";
import { checkInternationalReferences, checkPrecedentReferences, checkStateReferences, checkTreatyReferences, forum, type Names } from "./checks/references.ts";
import { checkCited } from "./checks/sources.ts";
import { checkVersions } from "./checks/versions.ts";
import { type Parsed, problemsWith } from "./parsed.ts";
import type { Precedent } from "./precedent.ts";
import type { LawFiles } from "./read.ts";

/** Everything that is wrong with the files of a law book, file by file. */
export function checkBook(files: LawFiles): Problem[] {
  const names = namesOf(files);
  const provisionIds = new Map<string, string>();
  const states = new Map<string, string>();
  return [
    ...checked(files.forums, ({ forums }) => checkUnique(forums, ["forums"], "state", files.forums.file)),
    ...checked(files.international, (law) => [
      ...checkUnique(law.rules, ["rules"], "id", files.international.file),
      ...law.rules.flatMap((rule, i) => checkCited(rule, ["rules", i])),
      ...checkInternationalReferences(law, names),
    ]),
    ...checked(files.treaties, ({ treaties, sources }) => [
      ...checkUnique(treaties, ["treaties"], "id", files.treaties.file),
      ...checkUnique(sources, ["sources"], "id", files.treaties.file),
      ...treaties.flatMap(({ parties }, i) => checkUnique(parties, ["treaties", i, "parties"], "state", files.treaties.file)),
      ...checkTreatyReferences(treaties, names),
    ]),
    ...checked(files.notResearched, (file) => file.states.flatMap(({ state }, i) => forum(state, ["states", i, "state"], names))),
    ...files.states.flatMap((file) =>
      checked(file, (law) => [
        ...checkName(file, "state", law.state.toLowerCase()),
        ...checkOnce(file, law, states),
        ...checkState(file, law, names, provisionIds),
      ]),
    ),
    ...files.precedents.flatMap((file) => checked(file, (precedent) => [...checkName(file, "id", precedent.id), ...checkPrecedent(precedent, names)])),
  ];
}

/** The checks that need no other file, and those given, on what is usable of a file. */
function checked<T>(file: Parsed<T>, check: (usable: T) => Fault[]): Problem[] {
  return problemsWith(file, [...checkOrderOfDates(file.data), ...(file.usable === undefined ? [] : check(file.usable))]);
}

function checkState(file: Parsed<StateLaw>, law: StateLaw, names: Names, provisionIds: Map<string, string>): Fault[] {
  const raw = file.data as { sources?: unknown; authorities?: unknown };
  const own = { sources: idsOf(raw.sources), authorities: idsOf(raw.authorities) };
  return [
    ...forum(law.state, ["state"], names),
    ...checkUnique(law.provisions, ["provisions"], "id", file.file, provisionIds),
    ...checkUnique(law.sources, ["sources"], "id", file.file),
    ...checkUnique(law.authorities, ["authorities"], "id", file.file),
    ...law.provisions.flatMap((provision, i) => [...checkCited(provision, ["provisions", i]), ...checkReach(provision, ["provisions", i])]),
    ...checkStateReferences(law, own, names),
    ...checkVersions(law),
    ...checkGaps(law),
  ];
}

function checkPrecedent(precedent: Precedent, names: Names): Fault[] {
  const { outcome, reason } = precedent;
  const agree = (outcome === "proceeded") === (reason === "none");
  return [
    ...checkPrecedentReferences(precedent, names),
    ...checkCited(precedent, []),
    ...(agree
      ? []
      : [
          {
            path: ["reason"],
            message: `A case that ${outcome === "proceeded" ? "went on" : "was blocked"} cannot have the reason "${reason}".`,
            remedy: 'Write "none" for a case that went on, and what blocked it otherwise.',
          },
        ]),
  ];
}

/** A file is found by its name: `de.yaml` holds `DE`. */
function checkName({ file }: Parsed<unknown>, field: string, wanted: string): Fault[] {
  const name = basename(file, ".yaml");
  return name === wanted
    ? []
    : [{ path: [field], message: `The file is named ${name}.yaml and holds "${wanted}".`, remedy: `Rename it to ${wanted}.yaml, or mend \`${field}\`.` }];
}

function checkOnce({ file }: Parsed<unknown>, { state }: StateLaw, seen: Map<string, string>): Fault[] {
  const before = seen.get(state);
  seen.set(state, file);
  return before === undefined ? [] : [{ path: ["state"], message: `The law of ${state} is in ${before} too.`, remedy: "Put it into one file." }];
}

/** Taken from the files as they stand: a treaty with a fault elsewhere is still a treaty to refer to. */
function namesOf({ forums, treaties, international }: LawFiles): Names {
  const listed = ({ data }: Parsed<unknown>, list: string, key?: string) =>
    data === undefined ? undefined : idsOf((data as Record<string, unknown> | null)?.[list], key);
  return {
    forums: listed(forums, "forums", "state"),
    treaties: listed(treaties, "treaties"),
    rules: listed(international, "rules"),
    treatySources: listed(treaties, "sources"),
  };
}

function idsOf(list: unknown, key = "id"): Set<string> {
  const items = Array.isArray(list) ? list : [];
  return new Set(items.map((item: unknown) => (item as Record<string, unknown> | null)?.[key]).filter((id) => typeof id === "string"));
}
