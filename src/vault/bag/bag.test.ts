import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodePath, encodePath, leavesBag } from "./path.ts";
import { validateBag } from "./validate.ts";
import { type BagFile, writeBag } from "./write.ts";

let folder: string;
let bag: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dedere-bag-"));
  bag = join(folder, "bag");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const FILES: readonly BagFile[] = [
  { path: "data/objects/a.txt", content: "alpha" },
  { path: "data/objects/گزارش.txt", content: "the report" },
  { path: "data/100% sure\nor not", content: "odd name" },
  { path: "VERIFY.txt", content: "how to check" },
];
const rules = async () => (await validateBag(bag)).errors.map(({ rule }) => rule);

describe("a bag that is written", () => {
  it("is complete and valid, with its claims", async () => {
    const written = await writeBag(bag, FILES, [
      ["Bagging-Date", "2026-01-02"],
      ["External-Description", "two\nlines"],
    ]);
    const report = await validateBag(bag);
    expect(report).toMatchObject({ version: "1.0", complete: true, valid: true, errors: [] });
    expect(report.info).toEqual([
      ["Bagging-Date", "2026-01-02"],
      ["External-Description", "two lines"],
      ["Payload-Oxum", "23.3"],
    ]);
    expect(written).toMatchObject({ payloadFiles: 3, payloadBytes: 23 });
  });

  it("is checked by sha256sum", async ({ skip }) => {
    if (spawnSync("sha256sum", ["--version"]).error) skip("SKIPPED: no sha256sum on this system");
    await writeBag(
      bag,
      FILES.filter(({ path }) => !path.includes("%")),
      [],
    );
    for (const manifest of ["manifest-sha256.txt", "tagmanifest-sha256.txt"]) {
      const checked = spawnSync("sha256sum", ["--strict", "--check", manifest], { cwd: bag });
      expect(checked.stderr.toString()).toBe("");
      expect(checked.status).toBe(0);
    }
  });

  it("has the same manifest whatever the order of its files", async () => {
    await writeBag(bag, FILES, []);
    await writeBag(join(folder, "other"), FILES.toReversed(), []);
    const manifest = await readFile(join(bag, "manifest-sha256.txt"), "utf8");
    expect(await readFile(join(folder, "other", "manifest-sha256.txt"), "utf8")).toBe(manifest);
    expect(manifest).toContain("  data/100%25 sure%0Aor not\n");
  });

  it("is refused where it cannot be lawful", async () => {
    const bad = ["../out", "/etc/passwd", "data/../../x", "C:\\x", "data//x", "data/./x", "~/x", "manifest-md5.txt", "bagit.txt", "data", "fetch.txt"];
    for (const [index, path] of bad.entries()) {
      await expect(writeBag(join(folder, String(index)), [{ path, content: "" }], []), path).rejects.toMatchObject({ code: "bad-request" });
    }
    const clash = [
      { path: "data/a", content: "" },
      { path: "data/A", content: "" },
    ];
    await expect(writeBag(bag, clash, [])).rejects.toMatchObject({ code: "bad-request", message: 'The name "data/A" is taken.' });
    await expect(writeBag(bag, FILES, [])).rejects.toMatchObject({ code: "bad-request", message: "The folder is not empty." });
  });

  it("is valid for any files, and invalid when any one byte of any file is changed", async () => {
    const name = fc.stringMatching(/^[a-z0-9 %،آ-ی]{1,12}$/).filter((text) => text.trim() === text && text !== "");
    const files = fc.uniqueArray(fc.record({ name, content: fc.string({ maxLength: 40 }) }), {
      minLength: 1,
      maxLength: 5,
      selector: (file) => file.name.normalize("NFC"),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), fc.nat(), async (given, which, where) => {
        bag = join(folder, `bag${run++}`);
        await writeBag(
          bag,
          given.map(({ name: path, content }) => ({ path: `data/${path}`, content })),
          [],
        );
        expect(await validateBag(bag)).toMatchObject({ valid: true, errors: [] });
        const all = (await readdir(bag, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
        const nonEmpty: string[] = [];
        for (const entry of all) if ((await readFile(join(entry.parentPath, entry.name))).length > 0) nonEmpty.push(join(entry.parentPath, entry.name));
        const path = nonEmpty[which % nonEmpty.length] ?? "";
        const bytes = await readFile(path);
        bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ 1;
        await writeFile(path, bytes);
        expect((await validateBag(bag)).valid, path).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a bag that was changed", () => {
  beforeEach(async () => {
    await writeBag(bag, FILES, []);
  });

  it("is invalid and names the file: changed, removed, added", async () => {
    await writeFile(join(bag, "data/objects/a.txt"), "alphA");
    const report = await validateBag(bag);
    expect(report).toMatchObject({ complete: true, valid: false, errors: [{ rule: "checksum", file: "manifest-sha256.txt", line: 2 }] });
    await rm(join(bag, "data/objects/a.txt"));
    await writeFile(join(bag, "data/new.txt"), "beta!");
    expect(await rules()).toEqual(["file-missing", "not-listed"]);
  });

  it("does not follow a link out of itself", async () => {
    await writeFile(join(folder, "alpha"), "alpha");
    await rm(join(bag, "data/objects/a.txt"));
    await symlink(join(folder, "alpha"), join(bag, "data/objects/a.txt"));
    expect(await rules()).toContain("special-file");
  });

  it("is incomplete while a file is to be fetched, and asks no address for it", async () => {
    await rm(join(bag, "data/objects/a.txt"));
    await writeFile(join(bag, "fetch.txt"), "http://127.0.0.1:9/a.txt 5 data/objects/a.txt\nhttp://127.0.0.1:9/b - data/b.txt\n");
    expect(await rules()).toEqual(["not-listed", "not-fetched", "oxum"]);
  });

  it("is told from a folder that is no bag", async () => {
    await mkdir(join(folder, "plain"));
    expect(await validateBag(join(folder, "plain"))).toMatchObject({ complete: false, valid: false, errors: [{ rule: "declaration" }] });
  });
});

describe("paths", () => {
  it("come back from their percent codes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).filter((path) => path.isWellFormed()),
        (path) => decodePath(encodePath(path)) === path && !/[\r\n]/.test(encodePath(path)),
      ),
    );
  });

  it("stay in the bag or are refused", () => {
    const part = fc.constantFrom("..", ".", "a", "", "C:", "~", "b c", "\\", "data");
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom("/", "\\"), (parts, separator) => {
        const path = parts.join(separator);
        if (leavesBag(path)) return true;
        const resolved = new URL(path.replaceAll("\\", "/"), "file:///bag/root/").pathname;
        return resolved.startsWith("/bag/root/") || resolved === "/bag/root";
      }),
    );
  });
});
