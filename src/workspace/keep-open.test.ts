import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { readItem } from "../store/index.ts";
import { ACT, person, workspacesFor } from "./in-tests.ts";
import { change, keepOpen } from "./index.ts";

const IDLE = 60_000;
const { fresh, remove } = workspacesFor("keep-open");
afterAll(remove);
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

it("locks itself when it was left alone, and wipes the keys", async () => {
  const workspace = await fresh();
  const kept = keepOpen(workspace, IDLE);
  await kept.use(async (open) => change(open, ACT, [person("p")]));
  await vi.advanceTimersByTimeAsync(IDLE - 1);
  expect(kept.locked).toBe(false);
  expect(await kept.use(async ({ db }) => readItem(db, "p"))).toBeDefined();
  await vi.advanceTimersByTimeAsync(IDLE - 1);
  expect(kept.locked).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(kept.locked).toBe(true);
  await expect(kept.use(async () => undefined)).rejects.toMatchObject({ code: "refused" });
  for (const key of [workspace.keys.database, workspace.keys.objects, workspace.keys.logSigning]) expect(key.equals(Buffer.alloc(32))).toBe(true);
});

it("stays open while something is under way, however long", async () => {
  const kept = keepOpen(await fresh(), IDLE);
  let finish: () => void = () => undefined;
  const long = kept.use(
    async () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  await vi.advanceTimersByTimeAsync(IDLE * 3);
  expect(kept.locked).toBe(false);
  finish();
  await long;
  await vi.advanceTimersByTimeAsync(IDLE);
  expect(kept.locked).toBe(true);
});

it("locks at once when asked, and again without harm", async () => {
  const kept = keepOpen(await fresh(), IDLE);
  await kept.lock();
  await kept.lock();
  expect(kept.locked).toBe(true);
});
