import { merge, or, type Segments, type Truth } from "../time/index.ts";
import type { Finding } from "./proof.ts";
import type { Route, Status } from "./vocabulary.ts";

/**
 * What a forum could do on each day, in one word. The first that fits: `open` (a warrant or a trial without presence),
 * `investigation-only`, `open-on-arrival` (only presence is missing), `blocked` (all of these false), `unknown`.
 */
export function statusOf(findings: Readonly<Record<Route, Pick<Finding, "value">>>): Segments<Status> {
  const open = or(findings.warrant.value, findings["try-in-absentia"].value);
  const withFile = merge(open, findings.investigate.value, pair);
  const withArrival = merge(withFile, findings["on-arrival"].value, pair);
  return merge(withArrival, NOTHING, (code) => STATUS_OF_CODE[code] as Status);
}

const NOTHING: Segments<null> = { starts: [-0x3fffffff], values: [null] };

/** Packs values into one number, base 3. */
function pair(packed: number, value: Truth): number {
  return packed * 3 + value;
}

const STATUS_OF_CODE: readonly Status[] = Array.from({ length: 27 }, (_, code) => {
  const [open, investigate, onArrival] = [Math.floor(code / 9), Math.floor(code / 3) % 3, code % 3];
  if (open === 2) return "open";
  if (investigate === 2) return "investigation-only";
  if (onArrival === 2) return "open-on-arrival";
  return code === 0 ? "blocked" : "unknown";
});
