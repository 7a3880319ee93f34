/** Adds facts one by one to a workspace until it is killed, and says after each that it is there. */
import { change, openWorkspace } from "../../src/workspace/index.ts";

const [folder = "", worker = "", count = "0"] = process.argv.slice(2);
const workspace = await openWorkspace(folder, { passphrase: "correct horse battery staple" });
for (let i = 0; i < Number(count); i += 1) {
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
  process.stdout.write(`${id}\n`);
}
await workspace.lock();
