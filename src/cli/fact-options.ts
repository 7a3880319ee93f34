import { Option } from "commander";
import type { Translate } from "../i18n/index.ts";
import { PROTECTION_LEVELS, type ProtectionLevel, type StoredFact } from "../record/model.ts";
import { FACT_STATUSES, type FactStatus } from "../record/vocabulary.ts";
import type { WordsRead } from "../record/exchange/index.ts";
import { required } from "./options.ts";

/** What can be said of a fact besides its value. */
export interface FactOptions {
  readonly source?: string;
  readonly at?: string;
  readonly quote?: string;
  readonly grade?: string;
  readonly status?: FactStatus;
  readonly during?: string;
  readonly protection?: ProtectionLevel;
  readonly contrary?: boolean;
  readonly note?: string;
  readonly in?: string;
  readonly calendar?: NonNullable<WordsRead["calendar"]>;
}

export function factOptions(t: Translate): readonly Option[] {
  return [
    new Option("--source <id>", t("cli:option.source")),
    new Option("--at <place>", t("cli:option.at")),
    new Option("--quote <words>", t("cli:option.quote")),
    new Option("--grade <grade>", t("cli:option.grade")),
    // What is to count no longer is withdrawn, with a reason.
    new Option("--status <status>", t("cli:option.status")).choices(FACT_STATUSES.filter((status) => status !== "withdrawn")),
    new Option("--during <date>", t("cli:option.during")),
    new Option("--protection <level>", t("cli:option.protection")).choices([...PROTECTION_LEVELS]),
    new Option("--contrary", t("cli:option.contrary")),
    new Option("--note <text>", t("cli:option.factNote")),
    new Option("--in <language>", t("cli:option.in")),
    new Option("--calendar <calendar>", t("cli:option.calendar")).choices(["gregorian", "persian"]),
  ];
}

/** The parts of a fact that the options name. */
export function partsOf({
  source,
  at,
  quote,
  grade,
  status,
  during,
  protection,
  contrary,
  note,
}: FactOptions): Partial<Omit<StoredFact, "id" | "about" | "property" | "value">> {
  const locator = { ...(at === undefined ? {} : { at }), ...(quote === undefined ? {} : { quote }) };
  const where = Object.keys(locator).length === 0 ? {} : { locator };
  return {
    ...(source === undefined ? {} : { citations: [{ source, ...where }] }),
    ...(grade === undefined ? {} : { grade: grade.toUpperCase() }),
    ...(status === undefined ? {} : { status }),
    ...(during === undefined ? {} : { during }),
    ...(protection === undefined ? {} : { protection }),
    ...(contrary === undefined ? {} : { contrary }),
    ...(note === undefined ? {} : { note: { text: note } }),
  };
}

/** Why something is done; it is kept with it. */
export function reasonOption(t: Translate): Option {
  return required(new Option("--reason <words>", t("cli:option.reason")));
}
