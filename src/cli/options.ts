import { Option } from "commander";
import { ROUTES } from "../forum/vocabulary.ts";
import { LANGUAGES, type Translate } from "../i18n/index.ts";
import { PROTECTION_LEVELS } from "../record/model.ts";
import { dayArgument, portArgument, routeArgument, stateArgument } from "./arguments.ts";

/** The options that several commands share, each with one meaning. */
export function jsonOption(t: Translate): Option {
  return new Option("--json", t("cli:option.json"));
}

/** Read before the parser is built, because the parser's own words are in that language. Declared for the help and the check. */
export function languageOption(t: Translate): Option {
  return new Option("--lang <language>", t("cli:option.lang")).choices([...LANGUAGES]);
}

export function onOption(t: Translate): Option {
  return new Option("--on <date>", t("cli:option.on")).argParser(dayArgument(t));
}

export function stateOption(t: Translate): Option {
  return new Option("--state <code>", t("cli:option.state")).argParser(stateArgument(t));
}

export function routeOption(t: Translate): Option {
  return new Option("--route <route>", t("cli:option.route", { routes: ROUTES.join(", ") })).argParser(routeArgument(t));
}

export function dateOption(t: Translate, name: "from" | "to"): Option {
  return new Option(`--${name} <date>`, t(`cli:option.${name}`)).argParser(dayArgument(t));
}

export function portOption(t: Translate): Option {
  return new Option("--port <number>", t("cli:option.port")).argParser(portArgument(t));
}

/** Marks an option as one that cannot be left out. */
export function required(option: Option): Option {
  return option.makeOptionMandatory();
}

export function accusedOption(t: Translate): Option {
  return new Option("--accused <id>", t("cli:option.accused"));
}

/** Who will read what is found or written. */
export function audienceOption(t: Translate): Option {
  return new Option("--audience <level>", t("cli:option.audience")).choices([...PROTECTION_LEVELS]).default("public");
}

/** That somebody read the texts in which names of protected people stand. */
export function withNamesOption(t: Translate): Option {
  return new Option("--with-names", t("cli:option.withNames"));
}

/** Which case of a workspace. */
export function caseOption(t: Translate): Option {
  return new Option("--case <id>", t("cli:option.case"));
}

export function allOption(t: Translate): Option {
  return new Option("--all", t("cli:option.all"));
}
