import { existsSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileLawBook, loadLawBook } from "./index.ts";
import { readLawBook } from "./read.ts";
import { changed, SMALL_BOOK, writeBook } from "./small-book.ts";

const LATER = new Date(Date.now() + 60_000);

function place(files = SMALL_BOOK) {
  const directory = writeBook(files);
  return { directory, compiled: join(directory, "..", `${directory.split("/").at(-1) ?? ""}-build`, "lawbook.json") };
}

/** A compiled book that nobody can mistake for the one that was read. */
function mark(compiled: string, when: Date): void {
  writeFileSync(compiled, '{"law":"compiled"}');
  utimesSync(compiled, when, when);
}

describe("the compiled law book", () => {
  it("is the same as the one that was read", async () => {
    const at = place();
    const book = await compileLawBook(at);
    expect(book).toEqual(readLawBook(at.directory));
    utimesSync(at.compiled, LATER, LATER);
    expect(await loadLawBook(at)).toEqual(book);
  });

  it("is taken while it is newer than every law file and folder, and else the files are read", async () => {
    const at = place();
    await compileLawBook(at);
    mark(at.compiled, LATER);
    expect(await loadLawBook(at)).toEqual({ law: "compiled" });
    const afterwards = new Date(LATER.getTime() + 60_000);
    utimesSync(join(at.directory, "states", "xa.yaml"), afterwards, afterwards);
    expect(await loadLawBook(at)).toEqual(readLawBook(at.directory));
    mark(at.compiled, new Date(LATER.getTime() + 120_000));
    rmSync(join(at.directory, "precedents", "one.yaml"));
    const emptied = new Date(LATER.getTime() + 180_000);
    utimesSync(join(at.directory, "precedents"), emptied, emptied);
    expect((await loadLawBook(at)).precedents).toEqual([]);
  });

  it("is not written from a book that has problems", async () => {
    const at = place(changed("states/xa.yaml", "kind: criminal", "kind: criminel"));
    await expect(compileLawBook(at)).rejects.toMatchObject({ code: "bad-law-book" });
    expect(existsSync(at.compiled)).toBe(false);
  });
});
