import { type Aim, type Outcome, type Row, type Size, underLoad } from "../part.ts";
import { duration } from "../words.ts";
import { rowOf, runStep } from "./processes.ts";

interface Work {
  readonly sentences: number;
  readonly rounds: number;
  readonly cold: number;
}

const WORK: Readonly<Record<Size, Work>> = {
  tiny: { sentences: 20, rounds: 2, cold: 1 },
  small: { sentences: 1000, rounds: 30, cold: 3 },
  full: { sentences: 1000, rounds: 100, cold: 7 },
};

/** Milliseconds. */
const MOST = 100;

/** The check of a long letter, and what a writer waits for after each change of the open letter. */
export async function checking(size: Size): Promise<Outcome> {
  const { sentences, rounds, cold } = WORK[size];
  return underLoad(async () => {
    const long = `${sentences.toLocaleString("en")} cited sentences: read and checked`;
    const warm = rowOf(`${long}, warm`, [runStep("check-warm", sentences, rounds)]);
    const first = rowOf(
      `${long}, law book and case loaded as well`,
      Array.from({ length: cold }, () => runStep("check-cold", sentences)),
    );
    const html = rowOf("one word of the open letter changed: read, checked, composed, HTML, warm", [runStep("preview", "html", rounds)]);
    const pdf = rowOf("the same to PDF", [runStep("preview", "pdf", rounds)]);
    return Promise.resolve({
      title: "Checking, and the way from an edit to the preview",
      rows: [warm, first, html, pdf],
      ratios: [],
      aims: [aim("the check, warm, median", warm), aim("from an edit to HTML, median", html), aim("from an edit to PDF, median", pdf)],
      notes: ["In each run one sentence is one that no run before it had, as after an edit; no two sentences of the long letter are the same."],
    });
  });
}

function aim(what: string, { times: { median } }: Row): Aim {
  return { what, found: duration(median), aim: `${duration(MOST)}, at most`, met: median <= MOST };
}
