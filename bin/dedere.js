#!/usr/bin/env node
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { findNode, ROOT, runningNodeIsNewEnough } from "../scripts/runtime.mjs";

const MAIN = `${ROOT}src/cli/main.ts`;

if (!existsSync(`${ROOT}node_modules/.package-lock.json`)) fail(`Dedere is not installed yet. Run this once in ${ROOT}: npm ci`);
else if (runningNodeIsNewEnough()) await import("../src/cli/main.ts");
else runUnderNewerNode();

/** Runs the same command line again under a Node that understands the sources, and ends as that one ends. */
function runUnderNewerNode() {
  const node = findNode();
  if (node === undefined) {
    fail(`Dedere needs Node 24 or newer; this is ${process.versions.node}, and the package "node" is not installed. Run in ${ROOT}: npm ci`);
    return;
  }
  const child = spawn(node, [MAIN, ...process.argv.slice(2)], { stdio: "inherit" });
  // The terminal sends Ctrl-C to both; the child decides when to end.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`Node could not be started (${node}): ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 4;
}
