import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { readItem } from "../store/index.ts";
import { ACT, PASSPHRASE, person, workspacesFor } from "./in-tests.ts";
import { change, keepOpen } from "./index.ts";

const IDLE = 60_000;
const { fresh, remove } = workspacesFor("keep-open");
afterAll(remove);
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] }));
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
  await expect(kept.use(async () => undefined)).rejects.toMatchObject({ code: "locked" });
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

it("locks itself after the computer slept, before anything else is done", async () => {
  const kept = keepOpen(await fresh(), IDLE);
  // No timer ran meanwhile.
  vi.setSystemTime(Date.now() + IDLE);
  await expect(kept.use(async () => undefined)).rejects.toMatchObject({ code: "locked" });
  expect(kept.locked).toBe(true);
});

it("is unlocked by the passphrase and by nothing else, one attempt at a time, and locks itself again", async () => {
  const workspace = await fresh();
  const kept = keepOpen(workspace, IDLE);
  await kept.use(async (open) => change(open, ACT, [person("p")]));
  await kept.lock();
  const wrong = kept.unlock({ passphrase: "another passphrase" });
  await expect(kept.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ message: expect.stringContaining("under way") as string });
  await expect(wrong).rejects.toMatchObject({ code: "refused" });
  expect(kept.locked).toBe(true);
  await kept.unlock({ passphrase: PASSPHRASE });
  await kept.unlock({ passphrase: "not asked for while it is open" });
  expect(await kept.use(async (open) => [open === workspace, (await readItem(open.db, "p"))?.id])).toEqual([false, "p"]);
  await vi.advanceTimersByTimeAsync(IDLE);
  expect(kept.locked).toBe(true);
});

it("locks at once when asked, and again without harm", async () => {
  const kept = keepOpen(await fresh(), IDLE);
  await kept.lock();
  await kept.lock();
  expect(kept.locked).toBe(true);
});
