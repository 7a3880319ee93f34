import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { SessionView } from "../../http/schemas.ts";
import { answer, client, ServerProblem } from "../app/api.ts";

/** How often the page asks whether it is locked, and tells whether somebody is there; in milliseconds. */
const EVERY_MS = 10_000;

/** What people do when they look at the page. Most of it asks nothing of the server, which must hear of it all the same. */
const SIGNS_OF_USE = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"] as const;

let used = false;
for (const sign of SIGNS_OF_USE) addEventListener(sign, () => (used = true), { capture: true, passive: true });

/** Whether the case can be seen. Only a case of a workspace can be locked; of others it is asked once. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<SessionView> => {
    const ask = used ? client.api.session.use.$post : client.api.session.$get;
    used = false;
    return answer(await ask());
  },
  refetchInterval: ({ state }) => (state.data?.workspace ? EVERY_MS : false),
  refetchIntervalInBackground: true,
});

export async function lockNow(): Promise<SessionView> {
  return answer(await client.api.session.lock.$post());
}

export async function unlock(passphrase: string): Promise<SessionView> {
  return answer(await client.api.session.unlock.$post({ json: { passphrase } }));
}

/** Whether an answer failed because of the lock or the door, so that the session tells more. */
export function isClosed(error: unknown): boolean {
  return isProblem(error, "locked") || isProblem(error, "no-session");
}

export function isProblem(error: unknown, code: string): boolean {
  return error instanceof ServerProblem && error.problem.type === `urn:dedere:problem:${code}`;
}

/** Forgets all that the server told of the case. */
export function forgetCase(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey: [about] }) => about !== "session" && about !== "world" });
}
