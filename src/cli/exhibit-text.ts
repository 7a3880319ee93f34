import { DedereError } from "../errors/index.ts";
import { isolate } from "../i18n/index.ts";
import { deriveAll, type Derived, type Deriving, OCR_LANGUAGES, type OcrLanguage, type Workspace } from "../workspace/index.ts";
import { actorOf, type Cli, working } from "./cli.ts";

/** Controls, invisible marks and overrides of direction: a name must not play tricks on the terminal or the reader. */
const TRICKS = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** The joiners that Persian and other scripts are written with. */
const JOINERS = new Set(["\u200c", "\u200d"]);

/** A name of a file as it can be shown: what cannot be seen is written as its number. */
export function shownName({ language }: Cli, name: string): string {
  const visible = name.replaceAll(TRICKS, (char) => (JOINERS.has(char) ? char : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`));
  return isolate(visible, language);
}

/** Reads `fas,eng`. */
export function ocrArgument({ t }: Pick<Cli, "t">): (text: string) => readonly OcrLanguage[] {
  return (text) => {
    const asked = text.split(",");
    const languages = OCR_LANGUAGES.filter((language) => asked.includes(language));
    if (languages.length === asked.length) return asked as OcrLanguage[];
    const message = t("cli:problem.ocrLanguages", { text });
    throw new DedereError("bad-request", message, [{ message, remedy: t("cli:problem.ocrLanguagesRemedy", { languages: OCR_LANGUAGES.join(", ") }) }]);
  };
}

export interface Telling {
  /** Nothing is printed until the end, so that a line for people stands in the meantime. */
  readonly silent: boolean;
  readonly tell: (derived: Derived) => void;
}

/** Derives what is lacking, telling each exhibit as it is done. */
export async function deriveTelling(cli: Cli, workspace: Workspace, how: Omit<Deriving, "actor" | "onNetwork">, { silent, tell }: Telling): Promise<void> {
  const onNetwork: NonNullable<Deriving["onNetwork"]> = (sha256, parser, what) => {
    cli.err.write(`${cli.t("cli:exhibits.network", { name: sha256, parser, what })}\n`);
  };
  const all = async () => {
    for await (const derived of deriveAll(workspace, { ...how, actor: actorOf(cli), onNetwork })) tell(derived);
  };
  await (silent ? working(cli, cli.t("cli:progress.derive"), all) : all());
}

/** One line for what was made, and one for each tool that failed. */
export function derivedText(cli: Cli, { originalName, found, made, same }: Derived): string {
  const name = shownName(cli, originalName);
  const kinds = [...new Set(made.filter(({ failed }) => failed === undefined).map(({ kind }) => kind))].join(", ") || "–";
  const line = cli.t("cli:exhibits.derived", { name, found: found ?? cli.t("cli:exhibits.unknownType"), made: kinds, same });
  const failures = made.flatMap(({ tool, failed }) =>
    failed === undefined ? [] : cli.t("cli:exhibits.failed", { name, tool, reason: shownName(cli, failed) }),
  );
  return `${[line, ...failures].join("\n")}\n`;
}
