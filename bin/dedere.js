#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";
import { CODE_CACHE, findNode, ROOT, runningNodeIsNewEnough } from "../scripts/runtime.mjs";
import { handOver, runMain, SetupError } from "../scripts/terminal.mjs";

if (existsSync(`${ROOT}node_modules/.package-lock.json`) && runningNodeIsNewEnough()) {
  module.enableCompileCache(CODE_CACHE);
  await import("../src/cli/main.ts");
} else runMain(runUnderNewerNode);

/** Runs the same command line again under a Node that understands the sources, and ends as that one ends. */
function runUnderNewerNode() {
  if (!existsSync(`${ROOT}node_modules/.package-lock.json`)) throw new SetupError(`Dedere is not installed yet. Run this once in ${ROOT}: npm ci`);
  const node = findNode();
  if (node === undefined)
    throw new SetupError(`Dedere needs Node 24 or newer; this is ${process.versions.node}. Install Node 24 from https://nodejs.org and try again.`);
  handOver(node, [`${ROOT}src/cli/main.ts`, ...process.argv.slice(2)]);
}
