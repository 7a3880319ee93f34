// oxlint-disable no-await-in-loop -- what is timed runs one after the other
/** `node step.ts STEP ARG…`: does one step with documents in a fresh process and writes what it took as JSON. The modules are loaded before. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { lettersTo } from "../../src/cli/documents/letters.ts";
import type { OpenDocument } from "../../src/cli/documents/found.ts";
import { checkDocument, compose, type DocumentSource, render, statesToWriteTo } from "../../src/documents/index.ts";
import { readFonts } from "../../src/documents/render/fonts.ts";
import { sheetOf } from "../../src/documents/render/pdf/sheet.ts";
import { longLetter, openDemonstration, openLetter, read, readLetters } from "./open.ts";

const RENDER = join(import.meta.dirname, "../../src/documents/render/pdf");
const WARM_UP = 10;

/** What a step took; milliseconds of each run. */
export interface Took {
  readonly milliseconds: readonly number[];
  readonly peakMegabytes: number;
}

const STEPS = {
  /** FOLDER COUNT: letters to states, from their sources to PDF. The law book and the case are open. */
  letters: async (folder: string, count: string) => {
    const around = await openDemonstration();
    return once(async () => {
      const open = opened(around);
      const versions = [open.document, ...open.versions];
      for (const one of versions) mustPass(checkDocument(one, open.against, { versions: versions.filter((other) => other !== one) }));
      for (const letter of someOf(open, Number(count))) writeFileSync(join(folder, `${letter.name}.pdf`), await render(letter, "pdf"));
    });
  },
  /** FOLDER COUNT: writes what the two others render. Not timed. */
  sources: async (folder: string, count: string) => {
    const open = opened(await openDemonstration());
    for (const sub of ["sheets", "docx"]) mkdirSync(join(folder, sub), { recursive: true });
    for (const letter of someOf(open, Number(count))) {
      writeFileSync(join(folder, "sheets", `${letter.name}.json`), sheetOf(letter));
      writeFileSync(join(folder, "docx", `${letter.name}.docx`), await render(letter, "docx"));
    }
    return took([]);
  },
  /** SHEETS FOLDER: the Typst compiler alone, on the same template and data. */
  typst: async (sheets: string, folder: string) =>
    once(async () => {
      const mainFileContent = readFileSync(join(RENDER, "template.typ"), "utf8");
      const compiler = NodeCompiler.create({ workspace: RENDER, fontArgs: [{ fontBlobs: await readFonts() }] });
      for (const name of readdirSync(sheets)) {
        const { result } = compiler.compile({ mainFileContent, inputs: { document: readFileSync(join(sheets, name), "utf8") } });
        if (!result) throw new Error(`Typst did not take ${name}`);
        writeFileSync(join(folder, `${name}.pdf`), compiler.pdf(result, { pdfStandard: "a-2a" }));
        compiler.evictCache(10);
      }
    }),
  /** SENTENCES: a long letter is read and checked with nothing open yet. */
  "check-cold": async (sentences: string) => {
    const text = longLetter(Number(sentences));
    return once(async () => {
      const { against } = await openDemonstration();
      mustPass(checkDocument(read(text, "long"), against));
    });
  },
  /** SENTENCES ROUNDS: the same again, law book and case open; each time with one sentence changed. */
  "check-warm": async (sentences: string, rounds: string) => {
    const { against } = await openDemonstration();
    const text = longLetter(Number(sentences));
    return again(Number(rounds), (round) => {
      mustPass(checkDocument(read(edited(text, round), "long"), against));
      return Promise.resolve();
    });
  },
  /** FORMAT ROUNDS: a word of the open letter changed, to its preview. */
  preview: async (format: string, rounds: string) => {
    const { against } = await openDemonstration();
    return again(Number(rounds), async (round) => {
      const document: DocumentSource = read(edited(openLetter(), round), "open-letter.en.md");
      mustPass(checkDocument(document, against));
      await render(compose(document, against), format === "pdf" ? "pdf" : "html");
    });
  },
};

export type StepName = keyof typeof STEPS;

const [name = "", ...args] = process.argv.slice(2);
const step = new Map<string, (...args: string[]) => Promise<Took>>(Object.entries(STEPS)).get(name);
if (step) process.stdout.write(JSON.stringify(await step(...args)));
else throw new Error(`There is no step "${name}".`);

function opened(around: Pick<OpenDocument, "against" | "decided">): OpenDocument {
  return { ...around, ...readLetters(), approval: undefined, signatures: [], approve: () => Promise.resolve() };
}

/** The members and observer states of the United Nations and the two others that letters go to: spread over the alphabet where fewer are wanted. */
function someOf(open: OpenDocument, count: number) {
  const states = statesToWriteTo(open.against.law.forums, "un");
  return lettersTo(
    open,
    Array.from({ length: count }, (_, i) => states[Math.floor((i * states.length) / count)] ?? "CH"),
  );
}

/** One word another one each time. */
function edited(text: string, round: number): string {
  return text.replace("We ask every state", `We ask all states, ${"ab".repeat(round + 20)},`);
}

function mustPass(findings: ReturnType<typeof checkDocument>): void {
  const error = findings.find(({ severity }) => severity === "error");
  if (error) throw new Error(`A document of the bench has an error: ${error.rule} ${JSON.stringify(error.values)}`);
}

async function once(work: () => Promise<void>): Promise<Took> {
  return took([await timed(work)]);
}

async function again(rounds: number, work: (round: number) => Promise<void>): Promise<Took> {
  const times: number[] = [];
  for (let round = -WARM_UP; round < rounds; round += 1) times.push(await timed(() => work(round)));
  return took(times.slice(WARM_UP));
}

function took(milliseconds: readonly number[]): Took {
  return { milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
