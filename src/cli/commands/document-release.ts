import { Option } from "commander";
import {
  compose,
  contextOf,
  type DocumentSource,
  FORMATS,
  RELEASE_FILE,
  releaseOf,
  render,
  sha256,
  SIGNATURE_FILE,
  SIGNERS_FILE,
  SUMS_FILE,
  sumsOf,
  validSignatures,
} from "../../documents/index.ts";
import { formatDay } from "../../time/index.ts";
import { noteWithDocument } from "../../workspace/index.ts";
import { actorOf, type Cli, working } from "../cli.ts";
import { generatedFor } from "../documents/generated-for.ts";
import type { OpenDocument } from "../documents/found.ts";
import { withDocument } from "../documents/open-document.ts";
import { type DocumentCaseOptions, documentCaseOptions } from "../documents/options.ts";
import { problemsOf } from "../documents/problems-of.ts";
import { problemsText } from "../documents/problems-text.ts";
import { writeRelease } from "../documents/release-folder.ts";
import { principalOf, sshSign } from "../documents/ssh-signature.ts";
import { versionOfDedere } from "../version.ts";
import type { Verb } from "../verb.ts";

interface Options extends DocumentCaseOptions {
  readonly out: string;
  readonly key: string;
}

/** A document with errors is not released. */
const FAILED = 1;

export const documentRelease: Verb<Options> = {
  words: ["document", "release"],
  arguments: ["<document>"],
  options: (t) => [
    ...documentCaseOptions(t),
    new Option("--out <folder>", t("cli:option.releaseOut")).makeOptionMandatory(),
    new Option("--key <file>", t("cli:option.releaseKey")).makeOptionMandatory(),
  ],
  examples: { kept: "document release open-letter.en --out new-release --key release-key --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { out, key, ...options }, [name = ""]) =>
    withDocument(cli, name, options, async (open) => {
      const { document, versions } = open;
      const all = [document, ...versions];
      const problems = all.flatMap((one) => problemsOf(cli, open, one));
      if (problems.length > 0) cli.err.write(problemsText(cli, problems));
      if (problems.some(({ severity }) => severity === "error")) return FAILED;
      const files = await working(cli, cli.t("cli:progress.build"), () => filesOf(cli, open, all));
      const sums = sumsOf(files);
      const { signature, allowed } = sshSign(cli, key, sums, principalOf(actorOf(cli)));
      writeRelease(cli, out, new Map<string, Uint8Array | string>([...files, [SUMS_FILE, sums], [SIGNATURE_FILE, signature], [SIGNERS_FILE, allowed]]));
      if (open.workspace) await noteWithDocument(open.workspace, { actor: actorOf(cli) }, document.file, "release", sha256(sums));
      cli.out.write(`${cli.t("cli:document.released", { folder: out, sha256: sha256(sums) })}\n`);
      return 0;
    }),
};

async function filesOf(cli: Cli, open: OpenDocument, all: readonly DocumentSource[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const made = await Promise.all(
    all.flatMap((one) => {
      const composed = compose(one, open.against, generatedFor(open, one));
      return FORMATS.map(async (format) => [`${composed.name}.${format}`, await render(composed, format)] as const);
    }),
  );
  const [first, ...others] = all.map((one) => contextOf(one, open.against));
  const valid = validSignatures(open.signatures, open.document.text);
  const signatures = { named: valid.filter(({ show }) => show === "named").length, counted: valid.filter(({ show }) => show === "counted").length };
  const release = releaseOf([first as NonNullable<typeof first>, ...others], { released: formatDay(cli.today), dedere: versionOfDedere(), signatures });
  return new Map([
    ...made,
    ...all.map((one) => [`${one.head.document}.${one.head.language}.md`, encoder.encode(one.text)] as const),
    [RELEASE_FILE, encoder.encode(`${JSON.stringify(release, undefined, 2)}\n`)],
    [
      "VERIFY.txt",
      encoder.encode(cli.t("cli:document.verifyText", { sums: SUMS_FILE, signature: SIGNATURE_FILE, signers: SIGNERS_FILE, actor: principalOf(actorOf(cli)) })),
    ],
  ]);
}
