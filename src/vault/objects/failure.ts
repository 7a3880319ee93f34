/** Why an age file could not be read. `chunk` counts pieces of 64 KiB from 0. */
export type AgeFailureKind =
  /** The header is no age header, is damaged, or none of the keys opens it: without the key these look alike. */
  "header" | "damaged" | "cut-short" | "bytes-after-end";

/** Thrown by the reader of age files; people get it as a DedereError that names the object. */
export class AgeFailure extends Error {
  readonly kind: AgeFailureKind;
  readonly chunk: number;

  constructor(kind: AgeFailureKind, chunk = 0) {
    super(`age file: ${kind}, chunk ${chunk}`);
    this.name = "AgeFailure";
    this.kind = kind;
    this.chunk = chunk;
  }
}
