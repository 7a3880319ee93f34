import { join } from "node:path";
import { Option } from "commander";
import { type Drafted, DRAFTED, draftDocument } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import { formatDay } from "../../time/index.ts";
import type { Cli } from "../cli.ts";
import { draftLanguage, type DraftOptions, draftOptions, forumOption, openCaseOfDraft, writeDraft } from "../documents/draft-file.ts";
import { checkForum } from "../open-case.ts";
import type { Verb } from "../verb.ts";

interface Options extends DraftOptions {
  readonly form?: string;
  readonly producer?: string;
}

/** The documents of a media kit, each in a file of its own. */
const MEDIA_KIT: readonly Drafted[] = ["press-release", "fact-sheet", "questions"];
/** The arrest request has a command of its own, for it needs a journey. */
const GENRES: readonly string[] = [...DRAFTED.filter((genre) => genre !== "arrest-request"), "media-kit"];
const WITH_FORUM: ReadonlySet<string> = new Set(["complaint"]);

export const documentNew: Verb<Options> = {
  words: ["document", "new"],
  arguments: ["<genre>"],
  options: (t) => [
    forumOption(t),
    new Option("--form <form>", t("cli:option.form")),
    new Option("--producer <initials>", t("cli:option.producer")),
    ...draftOptions(t),
    new Option("--out <path>", t("cli:option.draftOut")).makeOptionMandatory(),
  ],
  examples: {
    complaint: 'document new complaint --forum CH --case cases/demo/case.yaml --on 2021-06-25 --author "The authors" --out complaint.de.md',
    kit: 'document new media-kit --case cases/demo/case.yaml --on 2021-06-25 --language fa --author "The authors" --out kit',
  },
  run: async (cli, { out, on, author, form, producer, contact, language: asked, forum, ...options }, [genre = ""]) => {
    const genres = genre === "media-kit" ? MEDIA_KIT : [genreOf(cli, genre)];
    if (WITH_FORUM.has(genre) && forum === undefined) throw needsForum(cli);
    const language = draftLanguage(cli, { language: asked, forum });
    const open = await openCaseOfDraft(cli, options);
    if (forum !== undefined) checkForum(cli, open.law, forum);
    const request = { language, date: formatDay(on ?? cli.today), author, accused: options.accused, forum, form, producer, contact };
    const against = { file: open.caseFile, law: open.law };
    for (const one of genres) {
      const path = genres.length === 1 ? out : join(out, `${one}.${language}.md`);
      writeDraft(cli, path, draftDocument({ genre: one, ...request }, against));
    }
    return 0;
  },
};

function genreOf({ t }: Cli, text: string): Drafted {
  const genre = DRAFTED.find((one) => one === text && GENRES.includes(one));
  if (genre !== undefined) return genre;
  const message = t("cli:document.noGenre", { genre: text });
  throw new DedereError("bad-request", message, [{ message, remedy: t("cli:document.noGenreRemedy", { known: GENRES.join(", ") }) }]);
}

function needsForum({ t }: Cli): DedereError {
  const message = t("cli:document.needsForum");
  return new DedereError("bad-request", message, [{ message, remedy: t("cli:document.needsForumRemedy") }]);
}
