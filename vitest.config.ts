import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts", "bench/**/*.test.ts", "scripts/**/*.test.ts"],
    // Tests share nothing by convention, so they need no process of their own: a fraction of the time.
    isolate: false,
    // They wait for processes more than they compute.
    maxWorkers: "100%",
    setupFiles: ["./test/silent-console.ts"],
    // Many tests start processes; an old laptop with other work to do takes its time. None is timed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
