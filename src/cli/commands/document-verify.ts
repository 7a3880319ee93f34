import { join } from "node:path";
import { Option } from "commander";
import { SIGNATURE_FILE, SIGNERS_FILE, SUMS_FILE } from "../../documents/index.ts";
import { styled } from "../cli.ts";
import { addedFiles, alteredFiles, readRelease } from "../documents/release-folder.ts";
import { sshVerify } from "../documents/ssh-signature.ts";
import { readGiven } from "../file-in-out.ts";
import { writeJson } from "../json.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly signers?: string;
  readonly json?: boolean;
}

/** Something is not as it was released. */
const FAILED = 1;

export const documentVerify: Verb<Options> = {
  words: ["document", "verify"],
  arguments: ["<release>"],
  options: (t) => [new Option("--signers <file>", t("cli:option.signers")), jsonOption(t)],
  examples: { release: "document verify release" },
  run: (cli, { signers, json }, [folder = ""]) => {
    const { release } = readRelease(cli, folder);
    if (signers !== undefined) readGiven(cli, signers);
    const sums = readGiven(cli, join(folder, SUMS_FILE)).toString("utf8");
    const [altered, added] = [alteredFiles(folder, sums), addedFiles(folder, sums)];
    const isWhole = altered.length === 0 && added.length === 0;
    const files = { signature: join(folder, SIGNATURE_FILE), signers: signers ?? join(folder, SIGNERS_FILE) };
    const key = sshVerify(cli, files, sums);
    if (json) writeJson(cli, { document: release.document, released: release.released, altered, added, key: key ?? null });
    else {
      const lines = [
        altered.length === 0 ? cli.t("cli:document.unaltered") : cli.t("cli:document.altered", { files: altered.join(", ") }),
        ...(added.length === 0 ? [] : [cli.t("cli:document.added", { files: added.join(", ") })]),
        key === undefined ? cli.t("cli:document.unsigned") : cli.t(signers === undefined ? "cli:document.signedBy" : "cli:document.signedByKnown", { key }),
      ];
      cli.out.write(`${styled(cli, isWhole && key !== undefined ? "green" : "red", lines.join("\n"))}\n`);
    }
    return Promise.resolve(isWhole && key !== undefined ? 0 : FAILED);
  },
};
