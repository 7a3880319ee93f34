import { CHANGES } from "./changed-facts.ts";
import type { Comparison } from "./compare.ts";
import type { Machine } from "./machine.ts";
import { COLD_STEPS, type ColdStart, type ColdStep } from "./processes.ts";
import type { Scaling } from "./scaling.ts";
import type { Summary } from "./statistics.ts";
import { duration, number } from "./words.ts";

/** Everything that one run of the bench found. Durations are milliseconds. */
export interface Results {
  readonly machine: Machine & { readonly loadAfter: number };
  readonly asked: {
    readonly from: string;
    readonly to: string;
    readonly forums: number;
    readonly researched: number;
    readonly charges: number;
    readonly changes: number;
    readonly proofNodes: number;
  };
  readonly coldStart: ColdStart;
  readonly world: Readonly<Record<string, Summary>>;
  readonly peers: Comparison;
  readonly scaling: Scaling;
}

/** The results as Markdown, for a terminal and for the page alike. */
export function tell(results: Results): string {
  return (
    [machineLines(results), worldLines(results), coldLines(results), peerLines(results), scalingLines(results)].map((lines) => lines.join("\n")).join("\n\n") +
    "\n"
  );
}

function machineLines({ machine, asked }: Results): readonly string[] {
  // The bench itself keeps one core busy.
  const busy = Math.max(machine.loadBefore, machine.loadAfter - 1) > machine.cores / 2;
  return [
    `Node ${machine.node}, ${machine.system}, ${machine.cores} × ${machine.processor}, ${machine.memoryGiB} GiB.`,
    `Load before ${machine.loadBefore.toFixed(1)}, after ${machine.loadAfter.toFixed(1)}${busy ? ": the machine was busy with other work, so trust ratios and minima more than medians" : ""}.`,
    `Asked: ${asked.charges} charges, ${asked.forums} forums (${asked.researched} with a file), 7 routes, every day from ${asked.from} to ${asked.to}.`,
    `Answered: ${asked.changes} changes of findings, ${asked.proofNodes} nodes of proofs.`,
  ];
}

function worldLines({ world }: Results): readonly string[] {
  const names: readonly (readonly [string, string])[] = [
    ["assess", "assess the matter against the world, warm"],
    ["proofs", "make every proof of every forum and route"],
    ...CHANGES.map(({ id, what }) => [id, `one fact changed: ${what}`] as const),
    ["yardstick", "a fixed loop, for comparison: what varies here is the machine"],
    ["date", "a date query: the status of every forum on one day, from the timelines"],
  ];
  return table(
    "The whole world",
    names.map(([id, what]) => row(what, world[id] as Summary)),
  );
}

const STEPS: Readonly<Record<ColdStep, string>> = {
  node: "start of Node, to the first line of ours",
  modules: "engine and law book modules loaded",
  load: "compiled law book loaded",
  prepare: "law book prepared",
  assess: "first assessment of the matter",
};

function coldLines({ coldStart }: Results): readonly string[] {
  return table("A fresh process", [
    ...COLD_STEPS.map((step) => row(STEPS[step], coldStart.steps[step])),
    row("load, prepare and first assessment together", coldStart.answer),
    row("`dedere assess`, the whole process", coldStart.command),
  ]);
}

function peerLines({ peers }: Results): readonly string[] {
  const { contestants, date, timelines, days, states } = peers;
  return [
    ...table(`The status of a state on a day: ${states.length} states (${states.join(" ")})`, [
      row("Dedere, from the timelines", date),
      ...contestants.map(({ name, version, question }) => row(`${name} ${version}, from the facts`, question)),
      row(`Dedere, the timelines of these ${states.length} states made anew: all days, all routes`, timelines),
    ]),
    "",
    `The same answers to ${peers.agreed} questions, on sampled days and about every change. Written for the engines: ${peers.encoded.lines} lines, ${peers.encoded.comparisons} comparisons.`,
    "",
    "| ratio of medians, same run | " + contestants.map(({ name }) => name).join(" | ") + " |",
    `|---|${contestants.map(() => "--:").join("|")}|`,
    ratioRow(
      "one date query: times the cost of Dedere's",
      contestants.map(({ question }) => question.median / date.median),
    ),
    ratioRow(
      `one question × ${days} days × ${states.length} states (computed, not run): times the cost of Dedere's timelines`,
      contestants.map(({ question }) => (question.median * days * states.length) / timelines.median),
    ),
    ratioRow(
      "one question, once: times the cost of Dedere's whole timeline of one state",
      contestants.map(({ question }) => (question.median * states.length) / timelines.median),
    ),
  ];
}

function scalingLines({ scaling }: Results): readonly string[] {
  return [
    "**Many matters**, one after the other",
    "",
    "| matters | total | live heap after |",
    "|--:|--:|--:|",
    ...scaling.marks.map((mark) => `| ${number(mark.matters)} | ${duration(mark.milliseconds)} | ${mark.heapMegabytes.toFixed(1)} MB |`),
    "",
    ...table("Each of the thousand", [row("assess one matter against the world", scaling.each)]).slice(2),
    "",
    `Last hundred to first hundred, medians: ${number(scaling.lastToFirst)}. An assessment that is kept holds ${scaling.keptMegabytes.timelines.toFixed(2)} MB, with every proof made ${scaling.keptMegabytes.proofs.toFixed(1)} MB.`,
  ];
}

function table(title: string, rows: readonly string[]): readonly string[] {
  return [`**${title}**`, "", "| what | runs | min | median | p95 |", "|---|--:|--:|--:|--:|", ...rows];
}

function row(what: string, { runs, min, median, p95 }: Summary): string {
  return `| ${what} | ${runs} | ${duration(min)} | ${duration(median)} | ${duration(p95)} |`;
}

function ratioRow(what: string, ratios: readonly number[]): string {
  return `| ${what} | ${ratios.map(number).join(" | ")} |`;
}
