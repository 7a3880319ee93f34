import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DedereError } from "../../../errors/index.ts";
import type { Change } from "../../../record/model.ts";
import { indexWords, isKept, objectsOf } from "../../../store/index.ts";
import type { Act } from "../../change.ts";
import { type Kept, logObjects } from "../../exhibits/keep-objects.ts";
import { slices } from "../../slices.ts";
import type { Workspace } from "../../workspace.ts";
import type { Brought } from "./changes.ts";
import type { Received } from "./read.ts";

/**
 * Takes over what a bag brings: bytes first, each hashed again, then all of it as one entry of the log. Where that cannot be
 * done nothing stays, the bytes neither.
 */
export async function takeBrought(workspace: Workspace, act: Act, received: Received, { changes, acquisitions, derivatives }: Brought): Promise<void> {
  const hashes = [...new Set([...acquisitions, ...derivatives].flatMap(({ sha256 }) => sha256 ?? []))];
  const put = await putAll(workspace, received, hashes);
  try {
    await logObjects(workspace, act, put, (kept) => {
      const byHash = new Map(kept.map((one) => [one.sha256, one]));
      // Under random names of our own: those of another folder would show that both hold the same.
      const own = (sha256: string) => (byHash.get(sha256) as Kept).object;
      const acquired = acquisitions.map((acquisition): Change => ({ do: "acquire", acquisition: { ...acquisition, object: own(acquisition.sha256) } }));
      const derived = derivatives.map((one): Change => ({ do: "derive", derivative: one.sha256 === undefined ? one : { ...one, object: own(one.sha256) } }));
      const texts = derivatives.filter(({ mediaType, sha256 }) => sha256 !== undefined && mediaType?.startsWith("text/plain"));
      return {
        changes: [...changes, ...acquired, ...derived],
        beside: async (db) => {
          for (const { id, sha256 = "" } of texts) await indexWords(db, id, await readFile(pathOf(received, sha256), "utf8"));
        },
      };
    });
  } catch (error) {
    await discard(workspace, put);
    throw error;
  }
}

function pathOf({ folder, objects }: Received, sha256: string): string {
  return join(folder, objects.get(sha256) ?? "");
}

async function putAll(workspace: Workspace, received: Received, hashes: readonly string[]): Promise<readonly Kept[]> {
  const put: Kept[] = [];
  try {
    for (const asked of slices(hashes)) {
      const known = await objectsOf(workspace.db, asked);
      for (const sha256 of asked) {
        const row = known.get(sha256);
        put.push(row ? { ...row, isNew: false } : { ...(await workspace.objects.put(createReadStream(pathOf(received, sha256)))), isNew: true });
        if (put.at(-1)?.sha256 !== sha256) throw otherBytes(received.objects.get(sha256) ?? sha256);
      }
    }
    return put;
  } catch (error) {
    await discard(workspace, put);
    throw error;
  }
}

/** Takes away bytes that no entry names: where it failed after the commit, they are kept. */
async function discard({ db, objects }: Workspace, put: readonly Kept[]): Promise<void> {
  for (const { object, isNew } of put) if (isNew && !(await isKept(db, object))) await objects.erase(object);
}

function otherBytes(file: string): DedereError {
  const message = "Its bytes are not those of its name.";
  return new DedereError("check-failed", "The bag is not what its log says; nothing was imported.", [{ file, message, remedy: "Ask for another bag." }]);
}
