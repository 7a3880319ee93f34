import { relative } from "node:path";
import { Option } from "commander";
import { loadLawBook } from "../../lawbook/index.ts";
import { matterOfCase } from "../../record/index.ts";
import { caseReader, keepOpen, type KeptOpen } from "../../workspace/index.ts";
import { DEMO_FOLDER, DEMO_PASSPHRASE, openDemoWorkspace } from "../demo-workspace.ts";
import { assess as assessMatter, type Assessment, prepare, type StateCode, type Status } from "../../forum/index.ts";
import { at, formatDay, parseDay } from "../../time/index.ts";
import { LETTERS_FOLDER, writeDemoLetters } from "../documents/demo-letters.ts";
import { type Cli, styled, working } from "../cli.ts";
import { countsOn } from "../forum-row.ts";
import { writeJson } from "../json.ts";
import { jsonOption, portOption } from "../options.ts";
import { lawInput, servePage } from "../page.ts";
import type { Verb } from "../verb.ts";
import { worldText } from "./assess.ts";

interface Options {
  readonly once?: boolean;
  readonly port?: number;
  readonly json?: boolean;
}

/** The days that tell the case: the open letter, the first week in office, a conference abroad, after the death. */
const DAYS = ["2021-06-25", "2021-08-10", "2023-12-12", "2024-06-01"] as const;

const IDLE_MS = 15 * 60_000;
export const demo: Verb<Options> = {
  words: ["demo"],
  arguments: [],
  options: (t) => [new Option("--once", t("cli:option.once")), portOption(t), jsonOption(t)],
  examples: { once: "demo --once" },
  run: async (cli, options) => {
    const workspace = keepOpen(await working(cli, cli.t("cli:progress.demo"), () => openDemoWorkspace()), IDLE_MS);
    try {
      await show(cli, workspace, options);
    } finally {
      await workspace.lock();
    }
    return 0;
  },
};

async function show(cli: Cli, workspace: KeptOpen, { once, port, json }: Options): Promise<void> {
  const file = await caseReader(workspace)();
  const matter = matterOfCase(file, undefined, cli.language);
  const book = await working(cli, cli.t("cli:progress.lawBook"), () => loadLawBook());
  const law = prepare(book.law);
  const assessment = await working(cli, cli.t("cli:progress.assess"), () => assessMatter(matter, law));
  await working(cli, cli.t("cli:progress.build"), () => writeDemoLetters(cli, { file, law }, book.precedents));
  if (json) writeJson(cli, asJson(assessment));
  else cli.out.write([...DAYS.map((day) => dayText(cli, assessment, day)), whereText(cli)].join(""));
  // Everybody may know this case, so anyone on this machine is let in.
  if (!once) await servePage(cli, { workspace, ...lawInput({ law, book, accusedId: undefined }) }, { port, json, anyone: true });
}

/** Both on lines of their own, as they are: to be copied. */
function whereText({ t }: Cli): string {
  return [
    t("cli:demo.letters"),
    `  ${relative("", LETTERS_FOLDER)}`,
    t("cli:demo.folder"),
    `  ${relative("", DEMO_FOLDER)}`,
    t("cli:demo.passphrase"),
    `  ${DEMO_PASSPHRASE}`,
    "",
  ].join("\n");
}

function dayText(cli: Cli, assessment: Assessment, day: (typeof DAYS)[number]): string {
  return `${styled(cli, "inverse", ` ${cli.t(`cli:demo.day.${day}`)} `)}\n${worldText(cli, assessment, parseDay(day))}\n`;
}

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
