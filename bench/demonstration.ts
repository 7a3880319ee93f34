import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Law, type Matter, prepare } from "../src/forum/index.ts";
import { loadLawBook } from "../src/lawbook/index.ts";
import { matterOfCase, readCase } from "../src/record/index.ts";

export const DEMONSTRATION = fileURLToPath(new URL("../cases/demo/case.yaml", import.meta.url));

/** The demonstration matter and the law that comes with Dedere. */
export async function demonstration(): Promise<{ readonly matter: Matter; readonly law: Law }> {
  const { law } = await loadLawBook();
  return { matter: matterOfCase(readCase(readFileSync(DEMONSTRATION, "utf8"), DEMONSTRATION)), law: prepare(law) };
}
