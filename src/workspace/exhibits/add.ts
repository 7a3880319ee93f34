import { createHash, randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { toolVersion } from "../../derivatives/index.ts";
import type { Acquisition, Change, Id, StoredFact } from "../../record/model.ts";
import { objectSizes, objectsOf, readAcquisitions } from "../../store/index.ts";
import { readBlocks } from "../../vault/index.ts";
import { claimedType } from "./claimed-type.ts";
import { type Kept, logObjects, whilePutting } from "./keep-objects.ts";
import { type Found, walk } from "./walk.ts";
import type { Workspace } from "../workspace.ts";

/** How files came here; told in the acquisition of each. */
export interface Acquiring {
  /** A pseudonym is enough. */
  readonly actor: string;
  /** An address or words. */
  readonly from?: string;
  readonly note?: string;
  readonly method?: "import" | "capture" | "bag";
  /** Acquire what is there under the same name already: it came a second time. */
  readonly again?: boolean;
}

/** What became of one file. It is told when it outlives a power cut. */
export type Added =
  | { readonly name: string; readonly sha256: string; readonly size: number; readonly exhibit: Id; readonly status: "added" | "same-bytes" | "known" }
  | { readonly name: string; readonly skipped: NonNullable<Found["skipped"]> };

/** Files of one entry of the log: so many, or until they have so many bytes. */
const PER_ENTRY = { files: 256, bytes: 64_000_000 };
/** How many files are read and written side by side. */
const AT_ONCE = 16;

/**
 * Takes files and folders over. The bytes of each are hashed and encrypted as they are read, before any parser sees them,
 * and lie safely on the disk before the entry of the log names them. Run again after a crash it goes on where it was: the
 * same bytes under the same name from the same place are `known`. The same bytes under another name are one object and
 * another acquisition (`same-bytes`).
 * @throws {DedereError} `not-found` with all paths that are not there; `no-space`
 */
export async function* addExhibits(workspace: Workspace, paths: readonly string[], how: Acquiring): AsyncGenerator<Added> {
  const sizes = await objectSizes(workspace.db);
  let batch: Sized[] = [];
  let bytes = 0;
  const add = async () => whilePutting(workspace, async () => addBatch(workspace, batch, how, sizes));
  for await (const found of walk(paths, workspace.folder)) {
    if (found.skipped !== undefined) {
      yield { name: found.name, skipped: found.skipped };
      continue;
    }
    const { size } = await stat(found.path);
    batch.push({ ...found, size });
    bytes += size;
    if (batch.length < PER_ENTRY.files && bytes < PER_ENTRY.bytes) continue;
    yield* await add();
    [batch, bytes] = [[], 0];
  }
  yield* await add();
}

interface Sized extends Found {
  /** As the system tells it beforehand. */
  readonly size: number;
}

async function addBatch(workspace: Workspace, batch: readonly Sized[], how: Acquiring, sizes: Set<number>): Promise<readonly Added[]> {
  const put: { readonly name: string; readonly kept: Kept }[] = [];
  const skipped: Added[] = [];
  for (const { found, kept } of await putAll(workspace, batch, sizes)) {
    if (kept === undefined) skipped.push({ name: found.name, skipped: "unreadable" });
    else put.push({ name: found.name, kept });
  }
  let added: Added[] = [];
  const act = { actor: how.actor, action: "add-exhibit", ...(how.note === undefined ? {} : { note: how.note }) };
  await logObjects(
    workspace,
    act,
    put.map(({ kept }) => kept),
    async (kept) => {
      const exhibits = await exhibitsOf(
        workspace,
        kept.map(({ sha256 }) => sha256),
      );
      const taken = kept.map((object, i) => acquire(object, put[i]?.name ?? "", how, exhibits, workspace.clock()));
      added = taken.map((one) => one.added);
      return { changes: taken.flatMap(({ changes }) => changes) };
    },
  );
  for (const one of put) sizes.add(one.kept.size);
  return [...skipped, ...added];
}

/** Exhibits by the hash of their bytes, with how they came here. */
type Exhibits = Map<string, { readonly exhibit: Id; readonly acquisitions: Acquisition[] }>;

async function exhibitsOf({ db }: Workspace, hashes: readonly string[]): Promise<Exhibits> {
  const exhibits: Exhibits = new Map();
  for (const sha256 of new Set(hashes)) {
    const acquisitions = [...(await readAcquisitions(db, sha256))];
    const exhibit = acquisitions[0]?.exhibit;
    if (exhibit !== undefined) exhibits.set(sha256, { exhibit, acquisitions });
  }
  return exhibits;
}

function acquire(object: Kept, name: string, how: Acquiring, exhibits: Exhibits, now: Date): { readonly added: Added; readonly changes: readonly Change[] } {
  const { sha256, size } = object;
  const there = exhibits.get(sha256);
  const came = there?.acquisitions.some(({ originalName, from }) => originalName === name && from === how.from);
  if (there && came && !how.again) return { added: { name, sha256, size, exhibit: there.exhibit, status: "known" }, changes: [] };
  const exhibit = there?.exhibit ?? `exhibit-${randomUUID()}`;
  const acquisition = acquisitionOf(object, name, exhibit, how, now);
  if (there) there.acquisitions.push(acquisition);
  else exhibits.set(sha256, { exhibit, acquisitions: [acquisition] });
  const changes: Change[] = [...(there ? [] : newExhibit(exhibit, name, how.note)), { do: "acquire", acquisition }];
  return { added: { name, sha256, size, exhibit, status: there ? "same-bytes" : "added" }, changes };
}

function acquisitionOf({ sha256, size, object }: Kept, name: string, exhibit: Id, how: Acquiring, now: Date): Acquisition {
  const claimed = claimedType(name);
  return {
    id: `acquisition-${randomUUID()}`,
    exhibit,
    sha256,
    size,
    object,
    originalName: name,
    ...(claimed === undefined ? {} : { mediaTypeClaimed: claimed }),
    method: how.method ?? (name.includes("/") ? "folder" : "file"),
    ...(how.from === undefined ? {} : { from: how.from }),
    acquiredBy: how.actor,
    acquiredAt: now.toISOString().replace(/\.\d+Z$/, "Z"),
    tool: `dedere ${toolVersion()}`,
  };
}

/** A new exhibit is called as its file was, until a person gives it a better title. */
function newExhibit(id: Id, name: string, note: string | undefined): Change[] {
  const say = (property: string, text: string): Change => ({
    do: "add-fact",
    fact: { ...FACT, id: `${id}.${property}`, about: id, property, value: { text } },
  });
  const title = say("title", name.slice(name.lastIndexOf("/") + 1));
  return [{ do: "add-item", item: { id, kind: "exhibit" } }, title, ...(note === undefined ? [] : [say("note", note)])];
}

const FACT: Pick<StoredFact, "citations" | "status" | "contrary" | "protection"> = {
  citations: [],
  status: "alleged",
  contrary: false,
  protection: "restricted",
};

interface Put {
  readonly found: Sized;
  /** Absent where the file could not be read. */
  readonly kept?: Kept;
}

/** Puts files into the store, some side by side. Where one cannot be written, none of them stays. */
async function putAll(workspace: Workspace, batch: readonly Sized[], sizes: ReadonlySet<number>): Promise<readonly Put[]> {
  const done: Put[] = [];
  const left = batch.entries();
  const work = async () => {
    for (const [i, found] of left) done[i] = await putOne(workspace, found, sizes);
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = ended.find((result) => result.status === "rejected");
  if (failed === undefined) return done;
  // A sparse list: places whose file failed hold nothing.
  await Promise.all(Object.values(done).map(async ({ kept }) => kept?.isNew && workspace.objects.erase(kept.object)));
  throw failed.reason;
}

async function putOne(workspace: Workspace, found: Sized, sizes: ReadonlySet<number>): Promise<Put> {
  try {
    const known = sizes.has(found.size) ? await knownObject(workspace, found) : undefined;
    return { found, kept: known ?? { ...(await workspace.objects.put(bytesOf(found))), isNew: true } };
  } catch (error) {
    if (error instanceof Unreadable) return { found };
    throw error;
  }
}

/** The object with the bytes of a file, so that it need not be encrypted and written to be found out. */
async function knownObject({ db }: Workspace, found: Sized): Promise<Kept | undefined> {
  const hash = createHash("sha256");
  for await (const piece of bytesOf(found)) hash.update(piece);
  const sha256 = hash.digest("hex");
  const row = (await objectsOf(db, [sha256])).get(sha256);
  return row && { ...row, isNew: false };
}

/** A file that cannot be read is left out and told; the others are taken. */
class Unreadable extends Error {}

async function* bytesOf({ path }: Sized): AsyncGenerator<Uint8Array> {
  try {
    yield* readBlocks(path);
  } catch (cause) {
    throw new Unreadable("a file cannot be read", { cause });
  }
}
