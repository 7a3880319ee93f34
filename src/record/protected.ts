/**
 * A record that not everybody may read. Its content leaves only through {@link Protected.reveal}, so that no label,
 * log line or JSON shows it by accident, and the compiler asks for the call wherever one is made.
 */
export class Protected<T> {
  readonly #content: T;

  constructor(content: T) {
    this.#content = content;
  }

  /** The content, for a reader who was found entitled to it. */
  reveal(): T {
    return this.#content;
  }

  toString(): string {
    return "[protected]";
  }

  toJSON(): string {
    return "[protected]";
  }
}
