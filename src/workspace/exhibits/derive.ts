import { createHash, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { derive, isDone, type Made, type OcrLanguage } from "../../derivatives/index.ts";
import type { Acquisition, Derivative } from "../../record/model.ts";
import { type Db, indexWords, type ObjectRow, objectsOf, readAcquisitions, readDerivatives } from "../../store/index.ts";
import { type Kept, logObjects, whilePutting } from "./keep-objects.ts";
import type { Workspace } from "../workspace.ts";

export interface Deriving {
  readonly actor: string;
  /** Recognise pictures and scans, in these languages. */
  readonly ocr?: readonly OcrLanguage[];
  /** Make anew what there is already, and compare. */
  readonly again?: boolean;
  /** Told each time that a parser tried to reach the network. */
  readonly onNetwork?: (sha256: string, parser: string, what: string) => void;
}

/** What was made of one exhibit. */
export interface Derived {
  /** Of the original. */
  readonly sha256: string;
  readonly originalName: string;
  readonly found?: string;
  /** New derivatives, those that failed included. */
  readonly made: readonly Derivative[];
  /** How many came out as they are there already, with the same bytes. */
  readonly same: number;
}

/**
 * Makes what is lacking of all exhibits: type, text, previews, listings. Each exhibit is an entry of the log; run again
 * after a crash it goes on where it was. A new version of a tool makes its derivatives beside the old ones.
 */
export async function* deriveAll(workspace: Workspace, how: Deriving): AsyncGenerator<Derived> {
  const originals = new Map((await readAcquisitions(workspace.db)).map((acquisition) => [acquisition.sha256, acquisition]));
  for (const original of originals.values()) {
    const derived = await deriveOne(workspace, original, how);
    if (derived) yield derived;
  }
}

async function deriveOne(workspace: Workspace, original: Acquisition, how: Deriving): Promise<Derived | undefined> {
  const there = await readDerivatives(workspace.db, original.sha256);
  const object = (await objectsOf(workspace.db, [original.sha256])).get(original.sha256);
  // Erased originals have no object any more.
  if (object === undefined || (!how.again && isDone(there, how))) return undefined;
  return whilePutting(workspace, async () => make(workspace, original, object, there, how));
}

async function make(
  workspace: Workspace,
  { sha256, originalName }: Acquisition,
  object: ObjectRow,
  there: readonly Derivative[],
  how: Deriving,
): Promise<Derived> {
  const { objects } = workspace;
  const fresh: Fresh[] = [];
  let found: string | undefined;
  let same = 0;
  const onNetwork = (parser: string, what: string) => how.onNetwork?.(sha256, parser, what);
  for await (const made of derive(() => objects.open(object), { ...(how.ocr ? { ocr: how.ocr } : {}), onNetwork })) {
    found ??= made.found;
    const kept = made.bytes && (await keep(workspace, made.bytes));
    if (there.some((one) => isSame(one, made, kept))) same += 1;
    else fresh.push({ made, ...(kept ? { kept } : {}) });
  }
  const made = await log(workspace, sha256, how.actor, fresh);
  return { sha256, originalName, ...(found === undefined ? {} : { found }), made, same };
}

interface Fresh {
  readonly made: Made;
  /** Absent where the parser failed. */
  readonly kept?: Kept;
}

async function keep({ db, objects }: Workspace, bytes: Uint8Array): Promise<Kept> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = (await objectsOf(db, [sha256])).get(sha256);
  return known ? { ...known, isNew: false } : { ...(await objects.put(once(bytes))), isNew: true };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function isSame(there: Derivative, made: Made, kept: Kept | undefined): boolean {
  const { kind, tool, toolVersion, mediaType, parameters, failed } = made;
  return isDeepStrictEqual(
    [there.kind, there.tool, there.toolVersion, there.mediaType, there.parameters, there.failed, there.sha256],
    [kind, tool, toolVersion, mediaType, parameters, failed, kept?.sha256],
  );
}

async function log(workspace: Workspace, of: string, actor: string, fresh: readonly Fresh[]): Promise<readonly Derivative[]> {
  let derivatives: readonly Derivative[] = [];
  const put = fresh.flatMap(({ kept }) => kept ?? []);
  await logObjects(workspace, { actor, action: "derive" }, put, (objects) => {
    const left = objects.values();
    derivatives = fresh.map(({ made, kept }) => derivativeOf(of, made, kept && left.next().value));
    return {
      changes: derivatives.map((derivative) => ({ do: "derive", derivative })),
      beside: async (db) => {
        for (const [i, { id }] of derivatives.entries()) await tellWords(db, id, fresh[i]?.made);
      },
    };
  });
  return derivatives;
}

function derivativeOf(of: string, { bytes: _bytes, ...made }: Made, object: Kept | undefined): Derivative {
  return { id: `derivative-${randomUUID()}`, of, ...made, ...(object ? { sha256: object.sha256, size: object.size, object: object.object } : {}) };
}

/** Makes the words of an exhibit findable; its other derivatives are looked at, not searched. */
async function tellWords(db: Db, id: string, made: Made | undefined): Promise<void> {
  if (made?.bytes === undefined || !made.mediaType?.startsWith("text/plain")) return;
  await indexWords(db, id, Buffer.from(made.bytes).toString("utf8"));
}
