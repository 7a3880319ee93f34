import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, ratioOf, type Size, underLoad } from "../part.ts";
import { inScratch } from "../scratch.ts";
import { summarise } from "../statistics.ts";
import { number } from "../words.ts";
import { timeShell } from "../workspace/processes.ts";
import { rowOf, runStep } from "./processes.ts";
import type { Took } from "./step.ts";

const WORK: Readonly<Record<Size, { readonly count: number; readonly rounds: number }>> = {
  tiny: { count: 5, rounds: 1 },
  small: { count: 40, rounds: 3 },
  full: { count: 197, rounds: 3 },
};

/** How many times as long as Typst alone the whole way may take. */
const MOST = 1.5;

/** Letters to states: our whole way, the Typst compiler alone, and LibreOffice, by turns. */
export async function letters(size: Size): Promise<Outcome> {
  const { count, rounds } = WORK[size];
  return underLoad(async () =>
    inScratch(async (scratch) => {
      const folder = (name: string) => join(scratch, name);
      for (const name of ["ours", "typst", "office"]) mkdirSync(folder(name));
      runStep("sources", scratch, count);
      const office = officeVersion();
      const [ours, typst, theirs]: [Took[], Took[], number[]] = [[], [], []];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(runStep("letters", folder("ours"), count));
        typst.push(runStep("typst", folder("sheets"), folder("typst")));
        if (office) theirs.push(timeShell(CONVERT, folder("profile"), folder("office"), folder("docx")));
      }
      for (const name of ["ours", "typst", ...(office ? ["office"] : [])]) mustHold(folder(name), count);
      return Promise.resolve(tellAll(count, ours, typst, office, theirs));
    }),
  );
}

/** All in one process, which is the fastest way; without the settings of whoever runs the bench. */
const CONVERT = `soffice "-env:UserInstallation=file://$1" --headless --convert-to pdf --outdir "$2" "$3"/*.docx > "$1.log" 2>&1`;

function officeVersion(): string | undefined {
  const { status, stdout } = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim().split(" ").slice(0, 2).join(" ") : undefined;
}

function mustHold(folder: string, count: number): void {
  const { length } = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  if (length !== count) throw new Error(`${folder} has ${length} letters instead of ${count}`);
}

function tellAll(count: number, ours: readonly Took[], typst: readonly Took[], office: string | undefined, theirs: readonly number[]): Omit<Outcome, "load"> {
  const work = { count, unit: "letters" };
  const own = rowOf("Dedere: read, check, compose, render", ours, work);
  const alone = rowOf("Typst alone: render what was composed", typst, work);
  const other = office === undefined ? [] : [{ what: `${office}: the same letters from DOCX`, times: summarise(theirs), work }];
  const times = own.times.median / alone.times.median;
  return {
    title: `${count} letters to states, in PDF/A-2a, on one core`,
    rows: [own, alone, ...other],
    ratios: [
      ratioOf("the whole way, to Typst alone", own.times, alone.times),
      ...other.map((row) => ratioOf(`the whole way, to ${office ?? ""}`, own.times, row.times)),
    ],
    aims: [{ what: "the whole way, times what Typst alone takes", found: number(times), aim: `${MOST}, at most`, met: times <= MOST }],
    notes: [
      "Dedere starts with the law book and the case open; both load typefaces and compiler within the time.",
      office === undefined
        ? "There is no LibreOffice here: nothing was compared with it."
        : "LibreOffice converts all letters in one process and makes plain PDF, without the tags that PDF/A-2a has.",
    ],
  };
}
