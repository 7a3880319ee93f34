import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { DedereError } from "../../errors/index.ts";
import { replaceFile } from "../durable.ts";

/** `workspace.json`: the one file of a workspace that is readable. It holds the data key, sealed twice, and identifies nobody. */
export const WORKSPACE_FILE = "workspace.json";
export const VERSION = 2;

const base64 = (size: number) => z.base64().refine((text) => Buffer.from(text, "base64").length === size, { error: `is not ${size} bytes in base64` });
const SALT_SIZE = 16;
/** Nonce, data key, tag. */
const WRAPPED_SIZE = 12 + 32 + 16;
const SEAL_SIZE = 32;

const argon2Cost = z
  .strictObject({
    // More than any machine has would be a way to make unlocking impossible.
    memory: z.int().max(4 * 1024 * 1024),
    passes: z.int().min(1).max(1000),
    parallelism: z.int().min(1).max(64),
  })
  .refine(({ memory, parallelism }) => memory >= 8 * parallelism, { error: "asks for less than 8 KiB of memory for each lane (RFC 9106 §3.1)" });

const passphraseSlot = z.strictObject({ kdf: z.literal("argon2id"), cost: argon2Cost, salt: base64(SALT_SIZE), wrapped: base64(WRAPPED_SIZE) });
const recoverySlot = z.strictObject({ kdf: z.literal("hkdf-sha256"), salt: base64(SALT_SIZE), wrapped: base64(WRAPPED_SIZE) });

const unsealed = z.strictObject({
  format: z.literal("dedere-workspace"),
  version: z.literal(VERSION),
  /** The first line of every checkpoint of the log; random, so that it names nobody. */
  origin: z.string().regex(/^dedere-log\/[0-9a-f]{32}$/),
  passphrase: passphraseSlot,
  recovery: recoverySlot,
});

/** The seal is over all the rest, see `seal.ts`. */
const schema = unsealed.extend({ seal: base64(SEAL_SIZE) });

export type PassphraseSlot = Readonly<z.infer<typeof passphraseSlot>>;
export type RecoverySlot = Readonly<z.infer<typeof recoverySlot>>;
export type UnsealedFile = Readonly<z.infer<typeof unsealed>>;
export type WorkspaceFile = Readonly<z.infer<typeof schema>>;

/** Whether a folder is a workspace. */
export function isWorkspace(folder: string): boolean {
  return existsSync(join(folder, WORKSPACE_FILE));
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
 * @throws DedereError `not-found` where the folder is no workspace, `bad-file` where the file is damaged or of a newer version,
 * `bad-request` where it is of an older one
 */
export async function readWorkspaceFile(folder: string): Promise<WorkspaceFile> {
  const path = join(folder, WORKSPACE_FILE);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR") ? noWorkspace(folder) : error;
  });
  const content = parse(text);
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  if (isOlder(content)) throw olderFormat(path);
  const remedy = "Put it back from a backup. Without it nothing in the workspace can be opened.";
  const problems = parsed.error.issues.map((issue) => ({ file: path, path: issue.path.join("."), message: `${issue.message}.`, remedy }));
  throw new DedereError("bad-file", "The file of this workspace is damaged, or made by a newer version of Dedere.", problems);
}

/** Writes the file; a crash leaves the old one or the new one. */
export async function writeWorkspaceFile(folder: string, file: WorkspaceFile): Promise<void> {
  await replaceFile(join(folder, WORKSPACE_FILE), `${JSON.stringify(file, undefined, 2)}\n`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOlder(content: unknown): boolean {
  const older = z.object({
    format: z.literal("dedere-workspace"),
    version: z
      .int()
      .min(1)
      .max(VERSION - 1),
  });
  return older.safeParse(content).success;
}

function olderFormat(path: string): DedereError {
  const message = "This workspace has an older format, which this version of Dedere no longer opens.";
  const remedy = "Export it with the version that made it, and import that into a new workspace.";
  return new DedereError("bad-request", message, [{ file: path, path: "version", message, remedy }]);
}

function noWorkspace(folder: string): DedereError {
  const message = `There is no workspace in ${folder}.`;
  return new DedereError("not-found", message, [{ file: folder, message, remedy: 'Name another folder, or make one with "dedere init".' }]);
}
