import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { USUAL_LIMITS } from "../limits.ts";
import { hasNamespaces, sandboxCommand } from "./command.ts";
import { type Outcome, runInSandbox } from "./run.ts";

const SMALL = { ...USUAL_LIMITS, seconds: 15 };

async function* nothing(): AsyncGenerator<Uint8Array> {}

function harm(name: string, limits = SMALL): Promise<Outcome> {
  return runInSandbox("probe", nothing(), { harm: name }, limits);
}

describe("the sandbox", () => {
  it("lets nothing through, and counts each way to the network that was tried", async () => {
    const { outputs, network, failed } = await runInSandbox("probe", nothing(), {}, SMALL);
    expect(failed).toBeUndefined();
    const told = JSON.parse(Buffer.from(outputs[0]?.bytes ?? []).toString()) as { allowed: string[]; interfaces: string[] };
    expect(told.allowed).toEqual([]);
    // `http` and `fetch` of Node end in the same sockets; each is caught where it is called.
    expect(network.toSorted()).toEqual(["connect", "connect", "fetch", "lookup", "resolve4", "send", "WebSocket"].toSorted());
    // Native code is kept in by the system: there is no network to be reached.
    if (hasNamespaces()) expect(told.interfaces).toEqual([]);
  });

  it.each([
    ["loop", { ...SMALL, seconds: 1 }, "time limit of 1 s"],
    ["heap", { ...SMALL, heap: 60_000_000 }, "memory limit"],
    ["leave", SMALL, "ended without an answer"],
  ])("ends a parser that would %s", async (name, limits, failed) => {
    expect(await harm(name, limits)).toEqual({ outputs: [], network: [], failed });
  });

  it("outlives a parser that crashes", async () => {
    expect((await harm("abort")).failed).toMatch(/^crashed \(SIG[A-Z]+\)$/);
  });

  it.runIf(process.platform === "linux").each([
    ["loop", { ...SMALL, cpuSeconds: 1 }, "limit of 1 s of processor time"],
    ["buffers", { ...SMALL, memory: 500_000_000 }, "memory limit of 500 MB"],
  ])("watches what a parser that would %s uses", async (name, limits, failed) => {
    expect(await harm(name, limits)).toEqual({ outputs: [], network: [], failed });
  });

  it.runIf(hasNamespaces())("ends a parser that would loop also where nobody watches any more", async () => {
    const { program, args } = sandboxCommand("probe", { harm: "loop" }, { ...SMALL, cpuSeconds: -8 });
    const [code] = (await once(spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] }), "exit")) as [number | null];
    expect(code).not.toBe(0);
  });

  it("hands out what was made before the end, and no more than the limit", async () => {
    const text = async function* () {
      yield Buffer.alloc(300_000, "words ");
    };
    expect((await runInSandbox("plain-text", text(), {}, SMALL)).outputs).toHaveLength(1);
    expect(await runInSandbox("plain-text", text(), {}, { ...SMALL, output: 100_000 })).toMatchObject({ outputs: [], failed: "output limit of 0.1 MB" });
  });

  it("stops reading a file without end", async () => {
    let handed = 0;
    const endless = async function* () {
      for (;;) {
        handed += 1_000_000;
        yield Buffer.alloc(1_000_000, "<p>again");
      }
    };
    const { failed } = await runInSandbox("html", endless(), {}, { ...SMALL, input: 5_000_000 });
    expect(failed).toBe("input limit of 5 MB");
    expect(handed).toBeLessThan(10_000_000);
  });

  it("passes on an error of the source, which is no matter of the parser", async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from("words");
      throw new Error("the object is damaged");
    };
    await expect(runInSandbox("plain-text", broken(), {}, SMALL)).rejects.toThrow("the object is damaged");
  });
});
