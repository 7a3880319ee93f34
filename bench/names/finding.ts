import { type Outcome, type Size, underLoad } from "../part.ts";
import { quantile, summarise } from "../statistics.ts";
import { duration, number } from "../words.ts";
import { runStep } from "./processes.ts";
import type { Asked } from "./step.ts";

const AIM = { p50: 10, p99: 60, megabytes: 2048 };
const WORK: Readonly<Record<Size, { readonly names: number; readonly asked: number }>> = {
  tiny: { names: 500, asked: 20 },
  small: { names: 100_000, asked: 500 },
  full: { names: 1_000_000, asked: 1000 },
};

/** Questions to an index of many names, each for another person in another spelling. */
export async function finding(size: Size): Promise<Outcome> {
  return underLoad(async () => Promise.resolve(found(WORK[size].names, runStep("find", WORK[size].names, WORK[size].asked) as Asked)));
}

function found(names: number, { build, questions, right, peakMegabytes }: Asked): Omit<Outcome, "load"> {
  const [p50, p99] = [quantile(questions, 0.5), quantile(questions, 0.99)];
  const aim = (what: string, value: number, most: number, told: (value: number) => string) => ({
    what,
    found: told(value),
    aim: `${told(most)}, at most`,
    met: value <= most,
  });
  return {
    title: `Finding: an index of ${names.toLocaleString("en")} names, aliases among them, on one core`,
    rows: [
      { what: "making the index", times: summarise([build]), work: { count: names, unit: "names" }, peakMegabytes },
      { what: "a question, in one of two scripts", times: summarise(questions), peakMegabytes },
    ],
    ratios: [],
    aims: [
      aim("a question, median", p50, AIM.p50, duration),
      aim("a question, 99th percentile", p99, AIM.p99, duration),
      aim("memory of the process", peakMegabytes, AIM.megabytes, (value) => `${number(value)} MB`),
    ],
    notes: [
      `The first answer was the person asked for in ${number((100 * right) / questions.length)} of 100 questions; many people of these lists have the same name.`,
    ],
  };
}
