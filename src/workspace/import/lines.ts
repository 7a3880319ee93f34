import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { DedereError } from "../../errors/index.ts";

/** Characters of a line: entities of thousands of statements have some millions. */
const LONGEST = 64_000_000;

/**
 * The lines of a text in UTF-8 as they are read.
 * @throws {DedereError} `bad-file` at a line longer than any record; node:readline would gather it until memory ends.
 */
export async function* linesOf(path: string, longest = LONGEST): AsyncGenerator<string> {
  let rest = "";
  let line = 1;
  for await (const text of createReadStream(path, { encoding: "utf8" })) {
    const [first = "", ...more] = (text as string).split("\n");
    rest += first;
    for (const next of more) {
      yield rest;
      rest = next;
      line += 1;
    }
    if (rest.length > longest) throw tooLong(path, line, longest);
  }
  if (rest !== "") yield rest;
}

function tooLong(path: string, line: number, longest: number): DedereError {
  const message = `The line has more than ${longest / 1_000_000} million characters.`;
  return new DedereError("bad-file", `${basename(path)} cannot be read line by line`, [
    { file: basename(path), line, message, remedy: "Write one object a line, as the ftm command does." },
  ]);
}
