import type { BagImported } from "../workspace/index.ts";
import type { Cli } from "./cli.ts";
import { wrap } from "./layout.ts";

/** What a bag brought, or would bring, and what people should compare or look at. */
export function bagImportText({ t, out }: Cli, file: string, bag: BagImported, dryRun: boolean): string {
  if (bag.from === "bagit") return `${wrap(t(dryRun ? "cli:import.filesWould" : "cli:import.filesDone", { file, ...bag }), out.width)}\n`;
  const { keptFromHere, erasedHere, fingerprint, ...counts } = bag;
  const lines = [
    wrap(t(dryRun ? "cli:import.bagWould" : "cli:import.bagDone", { file, ...counts }), out.width),
    wrap(t("cli:import.bagLog", counts), out.width),
    wrap(t("cli:import.bagKey"), out.width),
    fingerprint,
    ...under(t("cli:import.bagKept"), keptFromHere),
    ...under(t("cli:import.bagErased"), erasedHere),
  ];
  return `${lines.join("\n")}\n`;
}

function under(heading: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [heading, ...ids.map((id) => `  ${id}`)];
}
