import { serve as listen, type ServerType } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { DedereError } from "../errors/index.ts";
import { createApp } from "./app.ts";
import { createGuard } from "./guard.ts";
import type { ServerInput } from "./input.ts";

export interface Running {
  /** `http://127.0.0.1:<port>/`, with what lets in one browser unless anyone is let in. */
  readonly address: string;
  /** Stops taking requests; resolves when the last one is answered. */
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  /** A free one unless one is asked for. */
  readonly port?: number | undefined;
  /** Anyone on this machine is let in: for a case that everybody may know. */
  readonly anyone?: boolean;
}

/**
 * Serves a case to this machine alone.
 * @throws {DedereError} `bad-request` if the port is taken or not allowed.
 */
export function serve(input: ServerInput, { port = 0, anyone = false }: ServeOptions = {}): Promise<Running> {
  const guard = anyone ? undefined : createGuard();
  const app = createApp(input, guard);
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: "127.0.0.1", port }, ({ port: taken }: AddressInfo) => {
      resolve({ address: `http://127.0.0.1:${taken}${guard?.entrance ?? "/"}`, stop: () => stop(server) });
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        new DedereError("bad-request", `Port ${port} cannot be used (${error.code ?? error.message}).`, [
          { message: `Port ${port} is taken or not allowed.`, remedy: "Choose another with --port, or leave it out for a free one." },
        ]),
      );
    });
  });
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep their connections open; those that wait for nothing are not waited for.
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}
