/** `npm run bench` on a checkout in any state: installs and builds first. Runs on Node 20 without any package; the bench itself does not. */
import { buildStale } from "../scripts/build.mjs";
import { installPackages } from "../scripts/packages.mjs";
import { ROOT } from "../scripts/runtime.mjs";
import { handOver, runMain } from "../scripts/terminal.mjs";

runMain(() => {
  const node = installPackages();
  buildStale(node);
  handOver(node, [`${ROOT}bench/main.ts`, ...process.argv.slice(2)]);
});
