import { serve as listen, type ServerType } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { DedereError } from "../errors/index.ts";
import { createApp } from "./app.ts";
import type { ServerInput } from "./input.ts";

export interface Running {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  /** Stops taking requests; resolves when the last one is answered. */
  readonly stop: () => Promise<void>;
}

/**
 * Serves a case to this machine alone, on a free port unless one is asked for.
 * @throws {DedereError} `bad-request` if the port is taken or not allowed.
 */
export function serve(input: ServerInput, port = 0): Promise<Running> {
  const app = createApp(input);
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: "127.0.0.1", port }, ({ port: taken }: AddressInfo) => {
      resolve({ address: `http://127.0.0.1:${taken}/`, stop: () => stop(server) });
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
