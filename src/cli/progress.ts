import type { Cli } from "./cli.ts";

/** How often the line of progress is written anew, in milliseconds. */
const EVERY = 200;
const CLEAR = "\r\u001b[2K";

/** Says on a terminal how far a long work is; elsewhere nothing. `told` writes at most a few times a second, `end` clears the line. */
export function progressLine(
  { err }: Pick<Cli, "err">,
  now: () => number = () => performance.now(),
): { readonly told: (text: string) => void; readonly end: () => void } {
  let last = Number.NEGATIVE_INFINITY;
  return {
    told: (text) => {
      if (!err.terminal || now() - last < EVERY) return;
      last = now();
      err.write(`${CLEAR}${text}…`);
    },
    end: () => {
      if (err.terminal) err.write(CLEAR);
    },
  };
}
