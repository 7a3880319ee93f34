/** Runs a command of Dedere's on a checkout in any state: `node scripts/dedere.mjs demo --once` installs and builds first. */
import { buildStale } from "./build.mjs";
import { installPackages } from "./packages.mjs";
import { run, runMain } from "./terminal.mjs";

runMain(() => {
  const node = installPackages();
  buildStale(node);
  return run(node, ["src/cli/main.ts", ...process.argv.slice(2)]);
});
