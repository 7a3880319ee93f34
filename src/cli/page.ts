import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ServeOptions, ServerInput } from "../http/index.ts";
import type { LawBook } from "../lawbook/index.ts";
import type { Law } from "../forum/index.ts";
import type { Cli } from "./cli.ts";

const WEB_ROOT = fileURLToPath(new URL("../../build/web", import.meta.url));

/** What the server needs to know of the law, and of whom is asked about. */
export function lawInput({ law, book, accusedId }: { readonly law: Law; readonly book: LawBook; readonly accusedId: string | undefined }) {
  return { law, precedents: book.precedents, ...(accusedId === undefined ? {} : { accusedId }) };
}

export interface PageOptions extends ServeOptions {
  readonly json?: boolean | undefined;
}

/** Serves the page of a case on this machine, prints its address, and waits until the user stops it. */
export async function servePage(cli: Cli, input: ServerInput, { json, ...options }: PageOptions): Promise<void> {
  // The server is loaded only when it is asked for: the other commands start without it.
  const { serve } = await import("../http/index.ts");
  const built = existsSync(WEB_ROOT);
  const running = await serve({ ...input, ...(built ? { webRoot: WEB_ROOT } : {}) }, options);
  if (json) cli.out.write(`${JSON.stringify({ address: running.address })}\n`);
  else cli.out.write(`${linesOf(cli, running.address, { built, anyone: options.anyone === true, input }).join("\n")}\n`);
  await untilStopped();
  await running.stop();
}

function linesOf({ t }: Cli, address: string, { built, anyone, input }: { built: boolean; anyone: boolean; input: ServerInput }): readonly string[] {
  return [
    ...(built ? [] : [t("cli:serve.notBuilt")]),
    t("cli:serve.address"),
    // On a line of its own, as it is: to be copied.
    `  ${address}`,
    ...(anyone ? [] : [t("cli:serve.once")]),
    ...("workspace" in input ? [t("cli:serve.lockAfter", { count: Math.round(input.workspace.idle / 60_000) })] : []),
    t("cli:serve.stop"),
  ];
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
