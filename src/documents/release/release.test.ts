import { describe, expect, it } from "vitest";
import { compareReleases } from "./compare.ts";
import { type Release, readSums, sumsOf } from "./release.ts";

const release = (parts: Partial<Release> = {}): Release => ({
  document: "letter",
  authentic: "en",
  languages: ["en"],
  date: "2021-06-25",
  released: "2021-06-26",
  case: "demo",
  lawBook: "2026-11-24",
  dedere: "0.1.0",
  signatures: { named: 1, counted: 2 },
  cited: { a: { sha256: "1", said: 1 }, b: { sha256: "2", said: 2 } },
  ...parts,
});

describe("hashes of a release", () => {
  it("are those that sha256sum writes", () => {
    const text = sumsOf(
      new Map([
        ["b.txt", new TextEncoder().encode("b")],
        ["a.txt", new TextEncoder().encode("a")],
      ]),
    );
    expect(text).toBe(
      "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt\n3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.txt\n",
    );
    expect([...readSums(text).keys()]).toEqual(["a.txt", "b.txt"]);
  });

  it("are not read from lines of another form", () => {
    expect(readSums("nothing\n").size).toBe(0);
  });
});

describe("two releases", () => {
  it("differ in text, in what is cited, and in signatures", () => {
    const before = { release: release(), texts: new Map([["en", "One.\nTwo.\n"]]) };
    const after = {
      release: release({ cited: { a: { sha256: "3", said: 3 }, c: { sha256: "4", said: 4 } }, signatures: { named: 2, counted: 2 } }),
      texts: new Map([["en", "One.\nThree.\n"]]),
    };
    expect(compareReleases(before, after)).toEqual({
      texts: [{ language: "en", lines: ["- Two.", "+ Three."] }],
      cited: { added: ["c"], removed: ["b"], changed: ["a"] },
      signatures: [
        { named: 1, counted: 2 },
        { named: 2, counted: 2 },
      ],
    });
  });

  it("may be the same", () => {
    const one = { release: release(), texts: new Map([["en", "One.\n"]]) };
    expect(compareReleases(one, one)).toMatchObject({ texts: [], cited: { added: [], removed: [], changed: [] } });
  });
});
