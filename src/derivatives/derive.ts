import type { DerivativeKind, Parameters } from "./made.ts";
import { IDENTIFY, isPicture, type OcrLanguage, ocrTask, planFor, type Task } from "./plan.ts";
import { type Outcome, runInSandbox } from "./sandbox/run.ts";
import { toolVersion } from "./version.ts";

/** One derivative, or why there is none. The names are those of the record. */
export interface Made {
  readonly kind: DerivativeKind;
  /** Name of a package, or `dedere`. */
  readonly tool: string;
  readonly toolVersion: string;
  readonly parameters: Parameters;
  /** The media type that the original turned out to have: of the first derivative alone. */
  readonly found?: string;
  readonly mediaType?: string;
  readonly bytes?: Uint8Array;
  /** Why the parser did not come to its end; told in a derivative without bytes. */
  readonly failed?: string;
}

/** What is wanted beside what is made of every file. */
export interface Wish {
  /** Recognise the text of pictures and scanned pages, in these languages. It takes seconds a page. */
  readonly ocr?: readonly OcrLanguage[];
  /** Told each time that a parser tried to reach the network: it was kept from it, and it may be a hostile file. */
  readonly onNetwork?: (parser: string, what: string) => void;
}

/**
 * Makes what can be made of a file: first its media type, then what the parsers for that type make. Every parser runs in
 * a sandbox of its own (`sandbox/run.ts`); what goes wrong there is a {@link Made} that says so, and the next one runs.
 * The same bytes, versions and parameters give the same derivatives.
 * @param open opens the plain bytes of the original from the beginning, once for each parser; its errors are thrown
 */
export async function* derive(open: () => AsyncIterable<Uint8Array>, wish: Wish = {}): AsyncGenerator<Made> {
  let found: string | undefined;
  for await (const made of run(IDENTIFY, open(), wish)) {
    found ??= made.found;
    yield made;
  }
  for (const task of planFor(found ?? "")) {
    for await (const made of run(task, open(), wish)) {
      yield made;
      if (isScan(made) && made.bytes !== undefined) yield* recognise([made.bytes], wish, made.parameters);
    }
  }
  if (found !== undefined && isPicture(found)) yield* recognise(open(), wish, {});
}

/** What is known of an earlier derivative. */
export type Earlier = Pick<Made, "kind" | "tool" | "toolVersion" | "found"> & Partial<Pick<Made, "parameters">>;

/**
 * Whether all that {@link derive} would make of a file is among what was made of it: by these versions of the tools,
 * whatever came of it.
 */
export function isDone(there: readonly Earlier[], { ocr }: Pick<Wish, "ocr">): boolean {
  const by = (task: Task) => there.filter(({ tool, toolVersion: version }) => tool === task.tool && version === toolVersion(task.tool));
  const identified = by(IDENTIFY)[0];
  if (identified === undefined || ocr === undefined) return identified !== undefined;
  const task = ocrTask(ocr);
  const toRecognise = isPicture(identified.found ?? "") || there.some(isScan);
  return !toRecognise || by(task).some(({ parameters }) => parameters?.["languages"] === task.parameters["languages"]);
}

/** A page that has no text of its own. */
function isScan({ kind, parameters }: Pick<Earlier, "kind" | "parameters">): boolean {
  return kind === "page-image" && parameters?.["text"] === "no";
}

async function* recognise(picture: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, wish: Wish, parameters: Parameters): AsyncGenerator<Made> {
  if (wish.ocr === undefined) return;
  for await (const made of run(ocrTask(wish.ocr), asyncOf(picture), wish)) yield { ...made, parameters: { ...made.parameters, ...parameters } };
}

async function* asyncOf(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function* run(task: Task, input: AsyncIterable<Uint8Array>, { onNetwork }: Wish): AsyncGenerator<Made> {
  const outcome = await runInSandbox(task.parser, input, task.parameters, task.limits);
  for (const what of outcome.network) onNetwork?.(task.parser, what);
  yield* madeOf(task, outcome);
}

function madeOf(task: Task, { outputs, failed }: Outcome): Made[] {
  const by = { tool: task.tool ?? "dedere", toolVersion: toolVersion(task.tool) };
  const made = outputs.map(({ parameters, ...output }): Made => ({ ...by, ...output, parameters: { ...task.parameters, ...parameters } }));
  return failed === undefined ? made : [...made, { ...by, kind: task.kind, parameters: task.parameters, failed }];
}
