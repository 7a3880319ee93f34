/** Adds facts and files one by one to a workspace until it is killed, and says after each that it is there. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addExhibits, change, openWorkspace } from "../../src/workspace/index.ts";

const [folder = "", worker = "", count = "0"] = process.argv.slice(2);
const workspace = await openWorkspace(folder, { passphrase: "correct horse battery staple" });
const files = `${folder}-files-${worker}`;
mkdirSync(files);
// Most workers live for a few steps only: some begin with a file, some with an edit.
const first = Math.round(Math.random());
for (let i = 0; i < Number(count); i += 1) process.stdout.write(`${i % 2 === first ? await ingest(i) : await edit(i)}\n`);
await workspace.lock();

async function edit(i: number): Promise<string> {
  const id = `${worker}.${i}`;
  await change(workspace, { actor: worker, action: "record-fact" }, [
    { do: "add-item", item: { id, kind: "incident" } },
    {
      do: "add-fact",
      fact: {
        id: `${id}.title`,
        about: id,
        property: "title",
        value: { text: `number ${i}` },
        citations: [],
        status: "alleged",
        contrary: false,
        protection: "public",
      },
    },
  ]);
  return `item ${id}`;
}

async function ingest(i: number): Promise<string> {
  const file = join(files, `${i}.bin`);
  writeFileSync(file, Buffer.alloc(100_000 + i, `${worker} ${i} `));
  for await (const added of addExhibits(workspace, [file], { actor: worker })) if ("sha256" in added) return `object ${added.sha256}`;
  throw new Error("nothing was added");
}
