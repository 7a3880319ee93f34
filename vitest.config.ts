import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts", "bench/**/*.test.ts", "scripts/**/*.test.ts"],
    // Tests share nothing by convention, so they need no process of their own: a fraction of the time.
    isolate: false,
    setupFiles: ["./test/silent-console.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
