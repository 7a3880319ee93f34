import type { Explanation } from "../i18n/explain.ts";
import type { Statement } from "../i18n/statements.ts";
import { type Cli, styled } from "./cli.ts";
import { Footnotes } from "./footnotes.ts";
import { wrap } from "./layout.ts";

const MARKS = { true: "✓", false: "✗", unknown: "?" } as const;
const COLOURS = { true: "green", false: "red", unknown: "yellow" } as const;

/** An explanation as a page of text: the answer, what decides with numbered citations, what qualifies it, the sources. */
export function explanationText(cli: Cli, explanation: Explanation, all: boolean): string {
  const { t, out } = cli;
  const notes = new Footnotes(cli);
  const decides = explanation.decides.flatMap(({ heading, statements }) => [
    ...(heading === undefined ? [] : [wrap(heading, out.width, "  ")]),
    ...statements.map((statement) => statementText(cli, statement, notes)),
  ]);
  const { questions, subjectTo, duties, confidence, rest } = explanation;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["decides", decides],
    ["questions", questions.map(({ question, who }) => bullet(cli, t("explain:asked", { question, who })))],
    ["subjectTo", subjectTo.map((text) => bullet(cli, text))],
    ["duties", duties.map((text) => bullet(cli, text))],
    ["confidence", confidence ? [wrap(confidence.words, out.width, "  ")] : []],
    ["rest", all ? rest.map((statement) => statementText(cli, { ...statement, cites: [] }, notes)) : folded(cli, rest)],
    ["sources", notes.lines()],
  ];
  const shown = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `${styled(cli, "bold", t(`explain:section.${name}`))}\n${lines.join("\n")}`);
  return `${[styled(cli, ["bold", COLOURS[explanation.value]], wrap(explanation.answer, out.width)), ...shown].join("\n\n")}\n`;
}

function statementText(cli: Cli, { text, value, cites, caveats, note }: Statement, notes: Footnotes): string {
  const mark = styled(cli, COLOURS[value], MARKS[value]);
  const lines = [wrap(`${text}${notes.marks(cites)}`, cli.out.width, `    ${mark} `, "      ")];
  for (const caveat of caveats) lines.push(wrap(caveat, cli.out.width, "      ! ", "        "));
  if (note !== undefined) lines.push(styled(cli, "dim", wrap(note, cli.out.width, "      · ", "        ")));
  return lines.join("\n");
}

function bullet({ out }: Cli, text: string): string {
  return wrap(text, out.width, "  - ", "    ");
}

function folded(cli: Cli, rest: readonly Statement[]): readonly string[] {
  if (rest.length === 0) return [];
  return [styled(cli, "dim", `  ${cli.t("cli:explain.folded", { count: rest.length })}`)];
}
