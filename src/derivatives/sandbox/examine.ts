import { existsSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { type Limits, USUAL_LIMITS } from "../limits.ts";
import { OCR_LANGUAGES, OCR_MODEL } from "../plan.ts";
import { hasNamespaces } from "./command.ts";
import { type Outcome, runInSandbox } from "./run.ts";

/** What was found of the sandbox by trying in it what it must not let through. */
export interface SandboxFound {
  /** Why it does not start. */
  readonly failed?: string;
  /** Ways that were not barred: to the network, to files, to other programs. */
  readonly allowed: readonly string[];
  /** Whether native code is cut off from the network too, by the system. */
  readonly cutOff: boolean;
  /** Limits beyond which a parser was not ended. */
  readonly unlimited: readonly ("time" | "memory")[];
  /** Languages whose data for recognition is not there. */
  readonly languagesLacking: readonly string[];
}

const LIMITS: Limits = { ...USUAL_LIMITS, seconds: 30 };

/** Tries the sandbox with the parser `probe`, which does on purpose what a parser must not. Takes a second or two. */
export async function examineSandbox(): Promise<SandboxFound> {
  const probe = await runInSandbox("probe", nothing(), {}, LIMITS);
  const [told] = probe.outputs;
  const languagesLacking = OCR_LANGUAGES.filter((code) => !hasData(code));
  if (told === undefined) return { failed: probe.failed ?? "no answer", allowed: [], cutOff: false, unlimited: [], languagesLacking };
  const { allowed, interfaces } = JSON.parse(Buffer.from(told.bytes).toString()) as { allowed: string[]; interfaces: string[] };
  return { allowed, cutOff: hasNamespaces() && interfaces.length === 0, unlimited: await unlimited(), languagesLacking };
}

async function unlimited(): Promise<SandboxFound["unlimited"]> {
  const time = await harm("loop", { ...LIMITS, seconds: 1 });
  const memory = await harm("heap", { ...LIMITS, heap: 60_000_000 });
  return [...(time.failed?.startsWith("time limit") ? [] : ["time" as const]), ...(memory.failed?.startsWith("memory limit") ? [] : ["memory" as const])];
}

function harm(name: string, limits: Limits): Promise<Outcome> {
  return runInSandbox("probe", nothing(), { harm: name }, limits);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function hasData(code: string): boolean {
  try {
    const manifest = findPackageJSON(`@tesseract.js-data/${code}`, import.meta.url);
    return manifest !== undefined && existsSync(join(dirname(manifest), OCR_MODEL, `${code}.traineddata.gz`));
  } catch {
    return false;
  }
}
