import { isatty, type WriteStream } from "node:tty";

/** Where a command writes. */
export interface Output {
  write(text: string): void;
  /** Whether a person looks at it. */
  readonly terminal: boolean;
  /** Whether colours may be used: a terminal that has them, whose user did not ask for none (`NO_COLOR`). */
  readonly colours: boolean;
  /** Width of a line in characters. */
  readonly width: number;
}

/** Also of a terminal that does not tell its width. */
const WIDTH_WITHOUT_TERMINAL = 100;
const WIDEST = 110;

/** An output over a stream of the process. A reader that went away (`dedere … | head`) is no error. */
export function outputOf(stream: WriteStream & { readonly fd: number }, env: NodeJS.ProcessEnv): Output {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const terminal = isatty(stream.fd);
  return {
    write: (text) => void stream.write(text),
    terminal,
    colours: terminal && !env.NO_COLOR && stream.hasColors(),
    width: terminal && stream.columns > 0 ? Math.min(stream.columns, WIDEST) : WIDTH_WITHOUT_TERMINAL,
  };
}
