import { Option } from "commander";
import { assess as assessMatter, type Assessment, type StateCode, type Status } from "../../forum/index.ts";
import { at, formatDay, parseDay } from "../../time/index.ts";
import { styled, working } from "../cli.ts";
import { countsOn } from "../forum-row.ts";
import { writeJson } from "../json.ts";
import { DEMO_CASE, openCase } from "../open-case.ts";
import { jsonOption, portOption } from "../options.ts";
import { servePage } from "../page.ts";
import type { Verb } from "../verb.ts";
import { worldText } from "./assess.ts";

interface Options {
  readonly once?: boolean;
  readonly port?: number;
  readonly json?: boolean;
}

/** The days that tell the case: the open letter, the first week in office, a conference abroad, after the death. */
const DAYS = ["2021-06-25", "2021-08-10", "2023-12-12", "2024-06-01"] as const;

export const demo: Verb<Options> = {
  words: ["demo"],
  arguments: [],
  options: (t) => [new Option("--once", t("cli:option.once")), portOption(t), jsonOption(t)],
  examples: { once: "demo --once" },
  run: async (cli, { once, port, json }) => {
    const open = await openCase(cli, DEMO_CASE, {});
    const assessment = await working(cli, cli.t("cli:progress.assess"), () => assessMatter(open.matter, open.law));
    if (json) writeJson(cli, asJson(assessment));
    else
      for (const day of DAYS) cli.out.write(`${styled(cli, "inverse", ` ${cli.t(`cli:demo.day.${day}`)} `)}\n${worldText(cli, assessment, parseDay(day))}\n`);
    if (!once) await servePage(cli, open, port, json === true);
    return 0;
  },
};

function asJson(assessment: Assessment) {
  return {
    matter: assessment.matter.id,
    accused: assessment.matter.accused.name,
    asOf: formatDay(assessment.asOf),
    days: DAYS.map(parseDay).map((day) => ({ on: formatDay(day), counts: countsOn(assessment, day), states: statesOn(assessment, day) })),
  };
}

function statesOn({ forums }: Assessment, day: number): Readonly<Record<Status, readonly StateCode[]>> {
  const states: Record<Status, StateCode[]> = { open: [], "investigation-only": [], "open-on-arrival": [], blocked: [], unknown: [] };
  for (const { state, status } of forums.values()) states[at(status, day)].push(state);
  return states;
}
