import { spawnSync } from "node:child_process";

/** Why nothing can be signed here; undefined if it can. */
export const whyNoSshKey: string | undefined =
  spawnSync("ssh-keygen", ["-?"]).error === undefined ? undefined : "there is no ssh-keygen (install the package openssh-client)";

/** Makes a key without a passphrase, in a file that is not there yet. */
export function newSshKey(file: string): void {
  spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file]);
}
