import { CONVERT_LIMITS } from "./limits.ts";
import type { Parameters } from "./made.ts";
import { runInSandbox } from "./sandbox/run.ts";

/** A foreign file in a form of ours, or why there is none. */
export interface Converted {
  /** What the parser handed out, in its order. It comes of a process that may have been taken over: data to be checked. */
  readonly parts: readonly Uint8Array[];
  readonly failed?: string;
}

/**
 * Reads a foreign file whose content goes into the record, as {@link runInSandbox} does. A file that makes its parser
 * try to reach the network is not one to take anything from.
 */
export async function convert(parser: "references" | "workbook", input: AsyncIterable<Uint8Array>, parameters: Parameters): Promise<Converted> {
  const { outputs, failed, network } = await runInSandbox(parser, input, parameters, CONVERT_LIMITS);
  const hostile = network.length === 0 ? undefined : `it tried to reach the network (${network[0]}), and was kept from it`;
  const why = hostile ?? failed;
  return why === undefined ? { parts: outputs.map(({ bytes }) => bytes) } : { parts: [], failed: why };
}
