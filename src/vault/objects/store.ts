import type { Bytes } from "../blocks.ts";

/** What is needed to read an object again. Both belong into the database; without the key the bytes are lost to everybody. */
export interface ObjectRef {
  /** The random name: 32 hexadecimal digits. It says nothing of the content. */
  readonly object: string;
  /** The age identity of this object alone, sealed under the key of the workspace's objects; base64. */
  readonly key: string;
}

/** An object that is on the disk. */
export interface StoredObject extends ObjectRef {
  /** SHA-256 of the plain bytes, lower-case hex. */
  readonly sha256: string;
  /** Of the plain bytes. */
  readonly size: number;
}

/**
 * Keeps bytes, encrypted, under random names. It knows neither where bytes come from nor who points to them:
 * an object that no committed entry of the log names is a leftover, which the caller finds with `list` and erases.
 */
export interface ObjectStore {
  /**
   * Takes bytes over. When it returns they outlive a power cut; when it throws nothing is left of them.
   * Calls may run side by side.
   * @throws DedereError `no-space` where the disk is full; the error of the source as it is
   */
  put(source: Bytes): Promise<StoredObject>;
  /**
   * The plain bytes, each piece found genuine before it is handed out. A reader that gets to the end has seen all of them.
   * @throws DedereError `not-found` · `check-failed` naming the piece that is damaged
   */
  open(ref: ObjectRef): Bytes;
  /**
   * The size of the plain bytes by the length of the file, which is not read.
   * @throws DedereError `not-found`
   */
  stat(object: string): Promise<{ readonly size: number }>;
  /** Removes the bytes. The key is the caller's to remove: without it a copy of the bytes elsewhere is unreadable. */
  erase(object: string): Promise<void>;
  /**
   * Says that objects are put which no entry names yet. A crash takes the word back.
   * @returns what says that it is over
   */
  announce(): Promise<() => Promise<void>>;
  /** Whether anybody, in any process, has announced that and is not done. */
  isBeingPut(): Promise<boolean>;
  /** The names of all objects, in no order. */
  list(): AsyncIterable<string>;
  /**
   * The identity of an object for the `age` command: `age -d -i IDENTITY FILE`.
   * @throws DedereError `check-failed` where the key is not of this object and workspace
   */
  identityOf(ref: ObjectRef): string;
}
