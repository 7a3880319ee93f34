import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { DedereError, type Problem } from "../errors/index.ts";
import type { InternationalLaw, LawData, StateLaw } from "../forum/law.ts";
import { checkBook } from "./check.ts";
import { forumsSchema, internationalSchema, type NotResearched, notResearchedSchema, treatiesSchema, type TreatySource } from "./common-schema.ts";
import { FOLDERS } from "./layout.ts";
import { type Parsed, parseFile } from "./parsed.ts";
import { type Precedent, precedentSchema } from "./precedent.ts";
import { stateSchema } from "./state-schema.ts";

/** Everything under `law/`. What the engine reads is `law`; the rest is kept apart from it. */
export interface LawBook {
  readonly law: LawData;
  readonly notResearched: readonly NotResearched[];
  readonly treatySources: readonly TreatySource[];
  readonly precedents: readonly Precedent[];
}

/** The files of a law book as they were read, before anything is made of them. */
export interface LawFiles {
  readonly international: Parsed<z.output<typeof internationalSchema>>;
  readonly treaties: Parsed<z.output<typeof treatiesSchema>>;
  readonly forums: Parsed<z.output<typeof forumsSchema>>;
  readonly notResearched: Parsed<z.output<typeof notResearchedSchema>>;
  readonly states: readonly Parsed<z.output<typeof stateSchema>>[];
  readonly precedents: readonly Parsed<Precedent>[];
}

/**
 * Reads and checks the law book of a folder.
 * @throws {DedereError} `bad-law-book` with every problem of every file, each with line, path and remedy;
 *   `not-found` if the folder is not there.
 */
export function readLawBook(directory: string): LawBook {
  const { book, problems } = inspectLawBook(directory);
  if (book === undefined) {
    const count = problems.length === 1 ? "one problem" : `${problems.length} problems`;
    throw new DedereError("bad-law-book", `The law book in ${directory} has ${count}.`, problems);
  }
  return book;
}

/** The law book of a folder if it is in order, or what is wrong with it. Throws only if the folder is not there. */
export function inspectLawBook(directory: string): { readonly book: LawBook | undefined; readonly problems: readonly Problem[] } {
  if (!existsSync(directory)) {
    throw new DedereError("not-found", `There is no law book in ${directory}.`, [
      { file: directory, message: "The folder does not exist.", remedy: "Name the folder that holds states/, international.yaml and treaties.yaml." },
    ]);
  }
  const files = readFiles(directory);
  const problems = [...strayFiles(directory), ...checkBook(files)];
  return { book: problems.length === 0 ? bookOf(files) : undefined, problems };
}

function readFiles(directory: string): LawFiles {
  const one = <T>(name: string, schema: z.ZodType<T>) => read(join(directory, name), schema);
  const all = <T>(folder: string, schema: z.ZodType<T>) => yamlIn(directory, folder).map((name) => one(name, schema));
  return {
    international: one("international.yaml", internationalSchema),
    treaties: one("treaties.yaml", treatiesSchema),
    forums: one("forums.yaml", forumsSchema),
    notResearched: one("not-researched.yaml", notResearchedSchema),
    states: [...all("states", stateSchema), ...all("courts", stateSchema)],
    precedents: all("precedents", precedentSchema),
  };
}

function read<T>(file: string, schema: z.ZodType<T>): Parsed<T> {
  if (existsSync(file)) return parseFile(file, readFileSync(file, "utf8"), schema);
  const problems = [{ file, message: "The law book has no such file.", remedy: `Add ${basename(file)}; its fields are in law/schema/.` }];
  return { file, data: undefined, problems, readable: false, locate: () => ({ line: 1, column: 1 }), usable: undefined, faults: [] };
}

function namesIn(directory: string, folder: string): string[] {
  const path = join(directory, folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith("."))
        .toSorted()
    : [];
}

function yamlIn(directory: string, folder: string): string[] {
  return namesIn(directory, folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name));
}

/** A file that nobody reads would be law that nobody applies. */
function strayFiles(directory: string): Problem[] {
  return FOLDERS.flatMap((folder) =>
    namesIn(directory, folder)
      .filter((name) => !name.endsWith(".yaml"))
      .map((name) => ({
        file: join(directory, folder, name),
        message: "Only files that end in .yaml are read here.",
        remedy: "Rename the file, or move it out of the folder.",
      })),
  );
}

function bookOf({ international, treaties, forums, notResearched, states, precedents }: LawFiles): LawBook {
  const { asOf, ...rules } = whole(international);
  return {
    law: {
      asOf,
      forums: whole(forums).forums,
      states: states.map((file) => whole<StateLaw>(file)),
      international: rules satisfies InternationalLaw,
      treaties: whole(treaties).treaties,
    },
    notResearched: whole(notResearched).states,
    treatySources: whole(treaties).sources,
    precedents: precedents.map((file) => whole(file)),
  };
}

function whole<T>({ usable, file }: Parsed<T>): T {
  if (usable === undefined) throw new Error(`${file} passed the checks and could not be read`);
  return usable;
}
