/** Something that is not as it was put there. */
export interface Fault {
  readonly part: "entry" | "change" | "tile" | "checkpoint" | "cosignature" | "timestamp" | "object" | "history" | "tables" | "database" | "keys";
  /** Which one: the place of an entry, entry and step of a change, a file, a hash, a size of the log, an id. */
  readonly name: string;
  readonly message: string;
}
