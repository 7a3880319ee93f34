import { Option } from "commander";
import { acceptCosignature, cosignRequest, knownState, logKeyOf, newWitnessKey, signAsWitness } from "../../workspace/index.ts";
import { actorOf, type Cli } from "../cli.ts";
import { readGiven, writeNew } from "../file-in-out.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { required } from "../options.ts";
import type { Verb } from "../verb.ts";

interface WithWitness extends WorkspaceOptions {
  readonly witness: string;
}

interface Signing {
  readonly key: string;
  readonly log: string;
  readonly known?: string;
  readonly out: string;
}

/** A public key as text, or the file that holds it. */
function keyGiven(cli: Cli, given: string): string {
  return /\+.+\+/.test(given) ? given : readGiven(cli, given).toString("utf8").trim();
}

export const cosignKey: Verb<object> = {
  words: ["cosign", "key"],
  arguments: ["<name>", "<file>"],
  options: () => [],
  examples: { key: "cosign key witness.example new-witness.key" },
  run: async (cli, _options, [name = "", file = ""]) => {
    const { secret, verifier } = newWitnessKey(name);
    await writeNew(cli, file, `${secret}\n`);
    await writeNew(cli, `${file}.pub`, `${verifier}\n`);
    cli.out.write(`${cli.t("cli:cosign.key")}\n${verifier}\n`);
    return 0;
  },
};

export const cosignRequestVerb: Verb<WithWitness> = {
  words: ["cosign", "request"],
  arguments: ["<file>"],
  options: (t) => [required(new Option("--witness <key>", t("cli:option.witness"))), ...workspaceOptions(t)],
  examples: { request: "cosign request new-request.txt --witness witness.key.pub --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { witness, ...options }, [file = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      await writeNew(cli, file, await cosignRequest(workspace, keyGiven(cli, witness)));
      cli.out.write(`${cli.t("cli:cosign.requested", { file })}\n${logKeyOf(workspace)}\n`);
      return 0;
    }),
};

export const cosignSign: Verb<Signing> = {
  words: ["cosign", "sign"],
  arguments: ["<file>"],
  options: (t) => [
    required(new Option("--key <file>", t("cli:option.witnessKeyFile"))),
    required(new Option("--log <key>", t("cli:option.logKey"))),
    new Option("--known <file>", t("cli:option.known")),
    required(new Option("--out <file>", t("cli:option.cosigned"))),
  ],
  examples: { sign: "cosign sign request.txt --key witness.key --log log.pub --out signed.txt" },
  run: async (cli, { key, log, known, out }, [file = ""]) => {
    const before = known === undefined ? undefined : knownState(readGiven(cli, known).toString("utf8"));
    const secret = readGiven(cli, key).toString("utf8");
    await writeNew(cli, out, signAsWitness(readGiven(cli, file).toString("utf8"), secret, keyGiven(cli, log), before, new Date()));
    cli.out.write(`${cli.t("cli:cosign.signed", { file: out })}\n`);
    return 0;
  },
};

export const cosignAccept: Verb<WithWitness> = {
  words: ["cosign", "accept"],
  arguments: ["<file>"],
  options: (t) => [required(new Option("--witness <key>", t("cli:option.witness"))), ...workspaceOptions(t)],
  examples: { accept: "cosign accept cosigned.txt --witness witness.key.pub --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { witness, ...options }, [file = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      const { size, time } = await acceptCosignature(workspace, actorOf(cli), readGiven(cli, file).toString("utf8"), keyGiven(cli, witness));
      cli.out.write(`${cli.t("cli:cosign.accepted", { size, time: time.toISOString() })}\n`);
      return 0;
    }),
};
