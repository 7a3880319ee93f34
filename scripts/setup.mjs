/**
 * Makes a fresh checkout ready, and does nothing, quickly, where everything is there: `node scripts/setup.mjs [--build] [--browser]`.
 * This script and those that it imports run on Node 20 without any package.
 */
import { installBrowser } from "./browser.mjs";
import { buildStale } from "./build.mjs";
import { installPackages } from "./packages.mjs";
import { runMain } from "./terminal.mjs";

runMain(() => {
  const node = installPackages();
  if (process.argv.includes("--build")) buildStale(node);
  if (process.argv.includes("--browser")) installBrowser();
  return 0;
});
