import { Option } from "commander";
import type { Derived, OcrLanguage } from "../../workspace/index.ts";
import { derivedText, deriveTelling, ocrArgument } from "../exhibit-text.ts";
import { writeJson } from "../json.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly ocr?: readonly OcrLanguage[];
  readonly again?: boolean;
  readonly json?: boolean;
}

export const derive: Verb<Options> = {
  words: ["derive"],
  arguments: [],
  options: (t) => [
    new Option("--ocr <languages>", t("cli:option.ocr")).argParser(ocrArgument({ t })),
    new Option("--again", t("cli:option.deriveAgain")),
    ...workspaceOptions(t),
    jsonOption(t),
  ],
  examples: {
    missing: "derive --workspace my-workspace --passphrase-file passphrase.txt",
    again: "derive --again --json --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: (cli, { json, ocr, again, ...options }) =>
    withWorkspace(cli, options, async (workspace) => {
      const derived: Derived[] = [];
      const tell = (one: Derived) => {
        derived.push(one);
        if (!json) cli.out.write(derivedText(cli, one));
      };
      await deriveTelling(cli, workspace, { ...(ocr === undefined ? {} : { ocr }), again: again ?? false }, { silent: json ?? false, tell });
      if (json) writeJson(cli, { derived });
      else if (derived.length === 0) cli.out.write(`${cli.t("cli:exhibits.nothing")}\n`);
      return 0;
    }),
};
