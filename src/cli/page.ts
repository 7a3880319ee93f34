import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Cli } from "./cli.ts";
import type { OpenCase } from "./open-case.ts";

const WEB_ROOT = fileURLToPath(new URL("../../build/web", import.meta.url));

/** Serves the page of a case on this machine, prints its address, and waits until the user stops it. */
export async function servePage(cli: Cli, { caseFile, accusedId, law, book }: OpenCase, port: number | undefined, json: boolean): Promise<void> {
  // The server is loaded only when it is asked for: the other commands start without it.
  const { serve } = await import("../http/index.ts");
  const built = existsSync(WEB_ROOT);
  const input = { caseFile, law, precedents: book.precedents, ...(accusedId === undefined ? {} : { accusedId }), ...(built ? { webRoot: WEB_ROOT } : {}) };
  const running = await serve(input, port);
  if (json) cli.out.write(`${JSON.stringify({ address: running.address })}\n`);
  else
    cli.out.write(
      `${[...(built ? [] : [cli.t("cli:serve.notBuilt")]), cli.t("cli:serve.address", { address: running.address }), cli.t("cli:serve.stop")].join("\n")}\n`,
    );
  await untilStopped();
  await running.stop();
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
