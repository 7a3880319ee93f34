import { Option } from "commander";
import { acceptTimestamp, askForTimestamp, requestTimestamp, type Workspace } from "../../workspace/index.ts";
import { actorOf, type Cli, working } from "../cli.ts";
import { readGiven, writeNew } from "../file-in-out.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { entriesArgument } from "../arguments.ts";
import { required } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Asking extends WorkspaceOptions {
  readonly renew?: number;
}

interface Trusting extends WorkspaceOptions {
  readonly trust: string;
}

function trustOption(t: Cli["t"]): Option {
  return required(new Option("--trust <file>", t("cli:option.trust")));
}

function renewOption(t: Cli["t"]): Option {
  return new Option("--renew <entries>", t("cli:option.renew")).argParser(entriesArgument(t));
}

export const timestampRequest: Verb<Asking> = {
  words: ["timestamp", "request"],
  arguments: ["<file>"],
  options: (t) => [renewOption(t), ...workspaceOptions(t)],
  examples: { request: "timestamp request question.tsq --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { renew, ...options }, [file = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      await writeNew(cli, file, await requestTimestamp(workspace, actorOf(cli), renew));
      cli.out.write(`${cli.t("cli:timestamp.requested", { file })}\n`);
      return 0;
    }),
};

export const timestampAccept: Verb<Trusting> = {
  words: ["timestamp", "accept"],
  arguments: ["<file>"],
  options: (t) => [trustOption(t), ...workspaceOptions(t)],
  examples: { accept: "timestamp accept answer.tsr --trust authority-root.pem --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { trust, ...options }, [file = ""]) => withWorkspace(cli, options, (workspace) => accept(cli, workspace, readGiven(cli, file), trust)),
};

export const timestampAsk: Verb<Asking & Trusting> = {
  words: ["timestamp", "ask"],
  arguments: ["<address>"],
  options: (t) => [trustOption(t), renewOption(t), ...workspaceOptions(t)],
  examples: { ask: "timestamp ask https://timestamp.example/tsr --trust authority-root.pem --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { trust, renew, ...options }, [address = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      readGiven(cli, trust);
      const answer = await working(cli, cli.t("cli:progress.timestamp"), () => askForTimestamp(workspace, actorOf(cli), address, renew));
      return accept(cli, workspace, answer, trust);
    }),
};

async function accept(cli: Cli, workspace: Workspace, answer: Buffer, trust: string): Promise<number> {
  const { authority, time, validUntil } = await acceptTimestamp(workspace, actorOf(cli), answer, readGiven(cli, trust));
  cli.out.write(`${cli.t("cli:timestamp.accepted", { authority, time: time.toISOString(), until: validUntil.toISOString().slice(0, 10) })}\n`);
  return 0;
}
