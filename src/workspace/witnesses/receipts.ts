import { type Db, listSettings, readSetting } from "../../store/index.ts";

/**
 * What others said of the log: witnesses that cosigned a state of it, authorities that stamped one. Kept as settings, so
 * that they are under the log themselves, and no name of a partner lies readable in the folder.
 */
export type Receipt = Cosignature | Timestamps;

/** A state of the log with the signatures of its owner and of a witness. */
export interface Cosignature {
  readonly kind: "cosignature";
  /** How many entries that state has. */
  readonly size: number;
  /** The signed note. */
  readonly note: string;
  /** The witness's public key in its text form. */
  readonly witness: string;
}

/** A state of the log with a timestamp over it, and those that renewed it. */
export interface Timestamps {
  readonly kind: "timestamp";
  readonly size: number;
  /** The signed note that was stamped, as it was in `log/checkpoint`. */
  readonly note: string;
  /** `.tsq` files in base64, oldest first. */
  readonly requests: readonly string[];
  /** `.tsr` files in base64, each the answer to the request at its place. */
  readonly responses: readonly string[];
  /** The roots that the user trusts, of all authorities that were asked, in PEM. */
  readonly trusted: string;
  /** The certificates on the way to them, in PEM, as they came with the answers. */
  readonly chain: string;
}

const PREFIX = "receipt:";

/** The name of the setting that keeps a receipt. */
export function receiptName(receipt: Cosignature | Pick<Timestamps, "kind" | "size">): string {
  const by = receipt.kind === "cosignature" ? `:${receipt.witness.split("+", 1)[0] ?? ""}` : "";
  return `${PREFIX}${receipt.kind}:${receipt.size}${by}`;
}

/** All receipts, by the states that they are about. */
export async function readReceipts(db: Db): Promise<readonly Receipt[]> {
  const names = await listSettings(db, PREFIX);
  const values = await Promise.all(names.map(async (name) => (await readSetting(db, name)) as Receipt));
  return values.toSorted((a, b) => a.size - b.size);
}

/** The `.tsr` files of timestamps, oldest first. */
export function responsesOf({ responses }: Timestamps): readonly Buffer[] {
  return responses.map((one) => Buffer.from(one, "base64"));
}
