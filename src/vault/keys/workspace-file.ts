import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { DedereError } from "../../errors/index.ts";
import { replaceFile } from "../durable.ts";

/** `workspace.json`: the one file of a workspace that is readable. It holds the data key, sealed twice, and identifies nobody. */
const NAME = "workspace.json";

const base64 = (size: number) => z.base64().refine((text) => Buffer.from(text, "base64").length === size, { error: `is not ${size} bytes in base64` });
const SALT_SIZE = 16;
/** Nonce, data key, tag. */
const WRAPPED_SIZE = 12 + 32 + 16;

const argon2Cost = z.strictObject({
  // More than any machine has would be a way to make unlocking impossible.
  memory: z
    .int()
    .min(8)
    .max(4 * 1024 * 1024),
  passes: z.int().min(1).max(1000),
  parallelism: z.int().min(1).max(64),
});

const passphraseSlot = z.strictObject({ kdf: z.literal("argon2id"), cost: argon2Cost, salt: base64(SALT_SIZE), wrapped: base64(WRAPPED_SIZE) });
const recoverySlot = z.strictObject({ kdf: z.literal("hkdf-sha256"), salt: base64(SALT_SIZE), wrapped: base64(WRAPPED_SIZE) });

const schema = z.strictObject({
  format: z.literal("dedere-workspace"),
  version: z.literal(1),
  /** The first line of every checkpoint of the log; random, so that it names nobody. */
  origin: z.string().regex(/^dedere-log\/[0-9a-f]{32}$/),
  passphrase: passphraseSlot,
  recovery: recoverySlot,
});

export type PassphraseSlot = Readonly<z.infer<typeof passphraseSlot>>;
export type RecoverySlot = Readonly<z.infer<typeof recoverySlot>>;
export type WorkspaceFile = Readonly<z.infer<typeof schema>>;

/** Whether a folder is a workspace. */
export function isWorkspace(folder: string): boolean {
  return existsSync(join(folder, NAME));
}

/**
 * The whole path of a folder that is a workspace.
 * @throws DedereError `not-found` where it is none
 */
export function workspaceFolder(folder: string): string {
  const path = resolve(folder);
  if (!isWorkspace(path)) throw noWorkspace(path);
  return path;
}

/**
 * Reads the file of a workspace.
 * @throws DedereError `not-found` where the folder is no workspace, `bad-file` where the file is damaged or of a newer version
 */
export async function readWorkspaceFile(folder: string): Promise<WorkspaceFile> {
  const path = join(folder, NAME);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR") ? noWorkspace(folder) : error;
  });
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const remedy = "Put it back from a backup. Without it nothing in the workspace can be opened.";
  const problems = parsed.error.issues.map((issue) => ({ file: path, path: issue.path.join("."), message: `${issue.message}.`, remedy }));
  throw new DedereError("bad-file", "The file of this workspace is damaged, or made by a newer version of Dedere.", problems);
}

/** Writes the file; a crash leaves the old one or the new one. */
export async function writeWorkspaceFile(folder: string, file: WorkspaceFile): Promise<void> {
  await replaceFile(join(folder, NAME), `${JSON.stringify(file, undefined, 2)}\n`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noWorkspace(folder: string): DedereError {
  const message = `There is no workspace in ${folder}.`;
  return new DedereError("not-found", message, [{ file: folder, message, remedy: 'Name another folder, or make one with "dedere init".' }]);
}
