/** Runs a command of Dedere's on a checkout in any state: `node scripts/dedere.mjs demo --once` installs and builds first. */
import { buildStale } from "./build.mjs";
import { installPackages } from "./packages.mjs";
import { ROOT } from "./runtime.mjs";
import { handOver, runMain } from "./terminal.mjs";

runMain(() => {
  const node = installPackages();
  buildStale(node);
  const child = handOver(node, [`${ROOT}src/cli/main.ts`, ...process.argv.slice(2)]);
  // A signal to npm ends the shell between us and does not reach us: a server must not outlive the command that started it.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill(), 500).unref();
});
