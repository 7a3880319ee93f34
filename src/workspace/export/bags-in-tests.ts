import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Change, ProtectionLevel, StoredFact } from "../../record/model.ts";
import type { ObjectRow } from "../../store/index.ts";
import { change, type Workspace } from "../index.ts";

/** What a stranger has: no Node among it. `sort` and `head` come with `sha256sum`. */
const TOOLS = ["sha256sum", "find", "diff", "sort", "head", "cat", "openssl", "python3", "sh"];

/** A folder with these tools alone, for the PATH; and those that this machine lacks. */
export function strangersTools(): { readonly path: string; readonly missing: readonly string[] } {
  const path = mkdtempSync(join(tmpdir(), "dedere-tools-"));
  const missing = TOOLS.filter((tool) => {
    const real = tool === "python3" ? output("python3", ["-c", "import sys; print(sys.executable)"]) : output("sh", ["-c", `command -v ${tool}`]);
    if (real !== "") symlinkSync(real, join(path, tool));
    return real === "";
  });
  return { path, missing };
}

function output(command: string, args: readonly string[]): string {
  const { error, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return error ? "" : stdout.trim();
}

/** The commands of VERIFY.txt. */
export function stepsOf(bag: string): readonly string[] {
  return [...readFileSync(join(bag, "VERIFY.txt"), "utf8").matchAll(/^\$ (.*)$/gm)].map(([, command = ""]) => command);
}

/** Runs commands in a bag with these tools alone. */
export function run(bag: string, tools: string, commands: readonly string[]): readonly { readonly status: number | null; readonly out: string }[] {
  return commands.map((command) => {
    const { status, stdout, stderr } = spawnSync(join(tools, "sh"), ["-c", command], { cwd: bag, env: { PATH: tools }, encoding: "utf8" });
    return { status, out: stdout + stderr };
  });
}

export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** What somebody does who alters a bag and knows how bags are checked. */
export function makeListsAnew(folder: string): void {
  const lists = [
    "find data -type f -exec sha256sum {} + | LC_ALL=C sort -k 2 > manifest-sha256.txt",
    "find * -type f ! -path 'data/*' ! -path tagmanifest-sha256.txt -exec sha256sum {} + | LC_ALL=C sort -k 2 > tagmanifest-sha256.txt",
  ];
  spawnSync("sh", ["-c", lists.join("; ")], { cwd: folder });
}

type AddFact = Extract<Change, { do: "add-fact" }>;

export function fact(id: string, about: string, text: string, protection: ProtectionLevel = "public", more: Partial<StoredFact> = {}): AddFact {
  const whole: StoredFact = { id, about, property: "note", value: { text }, citations: [], status: "alleged", contrary: false, protection, ...more };
  return { do: "add-fact", fact: whole };
}

export const item = (id: string, kind: string): Change => ({ do: "add-item", item: { id, kind } });

/** Puts bytes into a workspace as an exhibit whose title has a level. */
export async function addExhibit(workspace: Workspace, id: string, text: string, name: string, protection: ProtectionLevel): Promise<string> {
  const { object, sha256, size } = await stored(workspace, text);
  const told = { method: "file", acquiredBy: "recorder-1", acquiredAt: "2026-01-02T03:04:05Z", tool: "test" };
  await change(workspace, { actor: "recorder-1", action: "add-exhibit" }, [
    item(id, "exhibit"),
    fact(`${id}-title`, id, name, protection, { property: "title" }),
    { do: "acquire", acquisition: { id: `${id}-acquired`, exhibit: id, sha256, size, object, originalName: name, ...told } },
  ]);
  return sha256;
}

/** Puts what a tool made of an original into a workspace. */
export async function addDerivative(workspace: Workspace, of: string, text: string): Promise<string> {
  const { object, sha256, size } = await stored(workspace, text);
  const derivative = { id: `text-${sha256}`, of, kind: "text", tool: "test", toolVersion: "1", sha256, size, object, mediaType: "text/plain" } as const;
  await change(workspace, { actor: "recorder-1", action: "derive" }, [{ do: "derive", derivative }]);
  return sha256;
}

/** The object of these bytes: one, however often they come. */
async function stored({ db, objects }: Workspace, text: string): Promise<ObjectRow> {
  async function* bytes() {
    yield Buffer.from(text);
  }
  const row = await objects.put(bytes());
  const known = await db.selectFrom("object").selectAll().where("sha256", "=", row.sha256).executeTakeFirst();
  if (known) return known;
  await db.insertInto("object").values(row).execute();
  return row;
}
