import type { Cited } from "../i18n/citations.ts";
import { formatNumber } from "../i18n/index.ts";
import type { Cli } from "./cli.ts";
import { wrap } from "./layout.ts";

/** Numbers citations in the order in which they are first used, and lists them. */
export class Footnotes {
  readonly #cli: Cli;
  readonly #cited = new Map<string, Cited>();

  constructor(cli: Cli) {
    this.#cli = cli;
  }

  /** The numbers that stand behind a sentence: ` [1, 3]`, or nothing where nothing is cited. */
  marks(cites: readonly Cited[]): string {
    if (cites.length === 0) return "";
    for (const cited of cites) if (!this.#cited.has(cited.label)) this.#cited.set(cited.label, cited);
    const labels = [...this.#cited.keys()];
    const numbers = new Set(cites.map(({ label }) => labels.indexOf(label) + 1));
    return ` [${runs([...numbers].toSorted((a, b) => a - b))
      .map((run) => this.#words(run))
      .join(", ")}]`;
  }

  /** What the numbers stand for, each with where it can be read. */
  lines(): readonly string[] {
    const { language, out } = this.#cli;
    return [...this.#cited.values()].map(({ label, sources }, i) => {
      const where = sources.map(({ title, where: place }) => (place ? `${title} (${place})` : title)).join("; ");
      return wrap(where ? `${label}: ${where}` : label, out.width, `  [${formatNumber(i + 1, language)}] `, "      ");
    });
  }

  #words({ first, last }: Run): string {
    const [from, to] = [formatNumber(first, this.#cli.language), formatNumber(last, this.#cli.language)];
    return first === last ? from : `${from}–${to}`;
  }
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Joins numbers that follow each other: 1, 2, 3, 7 is 1 to 3, and 7. */
function runs(numbers: readonly number[]): readonly Run[] {
  const found: Run[] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run && run.last === number - 1) found[found.length - 1] = { first: run.first, last: number };
    else found.push({ first: number, last: number });
  }
  return found;
}
