import { compareReleases, type Difference } from "../../documents/index.ts";
import type { Cli } from "../cli.ts";
import { readRelease } from "../documents/release-folder.ts";
import { writeJson } from "../json.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly json?: boolean;
}

export const documentCompare: Verb<Options> = {
  words: ["document", "compare"],
  arguments: ["<release>", "<laterRelease>"],
  options: (t) => [jsonOption(t)],
  examples: { two: "document compare release release" },
  run: (cli, { json }, [before = "", after = ""]) => {
    const difference = compareReleases(readRelease(cli, before), readRelease(cli, after));
    if (json) writeJson(cli, difference);
    else cli.out.write(differenceText(cli, difference));
    return Promise.resolve(0);
  },
};

function differenceText({ t }: Cli, { texts, cited, signatures: [then, now] }: Difference): string {
  const lines = [
    ...texts.flatMap(({ language, lines: changed }) => [t("cli:document.textDiffers", { language }), ...changed.map((line) => `  ${line}`)]),
    ...(["added", "removed", "changed"] as const).flatMap((how) =>
      cited[how].length === 0 ? [] : [t(`cli:document.cited.${how}`, { keys: cited[how].join(", ") })],
    ),
    ...(then.named === now.named && then.counted === now.counted
      ? []
      : [t("cli:document.signaturesDiffer", { before: then.named + then.counted, now: now.named + now.counted })]),
  ];
  return `${(lines.length === 0 ? [t("cli:document.sameRelease")] : lines).join("\n")}\n`;
}
