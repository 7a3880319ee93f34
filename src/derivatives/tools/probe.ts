import { spawn } from "node:child_process";
import dgram from "node:dgram";
import { lookup, Resolver } from "node:dns/promises";
import { readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { Worker } from "node:worker_threads";
import { jsonOutput, type Parser } from "../made.ts";

/** An address that no packet is routed to (RFC 5737), should all walls be down. */
const NOWHERE = "192.0.2.1";

type Attempt = () => unknown;

const NETWORK: Readonly<Record<string, Attempt>> = {
  fetch: () => fetch(`http://${NOWHERE}/`),
  http: () => get(`http://${NOWHERE}/`),
  tcp: () => connect(80, NOWHERE),
  udp: () => dgram.createSocket("udp4").send("x", 53, NOWHERE),
  lookup: () => lookup("example.org"),
  resolver: () => new Resolver().resolve4("example.org"),
  webSocket: () => new WebSocket(`ws://${NOWHERE}/`),
};

const SYSTEM: Readonly<Record<string, Attempt>> = {
  readFile: () => readFileSync("/etc/hosts"),
  writeFile: () => writeFileSync(`${tmpdir()}/dedere-probe`, ""),
  startProcess: () => spawn("true"),
  startWorker: () => new Worker("0", { eval: true }),
  // The insides of Node, by which the rest could be got round.
  insides: () => (process as unknown as { binding: (name: string) => unknown }).binding("tcp_wrap"),
  // oxlint-disable-next-line typescript/no-implied-eval
  makeCode: () => new Function("return 1")(),
};

/** What a parser that was taken over might do to the machine, beside what {@link SYSTEM} tries. */
const HARM: Readonly<Record<string, Attempt>> = {
  loop: () => {
    for (;;);
  },
  heap: () => {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => `${i} ${kept.length}`));
  },
  buffers: () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(50_000_000, kept.length + 1));
  },
  abort: () => process.abort(),
  leave: () => process.exit(0),
};

/**
 * Does on purpose what a parser must not, so that it can be seen to be in vain: by tests and by the check of a workspace.
 * @param parameters `harm`: one of the ways to do harm; without it, whatever is forbidden is tried and what was let through is told
 */
export const probe: Parser = async (_input, { harm }, emit) => {
  if (harm !== undefined) return void HARM[harm]?.();
  const allowed: string[] = [];
  for (const [name, attempt] of Object.entries({ ...NETWORK, ...SYSTEM })) if (await letThrough(attempt)) allowed.push(name);
  emit(jsonOutput("metadata", { allowed, interfaces: Object.keys(networkInterfaces()) }));
};

async function letThrough(attempt: Attempt): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}
